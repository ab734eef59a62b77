// The query editor at /sparql: Yasqe over the text area that the page has anyway, completion from the release, and answers without a new page.

import "./yasqe.min.js";
import { Completion, declare } from "./completion.js";
import { MOST_IN_PICTURES, Table, Triples, json, lines } from "./answer.js";
import { element } from "./elements.js";
import { Vocabulary } from "./vocabulary.js";
import { say, seconds, together } from "./words.js";

const SHARED = "shared";
const MOST_ROWS = 100000;
const ACCEPTED = "text/tab-separated-values, application/n-triples, application/problem+json";
const ROWS_AS = { csv: "CSV", tsv: "TSV", json: "JSON", xml: "XML" };
const TRIPLES_AS = { ttl: "Turtle", nt: "N-Triples", jsonld: "JSON-LD", rdf: "RDF/XML" };

const form = document.getElementById("ask");
const area = document.getElementById("query");
const answers = document.getElementById("answers");
const status = document.getElementById("status");
const places = form.dataset;
const run = form.querySelector("button[type=submit]");
const stop = element("button", { type: "button", class: "plain", hidden: "", click: stopped }, say("asking.stop"));
let atWork;
let marked;

await Promise.all([stylesheet("./yasqe.min.css"), stylesheet("./editor.css")]);
const known = await (await fetch(places.terms)).json();
const vocabulary = new Vocabulary(known, places.root, form.action);
const completion = new Completion(vocabulary, places.suggest);
const editor = madeEditor();
showHelp();
markProblemOfPage();

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
document.addEventListener("click", (event) => {
  const example = event.target.closest?.("a[data-query]");
  if (example && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    take(example);
  }
});
window.addEventListener("popstate", () => location.reload());
window.addEventListener("pagehide", stopped);
document.documentElement.dataset.editor = "ready";
// The page itself shows only the first rows of a long answer.
if (answers.querySelector("[data-cut]")) {
  ask(SHARED);
}

function stylesheet(address) {
  const link = element("link", { rel: "stylesheet", href: new URL(address, import.meta.url) });
  const loaded = new Promise((resolve) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
  });
  document.head.append(link);
  return loaded;
}

function madeEditor() {
  const Yasqe = window.Yasqe;
  // Its own completers would ask other sites.
  Yasqe.defaults.autocompleters = [];
  const host = element("div", { class: "query-text" });
  area.after(host);
  const made = new Yasqe(host, {
    value: area.value,
    persistenceId: null,
    createShareableLink: null,
    consumeShareLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "auto",
    screenReaderLabel: say("editor.query"),
    extraKeys: {
      "Ctrl-Enter": ask,
      "Cmd-Enter": ask,
      "Ctrl-Space": (cm) => completion.show(cm, true),
      "Ctrl-S": false,
      // Who comes by keyboard must get out again.
      Tab: false,
      "Shift-Tab": false,
    },
  });
  made.on("inputRead", (cm, change) => {
    if (change.text[0].endsWith(":")) {
      declare(cm, vocabulary.prefixes);
    }
    if (!cm.state.completionActive && /[\p{L}\p{N}:?$<]$/u.test(change.text[change.text.length - 1])) {
      completion.show(cm, false);
    }
  });
  made.on("change", () => {
    area.value = made.getValue();
  });
  area.hidden = true;
  const input = made.getInputField();
  input.id = "query-text";
  form.querySelector("label[for=query]").htmlFor = input.id;
  run.after(stop);
  return made;
}

function showHelp() {
  document.getElementById("keys").hidden = false;
}

/** Puts a query of the library into the editor and runs it. */
async function take(example) {
  const response = await fetch(example.dataset.query);
  if (!response.ok) {
    location.assign(example.href);
    return;
  }
  editor.setValue((await response.text()).trimEnd() + "\n");
  form.scrollIntoView({ block: "nearest" });
  ask();
}

