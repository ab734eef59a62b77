// What the release says of its terms, and how its IRIs are written short, linked and named.

/** The language of the page, which is the reader's. */
const READERS = document.documentElement.lang;

/** What /ontology.json tells: the base, our prefixes, classes and properties. */
export class Vocabulary {
  #labels = new Map();

  /**
   * @param known the document
   * @param root the address of the server's root, as the page has it
   * @param sparql the address that answers queries
   */
  constructor(known, root, sparql) {
    this.base = known.base;
    this.prefixes = known.prefixes;
    this.terms = known.terms.map((each) => ({ ...each, label: spoken(each.label), definition: spoken(each.definition) }));
    this.root = root;
    this.sparql = sparql;
    for (const each of this.terms) {
      if (each.label) {
        this.#labels.set(each.iri, each.label);
      }
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

  /** What a thing is called as { text, language }; undefined where that is not known yet. */
  label(iri) {
    return this.#labels.get(iri);
  }

  /** Asks the server what things are called of which that is not known, in the reader's language if it can be. */
  async learn(iris) {
    const unknown = [...new Set(iris)].filter((iri) => iri.startsWith(this.base + "id/") && !this.#labels.has(iri));
    for (let from = 0; from < unknown.length; from += 200) {
      await this.#ask(unknown.slice(from, from + 200));
    }
  }

  async #ask(iris) {
    const query = `SELECT ?thing ?label WHERE {
  VALUES ?thing { ${iris.map((iri) => `<${iri}>`).join(" ")} }
  ?thing <http://www.w3.org/2000/01/rdf-schema#label> ?label
}`;
    const rows = await this.#rows(query);
    const found = new Map();
    for (const row of rows) {
      const label = { text: row.label.value, language: row.label["xml:lang"] ?? "" };
      found.set(row.thing.value, [...(found.get(row.thing.value) ?? []), label]);
    }
    for (const [iri, labels] of found) {
      this.#labels.set(iri, best(labels));
    }
  }

  /** The rows of an answer; none if the server gives none or does not answer: what has no name is shown by its IRI. */
  async #rows(query) {
    try {
      const response = await fetch(this.sparql, {
        method: "POST",
        headers: { Accept: "application/sparql-results+json" },
        body: new URLSearchParams({ query }),
      });
      return response.ok ? (await response.json()).results.bindings : [];
    } catch {
      return [];
    }
  }
}

/** Of texts by their languages the one for the reader, as { text, language }; undefined where there is none. */
function spoken(texts = {}) {
  return best(Object.entries(texts).map(([language, text]) => ({ text, language })));
}

/** The label in the reader's language, else in English, else without a language, else any; undefined where there is none. */
function best(labels) {
  const wanted = [READERS, "en", ""];
  for (const tag of wanted) {
    const exact = labels.find((label) => label.language.toLowerCase() === tag.toLowerCase());
    const near = exact ?? (tag && labels.find((label) => label.language.toLowerCase().startsWith(tag.toLowerCase() + "-")));
    if (near) {
      return near;
    }
  }
  return [...labels].sort((one, other) => (one.text < other.text ? -1 : 1))[0];
}
