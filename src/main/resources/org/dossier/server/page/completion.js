// What may be typed next: variables of the query, classes and properties of the release by name and meaning, keywords, and entities by name.

import { element } from "./elements.js";
import { grouped, say } from "./words.js";

const LONGEST = 30;
const TOKENS = /^(VAR1|VAR2|IRI_REF|PNAME_LN|PNAME_NS|ANON|NIL|INTEGER|DECIMAL|DOUBLE|BLANK_NODE_LABEL|STRING_LITERAL.*|LANGTAG|.*_(POSITIVE|NEGATIVE))$/;
const CLASS_FOLLOWS = ["a", "rdf:type", "rdfs:domain", "rdfs:range"];
const WORD = /(?:<[^<>\s]*|[\p{L}\p{M}\p{N}_:.'’-]+)$/u;
const WORDS = /(?<![\p{L}\p{M}\p{N}_:.?$@<'’/#-])[\p{L}\p{M}\p{N}'’-]+(?: [\p{L}\p{M}\p{N}'’-]+){0,4}$/u;

export class Completion {
  #vocabulary;
  #suggest;
  #asked;

  /**
   * @param vocabulary what the release has
   * @param suggest the address that completes names of entities; a name's beginning is put after it
   */
  constructor(vocabulary, suggest) {
    this.#vocabulary = vocabulary;
    this.#suggest = suggest;
  }

  /** Offers what fits at the cursor; wanted is true where somebody asked for it, and did not just go on typing. */
  show(editor, wanted) {
    editor.showHint({
      completeSingle: false,
      // A space may stand within a name.
      closeCharacters: /[(){}[\];,]/,
      hint: () => this.#hints(editor, wanted),
    });
  }

  async #hints(editor, wanted) {
    const cursor = editor.getDoc().getCursor();
    const before = editor.getDoc().getLine(cursor.line).slice(0, cursor.ch);
    const type = editor.getTokenAt(cursor).type ?? "";
    if (/comment|string$/.test(type)) {
      return null;
    }
    const variable = before.match(/[?$][\p{L}\p{N}_]*$/u);
    if (variable) {
      return offered(variables(editor.getValue(), variable[0]), cursor, cursor.ch - variable[0].length);
    }
    const word = before.match(WORD)?.[0] ?? "";
    if (!wanted && word.length < 2) {
      return null;
    }
    const start = cursor.ch - word.length;
    const place = placeAt(editor, cursor.line, start);
    if (place.declaration) {
      return offered(this.#prefixes(word), cursor, start);
    }
    const list = [...keywords(place.possible, word), ...this.#terms(place, word)];
    const phrase = word.includes(":") ? "" : phraseAt(editor, cursor, before);
    if (phrase !== "") {
      const entities = await this.#entities(phrase.replace(/^</, ""), wanted);
      const from = { line: cursor.line, ch: cursor.ch - phrase.length };
      list.push(...entities.map((entity) => this.#entity(entity, from, cursor)));
    }
    return offered(list, cursor, start);
  }

  #prefixes(word) {
    return Object.entries(this.#vocabulary.prefixes)
      .filter(([prefix]) => prefix.startsWith(word))
      .map(([prefix, namespace]) => ({ text: `${prefix}: <${namespace}>`, render: drawn(`${prefix}:`, "", namespace) }));
  }

  #terms(place, word) {
    const typed = word.replace(/^</, "").toLowerCase();
    const kind = place.classes ? "class" : place.properties ? "property" : "";
    return this.#vocabulary.terms
      .filter((each) => (kind === "" ? word.includes(":") : each.kind === kind))
      .map((each) => ({ each, rank: rank(each, typed) }))
      .filter(({ rank }) => rank > 0)
      .sort((one, other) => other.rank - one.rank || other.each.uses - one.each.uses)
      .slice(0, LONGEST)
      .map(({ each }) => ({
        text: each.name ?? `<${each.iri}>`,
        render: drawn(each.name ?? each.iri, used(each), [each.label, each.definition].filter(Boolean).map(({ text }) => text).join(": ")),
        hint: (editor, data, chosen) => {
          editor.replaceRange(chosen.text, data.from, data.to, "complete");
          declare(editor, this.#vocabulary.prefixes);
        },
      }));
  }

  async #entities(text, wanted) {
    if (text.length < (wanted ? 1 : 2)) {
      return [];
    }
    this.#asked?.abort();
    this.#asked = new AbortController();
    try {
      const response = await fetch(this.#suggest + encodeURIComponent(text), { signal: this.#asked.signal });
      return response.ok ? await response.json() : [];
    } catch {
      return [];
    }
  }

  #entity(entity, from, to) {
    const { base } = this.#vocabulary;
    const short = `<${entity.iri.startsWith(base) ? entity.iri.slice(base.length) : entity.iri}>`;
    return {
      text: short,
      from,
      to,
      render: drawn(entity.label, "", entity.note ?? ""),
      hint: (editor) => {
        editor.replaceRange(short, from, to, "complete");
        declareBase(editor, base);
      },
    };
  }
}

/** Declares our prefixes that the query uses and does not declare. */
export function declare(editor, prefixes) {
  const text = editor.getValue();
  const bare = text.replace(/#[^\n]*|<[^<>\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, " ");
  const declared = new Set([...bare.matchAll(/\bPREFIX\s+([\w.-]*):/gi)].map((found) => found[1]));
  const used = new Set([...bare.matchAll(/(?<![\w:.?$-])([A-Za-z][\w-]*):/g)].map((found) => found[1]));
  const missing = [...used].filter((prefix) => prefix in prefixes && !declared.has(prefix));
  if (missing.length > 0) {
    insertAtHead(editor, missing.map((prefix) => `PREFIX ${prefix}: <${prefixes[prefix]}>\n`).join(""));
  }
}

function declareBase(editor, base) {
  if (!/^\s*BASE\s*</im.test(editor.getValue())) {
    insertAtHead(editor, `BASE <${base}>\n`);
  }
}

/** Puts declarations after those that are there. */
function insertAtHead(editor, text) {
  const lines = editor.getValue().split("\n");
  let line = 0;
  lines.forEach((each, at) => {
    if (/^\s*(PREFIX|BASE)\b/i.test(each)) {
      line = at + 1;
    }
  });
  editor.replaceRange(text, { line, ch: 0 }, undefined, "complete");
}

/** What the grammar takes at a place: predicates, classes, things, keywords. */
function placeAt(editor, line, ch) {
  const state = editor.getTokenAt({ line, ch }, true).state;
  const possible = state.possibleNext ?? [];
  const properties = possible.includes("a") && state.OK;
  const classes = !properties && CLASS_FOLLOWS.includes(state.lastProperty) && possible.includes("IRI_REF");
  return {
    possible: state.OK ? possible : [],
    declaration: state.OK && state.inPrefixDecl && possible.includes("PNAME_NS"),
    properties,
    classes,
    entities: state.OK && possible.includes("IRI_REF") && !properties && !classes && !state.inPrefixDecl,
  };
}

/** The words before the cursor that may be a name: as many as stand where a thing may stand; "" if none does. */
function phraseAt(editor, cursor, before) {
  let phrase = before.match(/<[^<>]*$/)?.[0] ?? before.match(WORDS)?.[0] ?? "";
  while (phrase !== "" && !placeAt(editor, cursor.line, cursor.ch - phrase.length).entities) {
    phrase = phrase.includes(" ") ? phrase.slice(phrase.indexOf(" ") + 1) : "";
  }
  return phrase;
}

function variables(query, typed) {
  const all = new Set([...query.matchAll(/[?$][\p{L}\p{N}_]+/gu)].map((found) => found[0]));
  return [...all]
    .filter((variable) => variable.startsWith(typed) && variable !== typed)
    .sort()
    .map((text) => ({ text, render: drawn(text, "", "") }));
}

function keywords(possible, word) {
  const typed = word.toUpperCase();
  return /^[A-Z]{2,}$/.test(typed)
    ? possible
        .filter((each) => /^[A-Z][A-Z_]+[0-9]*$/.test(each) && !TOKENS.test(each) && each.startsWith(typed) && each !== typed)
        .sort()
        .slice(0, 8)
        .map((text) => ({ text, render: drawn(text, "", "") }))
    : [];
}

/** How well a term fits what was typed; 0 if it does not. */
function rank(each, typed) {
  const name = (each.name ?? each.iri).toLowerCase();
  const local = name.slice(name.lastIndexOf(":") + 1);
  const label = (each.label?.text ?? "").toLowerCase();
  if (typed === "" || name.startsWith(typed)) {
    return 4;
  }
  if (local.startsWith(typed) || label.startsWith(typed)) {
    return 3;
  }
  return label.includes(" " + typed) ? 2 : local.includes(typed) && typed.length > 2 ? 1 : 0;
}

function used(each) {
  return each.uses === 0 ? say("asking.unused") : grouped(each.uses);
}

/** Draws one of what is offered: its name, a count or kind at its end, and what it means below. */
function drawn(name, aside, meaning) {
  return (into) => {
    into.append(element("span", { class: "hint-name" }, name), element("span", { class: "hint-aside" }, aside));
    if (meaning) {
      into.append(element("span", { class: "hint-meaning" }, meaning));
    }
  };
}

function offered(list, cursor, start) {
  return list.length === 0
    ? null
    : { list: list.slice(0, LONGEST), from: { line: cursor.line, ch: start }, to: { line: cursor.line, ch: cursor.ch } };
}