/** Runs the query; the address is left as it is if it has brought the query. */
async function ask(why = "") {
  stopped();
  unmark();
  declare(editor, vocabulary.prefixes);
  const query = editor.getValue();
  const asked = new URLSearchParams({ query });
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (name.endsWith("-graph-uri")) {
      asked.append(name, value);
    }
  }
  const mine = { name: secret(), control: new AbortController() };
  atWork = mine;
  if (why !== SHARED) {
    remember(asked);
  }
  busy(true, say("asking.running"));
  const begun = performance.now();
  try {
    const body = new URLSearchParams(asked);
    body.append("rows", MOST_ROWS);
    body.append("run", mine.name);
    const response = await fetch(`${form.action}?lang=${document.documentElement.lang}`, { method: "POST", headers: { Accept: ACCEPTED }, body, signal: mine.control.signal });
    if (!response.ok) {
      refused(await problem(response));
      return;
    }
    const read = await lines(response, (count) => {
      status.textContent = say("asking.reading", { n: count });
    });
    show(asked, response, read, (performance.now() - begun) / 1000);
  } catch (fault) {
    if (fault.name === "AbortError") {
      // Another query may be at work meanwhile, of which the words are then.
      if (atWork === undefined) {
        tell(say("asking.stopped"));
      }
    } else {
      refused({ detail: say("asking.unreachable"), remedy: say("asking.again") });
    }
  } finally {
    if (atWork === mine) {
      atWork = undefined;
      busy(false);
    }
  }
}

/** Stops what is at work, here and at the server. */
function stopped() {
  if (atWork) {
    const { name, control } = atWork;
    atWork = undefined;
    control.abort();
    fetch(`${form.action}/stop?run=${name}`, { method: "POST", keepalive: true }).catch(() => {});
    busy(false);
  }
}

function busy(is, words) {
  run.setAttribute("aria-disabled", String(is));
  stop.hidden = !is;
  form.setAttribute("aria-busy", String(is));
  if (words) {
    tell(words);
  }
}

function tell(words) {
  status.textContent = words;
}

/** The query in the address, so that it can be shared and gone back to. */
function remember(asked) {
  const address = new URL(form.action);
  address.search = asked;
  if (address.href.length < 30000 && address.href !== location.href) {
    history.pushState(null, "", address);
  }
}

/** A name that nobody can guess; also where the page came without TLS. */
function secret() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function show(asked, response, read, taken) {
  const type = response.headers.get("Content-Type") ?? "";
  const cut = (response.headers.get("Dossier-Truncated") ?? "").split("=");
  const time = seconds(taken);
  const parts = [element("h2", { id: "answer" }, say("query.answer"))];
  let drawn = () => {};
  if (!type.startsWith("text/tab-separated-values")) {
    const triples = new Triples(read, vocabulary);
    const count = read.filter((line) => line.trim() !== "").length;
    tell(say("asking.triples", { n: count, time }));
    parts.push(...warned(cut), downloads(asked, TRIPLES_AS));
    parts.push(...(count > 0 ? [triples.element, turtle(asked)] : []));
  } else if (read[0] === "?_askResult") {
    const yes = /^(true|yes)$/.test(read[1]);
    tell(say(yes ? "asking.yes" : "asking.no", { time }));
    parts.push(element("p", { class: "verdict" }, say(yes ? "answer.yes" : "answer.no")), downloads(asked, ROWS_AS));
  } else {
    const columns = read[0].split("\t").map((name) => name.slice(1));
    const rows = read.slice(1);
    tell(say("asking.rows", { n: rows.length, time }));
    parts.push(...warned(cut), downloads(asked, ROWS_AS));
    if (rows.length > 0) {
      const pictures = element("section", { class: "pictures", hidden: "" }, element("h3", {}, say("query.pictures")));
      parts.push(new Table(columns, rows, vocabulary).element, pictures);
      if (/^#\s*ties:\s*undirected\s*$/m.test(asked.get("query"))) {
        pictures.dataset.ties = "undirected";
      }
      if (rows.length > MOST_IN_PICTURES) {
        pictures.dataset.limit = MOST_IN_PICTURES;
      }
      drawn = () => draw(pictures, () => json(columns, rows));
    }
  }
  parts.push(citing(asked));
  answers.replaceChildren(element("section", { "aria-labelledby": "answer" }, ...parts));
  // The event reaches only what is in the page.
  drawn();
}

/** The button that gives the query and the release an address that stays. */
function citing(asked) {
  const field = (name, value) => element("input", { type: "hidden", name, value });
  const note = element("span", { class: "note" }, say("cite.stays"));
  return element(
    "form",
    { class: "cite", action: `${places.root}q`, method: "post" },
    field("query", new URLSearchParams(asked).get("query")),
    field("release", places.release),
    element("div", { class: "actions" }, element("button", { type: "submit" }, say("cite.this")), " ", note),
  );
}

