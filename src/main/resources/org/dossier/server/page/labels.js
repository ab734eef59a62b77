// Learns from the server what things are called, and says it in the reader's language.

const MOST_AT_ONCE = 200;

/** The labels of things, as far as they are known. */
export class Labels {
  #base;
  #sparql;
  #known = new Map();

  /**
   * @param base the dataset's base: only its own things are asked about
   * @param sparql the address that answers queries
   */
  constructor(base, sparql) {
    this.#base = base;
    this.#sparql = sparql;
  }

  /** Takes all labels of a thing, as { text, language }. */
  tell(iri, labels) {
    if (labels.length > 0) {
      this.#known.set(iri, { best: best(labels), texts: new Set(labels.map((label) => label.text)) });
    }
  }

  /** What a thing is called as { text, language }; undefined where that is not known yet. */
  label(iri) {
    return this.#known.get(iri)?.best;
  }

  /** True if a text is one of the labels of a thing, in whatever language. */
  calls(iri, text) {
    return this.#known.get(iri)?.texts.has(text) ?? false;
  }

  /** Asks the server what things are called of which that is not known. */
  async learn(iris) {
    const unknown = [...new Set(iris)].filter((iri) => iri.startsWith(this.#base + "id/") && !this.#known.has(iri));
    for (let from = 0; from < unknown.length; from += MOST_AT_ONCE) {
      await this.#ask(unknown.slice(from, from + MOST_AT_ONCE));
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
      this.tell(iri, labels);
    }
  }

  /** The rows of an answer; none if the server gives none or does not answer: what has no name is shown by its IRI. */
  async #rows(query) {
    try {
      const response = await fetch(this.#sparql, {
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

/** The language of the page, which is the reader's. */
export function readers() {
  return document.documentElement.lang;
}

/** The label in the reader's language, else in English, else without a language, else any; undefined where there is none. */
export function best(labels) {
  const wanted = [readers(), "en", ""];
  for (const tag of wanted) {
    const exact = labels.find((label) => label.language.toLowerCase() === tag.toLowerCase());
    const near = exact ?? (tag && labels.find((label) => label.language.toLowerCase().startsWith(tag.toLowerCase() + "-")));
    if (near) {
      return near;
    }
  }
  return [...labels].sort((one, other) => (one.text < other.text ? -1 : 1))[0];
}
