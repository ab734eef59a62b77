// Draws a number of each row as a bar.

import { colours, fitted, sheet, wide } from "./drawing.js";
import { span } from "./edtf.js";
import { marked } from "./marks.js";
import { grouped, say } from "./words.js";

const MOST = 100;
const LONGEST = 320;
const BAR = 20;
const GAP = 12;
const BETWEEN = " · ";

export const bars = {
  title: () => say("drawing.bars"),

  choices(results) {
    const numbers = results.named("number");
    const dates = results.named("date");
    const names = [...dates.slice(0, 1), ...results.naming(), ...dates.slice(1)];
    if (numbers.length === 0 || names.length === 0) {
      return null;
    }
    const all = telling(results, names).join(" ");
    const together = all.split(" ").map((column) => results.title(column)).join(BETWEEN);
    return [
      { id: "number", label: say("drawing.number"), options: numbers },
      { id: "name", label: say("drawing.of"), options: [...new Set([all, ...names])], words: { [all]: together } },
      { id: "order", label: say("drawing.order"), options: [...dates, ""], words: { "": say("drawing.order-of-rows") } },
    ];
  },

  draw(d3, results, { number, name, order }, width) {
    const columns = name.split(" ");
    const rows = order === "" ? results.rows : d3.sort(results.rows, (row) => span(results.value(row, order))?.from ?? Infinity);
    const all = rows
      .filter((row) => results.value(row, number) !== "" && Number.isFinite(results.number(row, number)))
      .map((row) => ({
        value: results.number(row, number),
        name: columns.map((column) => results.label(row, column) || say("drawing.none")).join(BETWEEN),
        ...columns.map((column) => results.thing(row, column)).find(({ href }) => href !== ""),
      }));
    const most = Math.min(LONGEST, width / 2 - GAP * 2);
    const shown = all.slice(0, MOST).map((bar) => ({ ...bar, short: fitted(bar.name, most) }));
    if (shown.length === 0) {
      return { summary: [say("drawing.no-number")] };
    }
    const { accent, ink, soft, rule } = colours();
    const left = d3.max(shown, (bar) => wide(bar.short)) + GAP * 2;
    const right = d3.max(shown, (bar) => wide(grouped(bar.value))) + GAP * 2;
    const x = d3.scaleLinear([Math.min(0, d3.min(shown, (bar) => bar.value)), Math.max(0, d3.max(shown, (bar) => bar.value))], [left, width - right]);
    const svg = sheet(d3, width, shown.length * BAR + 24, say("drawing.bars"));
    const groups = marked(svg.append("g"), shown, (bar) => `${bar.name}: ${grouped(bar.value)}`).attr("transform", (bar, at) => `translate(0,${at * BAR + 12})`);
    groups
      .append("text")
      .attr("x", left - GAP)
      .attr("y", BAR / 2)
      .attr("dy", "0.34em")
      .attr("text-anchor", "end")
      .attr("fill", ink)
      .text((bar) => bar.short);
    groups
      .append("rect")
      .attr("x", (bar) => Math.min(x(0), x(bar.value)))
      .attr("width", (bar) => Math.max(1, Math.abs(x(bar.value) - x(0))))
      .attr("y", 2)
      .attr("height", BAR - 4)
      .attr("fill", accent);
    groups
      .append("text")
      .attr("x", (bar) => Math.max(x(0), x(bar.value)) + 6)
      .attr("y", BAR / 2)
      .attr("dy", "0.34em")
      .attr("fill", soft)
      .text((bar) => grouped(bar.value));
    svg.append("line").attr("x1", x(0)).attr("x2", x(0)).attr("y1", 10).attr("y2", shown.length * BAR + 14).attr("stroke", rule);
    const cut = all.length > MOST ? [say("drawing.first-bars", { n: MOST })] : [];
    return { svg: svg.node(), summary: [order === "" ? say("drawing.numbers", { n: all.length }) : say("drawing.numbers-in-time", { n: all.length, column: results.title(order) }), ...cut] };
  },
};

/** The first of the columns, and as few of the others as tell all bars apart that can be told apart. */
function telling(results, columns) {
  const apart = (some) => new Set(results.rows.map((row) => JSON.stringify(some.map((column) => results.label(row, column))))).size;
  const [first, ...others] = columns;
  const enough = others.reduce((told, column) => (apart([...told, column]) > apart(told) ? [...told, column] : told), [first]);
  // What came first may say no more than what came later.
  return others.reduce((told, column) => {
    const without = told.filter((each) => each !== column);
    return apart(without) === apart(told) ? without : told;
  }, enough);
}
