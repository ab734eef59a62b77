// Draws a number of each row as a bar.

import { colours, sheet, shortened, wide, WIDTH } from "./drawing.js";
import { grouped, say } from "./words.js";

const MOST = 60;
const LONGEST = 46;
const BAR = 20;
const GAP = 12;

export const bars = {
  title: () => say("drawing.bars"),

  choices(results) {
    const numbers = results.named("number");
    const names = [...results.naming(), ...results.named("date")];
    return numbers.length === 0 || names.length === 0 ? null : [{ id: "number", label: say("drawing.number"), options: numbers }, { id: "name", label: say("drawing.of"), options: names }];
  },

  draw(d3, results, { number, name }) {
    const all = results.rows
      .map((row) => ({ value: results.number(row, number), name: results.label(row, name) || say("drawing.none"), href: results.href(row, name) }))
      .filter((bar) => Number.isFinite(bar.value));
    const shown = all.slice(0, MOST).map((bar) => ({ ...bar, short: shortened(bar.name, LONGEST) }));
    if (shown.length === 0) {
      return { summary: [say("drawing.no-number")] };
    }
    const { accent, ink, soft, rule } = colours();
    const left = Math.min(WIDTH / 2, d3.max(shown, (bar) => wide(bar.short)) + GAP * 2);
    const right = d3.max(shown, (bar) => wide(grouped(bar.value))) + GAP * 2;
    const x = d3.scaleLinear([Math.min(0, d3.min(shown, (bar) => bar.value)), Math.max(0, d3.max(shown, (bar) => bar.value))], [left, WIDTH - right]);
    const svg = sheet(d3, shown.length * BAR + 24, say("drawing.bars"));
    const groups = svg
      .append("g")
      .selectAll("g")
      .data(shown)
      .join("g")
      .attr("transform", (bar, at) => `translate(0,${at * BAR + 12})`)
      .attr("data-href", (bar) => bar.href || null);
    groups.append("title").text((bar) => `${bar.name}: ${grouped(bar.value)}`);
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
    return { svg: svg.node(), summary: [say("drawing.numbers", { n: all.length }), ...cut] };
  },
};
