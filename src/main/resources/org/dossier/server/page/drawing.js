// What all pictures share: an SVG that can stand alone, colours of the page, texts that fit.

/** How wide a sheet is where there is room. */
export const WIDTH = 960;
/** How narrow a sheet is at most. */
const NARROWEST = 280;
export const FONT = "system-ui, 'Noto Sans', 'Noto Sans CJK KR', 'Noto Sans CJK SC', sans-serif";

const SIZE = 12;
const ELLIPSIS = "…";
const pen = document.createElement("canvas").getContext("2d");
pen.font = `${SIZE}px ${FONT}`;

/** How wide the sheet of a picture is that stands in a frame: a unit is a pixel, as long as the frame is not wider than the widest sheet. */
export function widthIn(frame) {
  return frame.clientWidth === 0 ? WIDTH : Math.min(WIDTH, Math.max(NARROWEST, frame.clientWidth));
}

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
export function sheet(d3, width, height, title) {
  const svg = d3
    .create("svg")
    .attr("xmlns", "http://www.w3.org/2000/svg")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", title)
    .attr("font-family", FONT)
    .attr("font-size", SIZE);
  svg.append("title").text(title);
  svg.append("rect").attr("width", width).attr("height", height).attr("fill", colours().paper);
  return svg;
}

/** How many units a text is wide. */
export function wide(text) {
  return pen.measureText(text).width;
}

/** A text that is so many units wide at most: what is longer ends with an ellipsis. */
export function fitted(text, most) {
  if (wide(text) <= most) {
    return text;
  }
  const letters = [...text];
  let [fits, long] = [0, letters.length];
  while (long - fits > 1) {
    const middle = Math.floor((fits + long) / 2);
    const short = letters.slice(0, middle).join("").trimEnd() + ELLIPSIS;
    [fits, long] = wide(short) <= most ? [middle, long] : [fits, middle];
  }
  return letters.slice(0, fits).join("").trimEnd() + ELLIPSIS;
}

/** A text of at most so many characters. */
export function shortened(text, most) {
  return text.length > most ? `${text.slice(0, most - 1)}${ELLIPSIS}` : text;
}

/** Gives the axis of a picture the page's colours; who hears the marks hears their dates. */
export function plainAxis(axis) {
  const { soft, rule } = colours();
  axis.selectAll("text").attr("fill", soft).attr("font-family", FONT).attr("font-size", 11);
  axis.attr("aria-hidden", "true");
  axis.selectAll("line, path").attr("stroke", rule);
  return axis;
}