function draw(pictures, results) {
  pictures.dispatchEvent(new CustomEvent("results", { bubbles: true, detail: { results, names: vocabulary } }));
}

/** Says plainly that an answer is cut, where, and what has the rest. */
function warned([limit, number]) {
  if (!number) {
    return [];
  }
  const most = Number(places.maxRows);
  const said = say("asking.cut", { limit, n: Number(number) });
  const rest = Number(number) < most && (limit === "rows" || limit === "triples") ? say("asking.files-hold", { limit, n: most }) : say("asking.ask-less");
  return [element("p", { class: "warning" }, together([said, rest]))];
}

function address(asked, format) {
  return `${form.action}?${asked}&format=${format}`;
}

function downloads(asked, forms) {
  const links = Object.entries(forms).map(([format, title]) =>
    element("a", { href: address(asked, format), download: `answer.${format}` }, title),
  );
  return element("p", { class: "actions downloads" }, say("query.file"), ...links);
}

/** The same as Turtle, once it is opened. */
function turtle(asked) {
  const text = element("pre", {}, "…");
  const details = element("details", {}, element("summary", {}, say("asking.as-turtle")), element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("asking.as-turtle") }, text));
  details.addEventListener(
    "toggle",
    async () => {
      const response = await fetch(`${address(asked, "ttl")}&rows=1000`);
      const cut = response.headers.has("Dossier-Truncated") ? `\n# ${say("asking.cut-here")}\n` : "";
      text.textContent = (await response.text()) + cut;
    },
    { once: true },
  );
  return details;
}

async function problem(response) {
  const type = response.headers.get("Content-Type") ?? "";
  return type.startsWith("application/problem+json")
    ? { ...(await response.json()), language: response.headers.get("Content-Language") }
    : { detail: say("asking.status", { status: String(response.status) }), remedy: say("asking.again") };
}

function refused(told) {
  tell("");
  const said = element("div", { class: "problem", role: "alert", lang: told.language ?? document.documentElement.lang }, element("p", {}, element("strong", {}, ...detail(told))));
  if (told.remedy) {
    said.append(element("p", {}, told.remedy));
  }
  if (told.line) {
    mark(told.line, told.column);
    const go = () => {
      editor.focus();
      editor.setCursor({ line: told.line - 1, ch: told.column - 1 });
    };
    said.append(element("p", {}, element("button", { type: "button", class: "plain", click: go }, say("asking.go-to", { line: told.line, column: told.column }))));
  }
  answers.replaceChildren(said);
}

/** What is wrong, where the words of another program are marked as English: "untranslated" is a part of "detail". */
function detail({ detail, untranslated = "" }) {
  const at = untranslated === "" ? -1 : detail.indexOf(untranslated);
  return at < 0 ? [detail] : [detail.slice(0, at), element("span", { lang: "en" }, untranslated), detail.slice(at + untranslated.length)];
}

/** Marks a place in the text, both counted from 1, and puts the cursor there. */
function mark(line, column) {
  const at = { line: Math.min(line, editor.lineCount()) - 1, ch: column - 1 };
  editor.addLineClass(at.line, "background", "error-line");
  const text = editor.getLine(at.line);
  const from = Math.min(at.ch, Math.max(text.length - 1, 0));
  const word = /^[\p{L}\p{N}_:?$-]+/u.exec(text.slice(from))?.[0] ?? "x";
  const range = editor.markText({ line: at.line, ch: from }, { line: at.line, ch: from + word.length }, { className: "error-place" });
  marked = { line: at.line, range };
  editor.setCursor({ line: at.line, ch: from });
  editor.scrollIntoView({ line: at.line, ch: from }, 60);
}

function unmark() {
  if (marked) {
    editor.removeLineClass(marked.line, "background", "error-line");
    marked.range.clear();
    marked = undefined;
  }
}

/** The page itself may have come with a query that is malformed. */
function markProblemOfPage() {
  const told = answers.querySelector("[data-line]");
  if (told) {
    mark(Number(told.dataset.line), Number(told.dataset.column));
  }
}
