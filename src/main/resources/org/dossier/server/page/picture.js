// Draws the result of a query as the pictures that its columns fit. A section of the class "pictures" names in data-results where the result is; who has it
// already sends the event "results" to the section, and with it what knows the names of things.

import { MOST_IN_PICTURES, json } from "./answer.js";
import { bars } from "./bars.js";
import { Results } from "./columns.js";
import { widthIn } from "./drawing.js";
import { element } from "./elements.js";
import { Labels } from "./labels.js";
import { map } from "./map.js";
import { alone, lead, linksOf, show } from "./marks.js";
import { network } from "./network.js";
import { timeline } from "./timeline.js";
import { say, together } from "./words.js";
import { Zoom } from "./zoom.js";

const KINDS = { timeline, map, network, bars };
const SCALE = 2;
const HERE = document.getElementById("drawing").dataset;

let library;

/** D3, once it is needed: its file gives no module but a global name. */
async function d3() {
  library ??= import("./d3.min.js").then(() => globalThis.d3);
  return library;
}

/** Where a click on an IRI leads: the dataset's own things have their pages on this server, wherever it is. */
function href(iri) {
  const own = `${HERE.base}id/`;
  if (iri.startsWith(own)) {
    return HERE.root + iri.slice(own.length);
  }
  return /^https?:/.test(iri) ? iri : "";
}

/** Shows the pictures of a result in a section; nothing if no picture fits. Names are those that Results takes. */
export function drawPictures(section, answer, names = null) {
  const { ties, columns } = section.dataset;
  const results = new Results(answer, names, { undirected: ties === "undirected", titles: JSON.parse(columns ?? "{}"), href });
  // What is counted over time is seen by its numbers; a mark for each row would hide them.
  const counted = results.named("date").length > 0 && results.named("number").length > 0;
  const kinds = counted ? { bars, ...KINDS } : KINDS;
  const fitting = Object.entries(kinds)
    .map(([id, kind]) => ({ id, kind, choices: kind.choices(results) }))
    .filter(({ choices }) => choices !== null && results.rows.length > 0);
  const heading = section.querySelector("h2, h3") ?? element("h2", {}, say("query.pictures"));
  section.replaceChildren(heading);
  section.hidden = fitting.length === 0;
  if (fitting.length > 0) {
    new Pictures(section, results, fitting);
  }
}

class Pictures {
  #results;
  #choices = element("p", { class: "choices" });
  #figure = element("figure", { class: "picture", tabindex: "0" });
  #status = element("p", { class: "note", role: "status" });
  #keys = element("p", { class: "note keys" }, say("drawing.keys"));
  #buttons = new Map();
  #name;
  #kind;
  #release;
  #limit;
  #drawings = 0;
  #zoom = null;
  #rows;
  #width = 0;
  #again = () => {};

