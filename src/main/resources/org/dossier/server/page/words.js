// What scripts say, in the language of the page. The page carries the messages that its scripts need, as the server has parsed them.

const LANGUAGE = document.documentElement.lang;
const PLURALS = new Intl.PluralRules(LANGUAGE);
const NUMBERS = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 2 });
const MESSAGES = Object.assign({}, ...[...document.querySelectorAll("script.words")].map((block) => JSON.parse(block.textContent)));

/** A message with its arguments; numbers are written as the language groups them. */
export function say(key, values = {}) {
  const pieces = MESSAGES[key];
  if (pieces === undefined) {
    throw new Error(`the page has no message ${key}`);
  }
  return joined(pieces, values);
}

/** Sentences one after another. */
export function together(sentences) {
  return sentences.join(LANGUAGE === "zh" ? "" : " ");
}

/** A number as the reader's language groups it. */
export function grouped(number) {
  return NUMBERS.format(number);
}

/** How long something took: 0.25 sec. */
export function seconds(number) {
  const digits = number < 10 ? 2 : 0;
  const format = { style: "unit", unit: "second", minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(LANGUAGE, format).format(number);
}

/** An instant on an axis of time: a year, or a month or a day where the axis is that fine. */
export function instant(date) {
  const day = date.getUTCDate() > 1;
  const month = day || date.getUTCMonth() > 0;
  const parts = day ? { day: "numeric", month: "short" } : month ? { month: "short" } : { year: "numeric" };
  return new Intl.DateTimeFormat(LANGUAGE, { ...parts, timeZone: "UTC" }).format(date);
}

function joined(pieces, values) {
  return pieces.map((piece) => (typeof piece === "string" ? piece : written(piece, values))).join("");
}

function written(piece, values) {
  const value = values[piece.of];
  if (piece.forms === undefined) {
    return typeof value === "number" ? grouped(value) : value;
  }
  const form = piece.forms[`=${value}`] ?? piece.forms[piece.plural ? PLURALS.select(value) : value] ?? piece.forms.other;
  return joined(form, values);
}
