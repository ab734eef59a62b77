// Shows what a query answered: a table of 100 rows at a time, so that 100,000 rows cost no more than 100; triples by subject; yes or no.

import { element } from "./elements.js";
import { cells, isNumber, triple } from "./terms.js";
import { say } from "./words.js";

const PAGE = 100;
/** How many rows pictures are drawn of. */
export const MOST_IN_PICTURES = 20000;

/** The lines of an answer as they come, so that the page stays awake meanwhile. */
export async function lines(response, onProgress) {
  const all = [];
  let rest = "";
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const pieces = (rest + part.value).split("\n");
    rest = pieces.pop();
    for (const piece of pieces) {
      all.push(piece);
    }
    onProgress(all.length);
  }
  if (rest !== "") {
    all.push(rest);
  }
  return all;
}

/** The lines of a table as SPARQL's JSON, as many as a picture can hold. */
export function json(columns, rows) {
  const bindings = rows.slice(0, MOST_IN_PICTURES).map((line) => {
    const binding = {};
    cells(line).forEach((value, at) => {
      if (value !== null) {
        binding[columns[at]] = value;
      }
    });
    return binding;
  });
  return { head: { vars: columns }, results: { bindings } };
}

/** Rows of a SELECT, a page of them at a time. */
export class Table {
  #columns;
  #rows;
  #vocabulary;
  #caption = element("caption");
  #body = element("tbody");
  #steps;

  constructor(columns, rows, vocabulary) {
    this.#columns = columns;
    this.#rows = rows;
    this.#vocabulary = vocabulary;
    const head = element("tr", {}, ...columns.map((column) => element("th", { scope: "col" }, column)));
    this.#steps = new Steps(rows.length, (from) => this.#show(from));
    this.element = element(
      "div",
      {},
      element(
        "div",
        { class: "scroll", tabindex: "0", role: "region", "aria-label": say("asking.rows-of-answer") },
        element("table", { class: "result" }, this.#caption, element("thead", {}, head), this.#body),
      ),
      this.#steps.element,
    );
    this.#show(0);
  }

  #show(from) {
    const shown = this.#rows.slice(from, from + PAGE).map(cells);
    this.#caption.textContent = say("asking.shown-rows", { first: from + 1, last: from + shown.length, n: this.#rows.length });
    this.#body.replaceChildren(
      ...shown.map((values) =>
        element("tr", {}, ...this.#columns.map((column, at) => cell("td", values[at] ?? null, this.#vocabulary))),
      ),
    );
    name(this.#body, this.#vocabulary);
  }
}

/** Triples, by subject. */
export class Triples {
  #lines;
  #vocabulary;
  #caption = element("caption");
  #table;
  #steps;

  constructor(ntriples, vocabulary) {
    this.#lines = ntriples.filter((line) => line.trim() !== "").sort();
    this.#vocabulary = vocabulary;
    const head = element("tr", {}, element("th", { scope: "col" }, say("account.property")), element("th", { scope: "col" }, say("account.value")));
    this.#table = element("table", { class: "triples" }, this.#caption, element("thead", {}, head));
    this.#steps = new Steps(this.#lines.length, (from) => this.#show(from));
    this.element = element(
      "div",
      {},
      element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("asking.triples-of-answer") }, this.#table),
      this.#steps.element,
    );
    this.#show(0);
  }

  #show(from) {
    const shown = this.#lines.slice(from, from + PAGE).map(triple);
    this.#caption.textContent = say("asking.shown-triples", { first: from + 1, last: from + shown.length, n: this.#lines.length });
    this.#table.querySelectorAll("tbody").forEach((body) => body.remove());
    let subject = "";
    let body;
    for (const [about, property, value] of shown) {
      if (about.value !== subject) {
        subject = about.value;
        const title = cell("th", about, this.#vocabulary);
        title.setAttribute("scope", "rowgroup");
        title.setAttribute("colspan", "2");
        body = element("tbody", {}, element("tr", {}, title));
        this.#table.append(body);
      }
      body.append(element("tr", {}, cell("td", property, this.#vocabulary), cell("td", value, this.#vocabulary)));
    }
    name(this.#table, this.#vocabulary);
  }
}

/** Buttons from page to page; none where everything is on one. */
class Steps {
  #count;
  #onStep;
  #from = 0;
  #buttons;

  constructor(count, onStep) {
    this.#count = count;
    this.#onStep = onStep;
    const last = Math.floor(Math.max(count - 1, 0) / PAGE) * PAGE;
    const step = (title, to) => element("button", { type: "button", class: "plain", click: () => this.#go(to()) }, title);
    this.#buttons = [
      step(say("asking.first"), () => 0),
      step(say("asking.previous"), () => Math.max(this.#from - PAGE, 0)),
      step(say("asking.next"), () => Math.min(this.#from + PAGE, last)),
      step(say("asking.last"), () => last),
    ];
    this.element = element("nav", { class: "actions steps", "aria-label": say("asking.pages-of-answer") }, ...this.#buttons);
    this.element.hidden = count <= PAGE;
    this.#mark();
  }

  #go(from) {
    if (from !== this.#from) {
      this.#from = from;
      this.#onStep(from);
      this.#mark();
    }
  }

  // A button that cannot be pressed keeps the focus that it has: it says so, and does nothing.
  #mark() {
    const atEnd = this.#from + PAGE >= this.#count;
    this.#buttons.forEach((button, at) => button.setAttribute("aria-disabled", String(at < 2 ? this.#from === 0 : atEnd)));
  }
}

function cell(kind, value, vocabulary) {
  const made = element(kind);
  if (value === null) {
    return made;
  }
  if (value.type === "uri") {
    made.append(...iri(value.value, vocabulary));
  } else if (value.type === "bnode") {
    made.append(element("span", { class: "iri" }, "_:" + value.value));
  } else {
    const text = element("bdi", {}, value.value);
    if (value["xml:lang"]) {
      text.lang = value["xml:lang"];
      made.append(text, " ", element("span", { class: "tag" }, value["xml:lang"]));
    } else {
      made.append(text);
    }
    made.classList.toggle("number", isNumber(value));
  }
  return made;
}

/** A link with the name of a thing, and its IRI beside it. */
function iri(value, vocabulary) {
  const href = vocabulary.href(value);
  const short = vocabulary.short(value);
  const link = element(href ? "a" : "span", href ? { href } : {}, element("bdi", { "data-named": value }, short));
  return [link, " ", element("span", { class: "iri", "data-iri-of": value, title: value, hidden: "" }, short)];
}

/** Puts names in the place of IRIs, at once where they are known and later where the server is asked. */
async function name(within, vocabulary) {
  const named = [...within.querySelectorAll("[data-named]")];
  putNames(within, named, vocabulary);
  await vocabulary.learn(named.map((each) => each.dataset.named));
  putNames(within, named, vocabulary);
}

function putNames(within, named, vocabulary) {
  for (const each of named) {
    const label = vocabulary.label(each.dataset.named);
    if (label) {
      each.textContent = label.text;
      if (label.language) {
        each.lang = label.language;
      }
    }
  }
  for (const beside of within.querySelectorAll("[data-iri-of]")) {
    beside.hidden = vocabulary.label(beside.dataset.iriOf) === undefined;
  }
}