  constructor(section, results, fitting) {
    this.#results = results;
    this.#name = section.dataset.name ?? "query";
    this.#release = section.dataset.release ?? HERE.release ?? "";
    this.#limit = section.dataset.limit ?? "0";
    const kinds = element("p", { class: "kinds", role: "group", "aria-label": say("drawing.kinds") });
    for (const fit of fitting) {
      const button = element("button", { type: "button", "aria-pressed": "false", click: () => this.#choose(fit) }, fit.kind.title());
      this.#buttons.set(fit.id, button);
      kinds.append(button);
    }
    const downloads = element(
      "p",
      { class: "actions" },
      say("drawing.download"),
      " ",
      element("button", { type: "button", click: () => this.#save("svg") }, "SVG"),
      " ",
      element("button", { type: "button", click: () => this.#save("png") }, "PNG"),
    );
    // Where no table stands beside the picture a link leads to one.
    if (section.dataset.rows) {
      downloads.append(" ", element("a", { href: section.dataset.rows, rel: "nofollow" }, say("drawing.rows")));
    }
    this.#rows = section.dataset.rows ? say("drawing.rows-linked") : say("drawing.table");
    section.append(...(fitting.length > 1 ? [kinds] : []), this.#choices, this.#figure, this.#keys, this.#status, downloads);
    lead(this.#figure);
    this.#choose(fitting.find((fit) => fit.id === section.dataset.kind) ?? fitting[0]);
    new ResizeObserver(() => widthIn(this.#figure) !== this.#width && this.#again()).observe(this.#figure);
  }

  #choose({ id, kind, choices }) {
    this.#kind = id;
    this.#buttons.forEach((button, other) => button.setAttribute("aria-pressed", String(other === id)));
    const selects = choices.map((choice) => ({ choice, select: this.#select(choice, () => this.#draw(kind, selects)) }));
    this.#choices.replaceChildren(
      ...selects.filter(({ choice }) => choice.options.length > 1).map(({ choice, select }) => element("label", {}, `${choice.label} `, select)),
    );
    this.#draw(kind, selects);
  }

  #select(choice, change) {
    const options = choice.options.map((name) => element("option", { value: name }, choice.words?.[name] ?? (name === "" ? say("drawing.none") : this.#results.title(name))));
    return element("select", { change }, ...options);
  }

  async #draw(kind, selects) {
    const drawing = ++this.#drawings;
    this.#again = () => this.#draw(kind, selects);
    this.#width = widthIn(this.#figure);
    const chosen = Object.fromEntries(selects.map(({ choice, select }) => [choice.id, select.value]));
    await this.#results.learn(Object.values(chosen).flatMap((columns) => columns.split(" ")));
    const { svg, summary, zoom } = await kind.draw(await d3(), this.#results, chosen, this.#width);
    if (drawing !== this.#drawings) {
      return;
    }
    show(this.#figure, svg);
    this.#keys.hidden = linksOf(this.#figure).length === 0;
    svg?.setAttribute("aria-label", together([say("drawing.described", { kind: kind.title() }), ...summary, this.#rows]));
    const limit = Number(this.#limit);
    const cut = limit > 0 && this.#results.rows.length >= limit ? [say("drawing.first-rows", { n: limit })] : [];
    this.#status.textContent = together([...summary, ...cut]);
    this.#zoom?.end();
    this.#zoom = zoom ? new Zoom(this.#figure, zoom) : null;
    this.#figure.after(...(this.#zoom ? [this.#zoom.element] : []));
  }

  /** What a saved picture is called, without suffix: correspondents-network-release-3. */
  #file() {
    return [this.#name, this.#kind, ...(this.#release === "" ? [] : ["release", this.#release])].join("-");
  }

  async #save(form) {
    const svg = this.#figure.querySelector("svg");
    if (svg === null) {
      return;
    }
    const text = new XMLSerializer().serializeToString(alone(svg));
    const drawn = new Blob([text], { type: "image/svg+xml" });
    const blob = form === "svg" ? drawn : await png(svg, drawn);
    const href = URL.createObjectURL(blob);
    element("a", { href, download: `${this.#file()}.${form}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  }
}

async function png(svg, drawn) {
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image();
  image.src = URL.createObjectURL(drawn);
  await image.decode();
  const canvas = element("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

async function load(section) {
  const loaded = await answer(section.dataset.results);
  if (loaded !== null) {
    const { base, labels } = section.dataset;
    if (loaded.results.bindings.length >= MOST_IN_PICTURES) {
      section.dataset.limit = MOST_IN_PICTURES;
    }
    drawPictures(section, loaded, labels ? new Labels(base, labels) : null);
    return;
  }
  const again = element("button", { type: "button" }, say("drawing.again"));
  const note = element("p", { class: "note", role: "status" }, `${say("drawing.not-loaded")} `, again);
  again.addEventListener("click", () => {
    note.remove();
    load(section);
  });
  section.append(note);
}

/** A result that the server gives, as JSON or as a table; null if it gives none, or does not answer. */
async function answer(address) {
  try {
    const response = await fetch(address, { headers: { Accept: "application/sparql-results+json" } });
    if (!response.ok) {
      return null;
    }
    const table = response.headers.get("Content-Type").startsWith("text/tab-separated-values");
    return table ? tabular(await response.text()) : await response.json();
  } catch {
    return null;
  }
}

function tabular(text) {
  const [head, ...rows] = text.trimEnd().split("\n");
  return json(head.split("\t").map((name) => name.slice(1)), rows);
}

document.addEventListener("results", (event) => drawPictures(event.target, event.detail.results(), event.detail.names));
// What is less than a screen away is drawn before the reader comes to it.
const waiting = new IntersectionObserver(
  (seen) => {
    for (const { isIntersecting, target } of seen) {
      if (isIntersecting) {
        waiting.unobserve(target);
        load(target);
      }
    }
  },
  { rootMargin: "100%" },
);
for (const section of document.querySelectorAll("section.pictures[data-results]")) {
  // A hidden section is never seen: it is shown empty until its result comes.
  section.hidden = false;
  waiting.observe(section);
}
