// RDF terms as answers write them: the lines of SPARQL's TSV and of N-Triples, read one by one when they are shown.

const ESCAPES = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f", '"': '"', "'": "'", "\\": "\\" };
const XSD = "http://www.w3.org/2001/XMLSchema#";

function unescaped(text) {
  return text.includes("\\")
    ? text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (all, four, eight, one) =>
        one === undefined ? String.fromCodePoint(parseInt(four ?? eight, 16)) : (ESCAPES[one] ?? one))
    : text;
}

/** A term as SPARQL's JSON has it: { type, value, datatype, "xml:lang" }; null for the empty text. */
export function term(text) {
  if (text === "") {
    return null;
  }
  if (text.startsWith("<")) {
    return { type: "uri", value: unescaped(text.slice(1, -1)) };
  }
  if (text.startsWith("_:")) {
    return { type: "bnode", value: text.slice(2) };
  }
  const quote = text[0];
  if (quote !== '"' && quote !== "'") {
    return { type: "literal", value: text, datatype: XSD + plainType(text) };
  }
  const end = text.lastIndexOf(quote);
  const literal = { type: "literal", value: unescaped(text.slice(1, end)) };
  const rest = text.slice(end + 1);
  if (rest.startsWith("@")) {
    literal["xml:lang"] = rest.slice(1);
  } else if (rest.startsWith("^^<")) {
    literal.datatype = rest.slice(3, -1);
  }
  return literal;
}

function plainType(text) {
  if (text === "true" || text === "false") {
    return "boolean";
  }
  return /e/i.test(text) ? "double" : text.includes(".") ? "decimal" : "integer";
}

/** Whether a value is a number, which is aligned like one. */
export function isNumber(value) {
  return (
    value.type === "literal" &&
    (value.datatype ?? "").startsWith(XSD) &&
    /^(integer|decimal|double|float|long|int|short|byte|nonNegativeInteger|positiveInteger)$/.test(
      value.datatype.slice(XSD.length),
    )
  );
}

/** The terms of a line of TSV, as many as there are columns. */
export function cells(line) {
  return line.split("\t").map(term);
}

/** Subject, property and value of a line of N-Triples. */
export function triple(line) {
  const first = line.indexOf(" ");
  const second = line.indexOf(" ", first + 1);
  return [line.slice(0, first), line.slice(first + 1, second), line.slice(second + 1).replace(/\s*\.\s*$/, "")].map(term);
}
