// What the release says of its terms, and how its IRIs are written short, linked and named.

import { Labels, best } from "./labels.js";

/** What /ontology.json tells: the base, our prefixes, classes and properties. */
export class Vocabulary extends Labels {
  /**
   * @param known the document
   * @param root the address of the server's root, as the page has it
   * @param sparql the address that answers queries
   */
  constructor(known, root, sparql) {
    super(known.base, sparql);
    this.base = known.base;
    this.prefixes = known.prefixes;
    this.terms = known.terms.map((each) => ({ ...each, label: best(texts(each.label)), definition: best(texts(each.definition)) }));
    this.root = root;
    for (const each of known.terms) {
      this.tell(each.iri, texts(each.label));
    }
  }

  /** dossier:sender, person/mao-zedong, or the IRI itself. */
  short(iri) {
    if (iri.startsWith(this.base + "id/")) {
      return iri.slice(this.base.length + 3);
    }
    let best = "";
    for (const [prefix, namespace] of Object.entries(this.prefixes)) {
      if (iri.startsWith(namespace) && /^[A-Za-z_][\w-]*$/.test(iri.slice(namespace.length)) && namespace.length > (this.prefixes[best]?.length ?? 0)) {
        best = prefix;
      }
    }
    return best ? best + ":" + iri.slice(this.prefixes[best].length) : iri;
  }

  /** Where a click on an IRI leads; "" if a browser cannot follow it. */
  href(iri) {
    if (iri.startsWith(this.base + "id/")) {
      return this.root + iri.slice(this.base.length + 3);
    }
    if (iri.startsWith(this.prefixes.dossier)) {
      return this.root + "ontology#" + iri.slice(this.prefixes.dossier.length);
    }
    return /^https?:\/\//.test(iri) ? iri : "";
  }
}

/** Texts by their languages as a list of { text, language }. */
function texts(byLanguage = {}) {
  return Object.entries(byLanguage).map(([language, text]) => ({ text, language }));
}
