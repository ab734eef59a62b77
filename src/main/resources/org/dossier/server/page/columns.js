// Looks at the columns of a table of results (SPARQL 1.1 JSON) and says what each can be drawn as.

import { span } from "./edtf.js";
import { readers } from "./labels.js";

const XSD = "http://www.w3.org/2001/XMLSchema#";
const NUMBERS = new Set(
  ["integer", "decimal", "double", "float", "int", "long", "short", "nonNegativeInteger", "positiveInteger"].map((name) => XSD + name),
);
const DATES = new Set(
  ["date", "dateTime", "gYear", "gYearMonth"].map((name) => XSD + name).concat("http://id.loc.gov/datatypes/edtf/EDTF"),
);
const NAMES = ["Name", "Label", "Title"];
/** How many things are asked the names of; more names than these no picture has room for. */
const MOST_LEARNED = 1000;
/** The language in which queries name things, as a rule. */
const QUERIES_SPEAK = "en";

/** The rows of a result, and what is known of its columns. */
export class Results {
  #names;
  #titles;
  #href;

  /**
   * @param json the result
   * @param names learns what things are called: learn(iris), and tells it: label(iri), calls(iri, text); null where only the result tells it
   * @param undirected true if a row that ties two things says nothing of a direction
   * @param titles what columns are called, by their names
   * @param href where a click on an IRI leads; "" if nowhere
   */
  constructor(json, names = null, { undirected = false, titles = {}, href = (iri) => iri } = {}) {
    this.#names = names;
    this.#titles = titles;
    this.#href = href;
    this.undirected = undirected;
    this.rows = json.results.bindings;
    this.columns = json.head.vars.map((name) => ({ name, kind: kind(name, this.rows) }));
  }

  /** The names of the columns of some kinds. */
  named(...kinds) {
    return this.columns.filter((column) => kinds.includes(column.kind)).map((column) => column.name);
  }

  /** The columns that can name a row: things, and texts that are not only the names of things. */
  naming() {
    const things = this.named("entity");
    const names = things.map((thing) => this.#naming(thing));
    return [...things, ...this.named("text").filter((text) => !names.includes(text))];
  }

  /** The value of a row in a column; "" if it has none. */
  value(row, column) {
    return row[column]?.value ?? "";
  }

  number(row, column) {
    return Number(this.value(row, column));
  }

  /** What a column is called; its name if nothing says it. */
  title(column) {
    return this.#titles[column] ?? column;
  }

  /** Learns what the things in columns are called, the first of them. An English reader needs no more words than those that another column has. */
  async learn(columns) {
    if (this.#names === null) {
      return;
    }
    const unsaid = columns.filter((column) => readers() !== QUERIES_SPEAK || this.#naming(column) === "");
    const iris = new Set(this.rows.flatMap((row) => unsaid.map((column) => this.#iri(row, column))).filter((iri) => iri !== ""));
    await this.#names.learn([...iris].slice(0, MOST_LEARNED));
  }

  /**
   * What a row calls that which stands in a column: another column's words for it, the name that is known of it, or the end of its IRI. Words that are a
   * label of the thing give way to its label in the reader's language.
   */
  label(row, column) {
    const value = row[column];
    if (value === undefined) {
      return "";
    }
    if (value.type !== "uri") {
      return value.value;
    }
    const words = this.value(row, this.#naming(column));
    if (words !== "" && !this.#names?.calls(value.value, words)) {
      return words;
    }
    return this.#names?.label(value.value)?.text || words || decoded(value.value.replace(/[#/]$/, "").split(/[#/]/).pop());
  }

  /** What stands in a column, as { href, iri }: where a click on it leads, and the thing itself; "" where there is none. */
  thing(row, column) {
    const iri = this.#iri(row, column);
    return { href: iri === "" ? "" : this.#href(iri), iri };
  }

  #iri(row, column) {
    return row[column]?.type === "uri" ? row[column].value : "";
  }

  #naming(column) {
    const all = this.columns.map((other) => other.name);
    const own = NAMES.map((ending) => column + ending).find((name) => all.includes(name));
    if (own !== undefined) {
      return own;
    }
    const onlyEntity = this.named("entity").length === 1;
    const text = this.columns.find((other) => other.kind === "text" && /^(title|label|name)$/i.test(other.name));
    return onlyEntity || column === this.named("entity")[0] ? (text?.name ?? "") : "";
  }
}

function kind(name, rows) {
  const values = rows.map((row) => row[name]).filter((value) => value !== undefined);
  if (values.length === 0) {
    return "empty";
  }
  const all = (test) => values.every(test);
  if (all((value) => value.type === "uri")) {
    return "entity";
  }
  if (all((value) => NUMBERS.has(value.datatype))) {
    return numeric(name);
  }
  const dated = all((value) => value.type === "literal" && span(value.value) !== null);
  if (dated && (all((value) => DATES.has(value.datatype)) || /date|day|month|year|when|earliest|latest/i.test(name))) {
    return "date";
  }
  const named = values.some((value) => DATES.has(value.datatype));
  return named && values.some((value) => span(value.value) !== null) ? "date" : "text";
}

function numeric(name) {
  if (/^lat/i.test(name)) {
    return "latitude";
  }
  if (/^(long?|lng)/i.test(name)) {
    return "longitude";
  }
  return /^year$/i.test(name) ? "date" : "number";
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
