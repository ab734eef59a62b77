// What all pictures share: an SVG that can stand alone, colours of the page, texts that fit.

export const WIDTH = 960;
export const FONT = "system-ui, 'Noto Sans', 'Noto Sans CJK KR', 'Noto Sans CJK SC', sans-serif";

const LETTER = 6.4;
const WIDE_LETTER = 12;
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/g;

/** The colours of the page, as they are now. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  return {
    paper: colour("--sheet"),
    ink: colour("--ink"),
    soft: colour("--soft"),
    rule: colour("--rule"),
    tint: colour("--tint"),
    accent: colour("--accent"),
    series: [0, 1, 2, 3, 4, 5].map((number) => colour(`--series-${number}`)),
  };
}

/** An empty picture with a background, so that it reads the same wherever it is put. */
export function sheet(d3, height, title) {
  const svg = d3
    .create("svg")
    .attr("xmlns", "http://www.w3.org/2000/svg")
    .attr("viewBox", `0 0 ${WIDTH} ${height}`)
    .attr("width", WIDTH)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", title)
    .attr("font-family", FONT)
    .attr("font-size", 12);
  svg.append("title").text(title);
  svg.append("rect").attr("width", WIDTH).attr("height", height).attr("fill", colours().paper);
  return svg;
}

/** About how many units a text is wide. */
export function wide(text) {
  const many = (text.match(WIDE) ?? []).length;
  return many * WIDE_LETTER + (text.length - many) * LETTER;
}

/** A text of at most so many characters. */
export function shortened(text, most) {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Gives the axis of a picture the page's colours. */
export function plainAxis(axis) {
  const { soft, rule } = colours();
  axis.selectAll("text").attr("fill", soft).attr("font-family", FONT).attr("font-size", 11);
  axis.selectAll("line, path").attr("stroke", rule);
  return axis;
}
