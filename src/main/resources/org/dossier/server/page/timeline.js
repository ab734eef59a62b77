// Draws dated rows along time: a dot for a day, a bar for what lasts, a pale one for what may be any of several days.

import { colours, fitted, plainAxis, sheet, wide } from "./drawing.js";
import { lasting, span } from "./edtf.js";
import { marked } from "./marks.js";
import { grouped, instant, say } from "./words.js";

const MARGIN = 24;
const LANE = 17;
const MOST_LANES = 60;
const LONGEST_LABEL = 260;
const LEAST_LABEL = 40;
const LEAST_BETWEEN = 80;
const GAP = 8;
const TICK = 120;
const BARS = 220;
const DAY = 86_400_000;

export const timeline = {
  title: () => say("drawing.timeline"),

  choices(results) {
    const dates = results.named("date");
    return dates.length === 0 ? null : [{ id: "date", label: say("drawing.time"), options: dates }, { id: "label", label: say("drawing.name"), options: results.naming() }];
  },

  draw(d3, results, { date, label }, width) {
    const dated = results.rows
      .map((row) => ({ when: span(results.value(row, date)), text: results.value(row, date), lasts: lasting(results.value(row, date)), name: results.label(row, label), ...results.thing(row, label) }))
      .filter((mark) => mark.when !== null)
      .sort((a, b) => a.when.from - b.when.from || a.when.to - b.when.to);
    const undated = results.rows.length - dated.length;
    if (dated.length === 0) {
      return { summary: [say("drawing.no-date")] };
    }
    const from = d3.min(dated, (mark) => mark.when.from);
    const to = d3.max(dated, (mark) => mark.when.to);
    const room = Math.max((to - from) * 0.02, DAY);
    const x = d3.scaleUtc([from - room, to + room], [MARGIN, width - MARGIN]);
    let lanes = pack(dated, x, width, true);
    if (lanes > MOST_LANES) {
      lanes = pack(dated, x, width, false);
      nameWhereFree(dated, width);
    }
    const svg = lanes > MOST_LANES ? counted(d3, dated, x, width) : single(d3, dated, x, width, lanes);
    const missing = undated === 0 ? [] : [say("drawing.undated", { n: undated })];
    const how = lanes > MOST_LANES ? say("drawing.counted") : explained(dated);
    return { svg, summary: [say("drawing.dated", { n: dated.length }), how, ...missing] };
  },
};

/** What dots and bars mean, of those that are there. */
function explained(marks) {
  const bars = marks.filter((mark) => mark.when.to - mark.when.from >= DAY);
  const lasting = bars.some((mark) => mark.lasts);
  const vague = bars.some((mark) => !mark.lasts);
  return say(lasting && vague ? "drawing.single-both" : lasting ? "drawing.single-lasting" : "drawing.single");
}

/** Gives each mark the first lane that has room for it, with its name or without; how many lanes there are. */
function pack(marks, x, width, named) {
  const ends = [];
  for (const mark of marks) {
    mark.x1 = x(mark.when.from);
    mark.x2 = Math.max(x(mark.when.to), mark.x1 + 1);
    mark.day = mark.when.to - mark.when.from < DAY;
    const [left, right] = [mark.x1 - GAP - 2, width - mark.x2 - GAP - 2];
    const wanted = Math.min(LONGEST_LABEL, wide(mark.name));
    mark.before = wanted > right && left > right;
    const room = Math.min(LONGEST_LABEL, mark.before ? left : right);
    mark.short = named && room >= LEAST_LABEL ? fitted(mark.name, room) : "";
    const label = mark.short === "" ? 0 : GAP + wide(mark.short);
    const begin = mark.before ? mark.x1 - Math.max(label, 5) : mark.x1 - 5;
    const end = mark.before ? mark.x2 + 5 : mark.x2 + Math.max(label, 5);
    let lane = ends.findIndex((last) => last < begin);
    lane = lane < 0 ? ends.length : lane;
    ends[lane] = end + (named ? 6 : 0);
    mark.lane = lane;
    if (ends.length > MOST_LANES) {
      break;
    }
  }
  return ends.length;
}

/** Gives those marks their names again that have room for them in their lanes, behind them or before them. */
function nameWhereFree(marks, width) {
  const lanes = new Map();
  marks.forEach((mark) => lanes.set(mark.lane, [...(lanes.get(mark.lane) ?? []), mark]));
  for (const lane of lanes.values()) {
    let taken = 0;
    lane.forEach((mark, at) => {
      const next = lane[at + 1]?.x1 ?? width;
      const [left, right] = [mark.x1 - taken - GAP * 2, next - mark.x2 - GAP * 2];
      mark.before = wide(mark.name) > right && left > right;
      const room = Math.min(LONGEST_LABEL, mark.before ? left : right);
      mark.short = room >= LEAST_BETWEEN ? fitted(mark.name, room) : "";
      taken = mark.before || mark.short === "" ? mark.x2 : mark.x2 + GAP + wide(mark.short);
    });
  }
}

function single(d3, marks, x, width, lanes) {
  const { accent, ink } = colours();
  const height = lanes * LANE + 44;
  const svg = sheet(d3, width, height, say("drawing.timeline"));
  plainAxis(svg.append("g").attr("transform", `translate(0,${height - 26})`).call(d3.axisBottom(x).ticks(width / TICK).tickFormat(instant)));
  const groups = marked(svg.append("g"), marks, (mark) => `${mark.name}: ${mark.text}`).attr("transform", (mark) => `translate(0,${mark.lane * LANE + 14})`);
  groups
    .filter((mark) => mark.day)
    .append("circle")
    .attr("cx", (mark) => mark.x1)
    .attr("r", 4)
    .attr("fill", accent);
  groups
    .filter((mark) => !mark.day)
    .append("line")
    .attr("x1", (mark) => mark.x1)
    .attr("x2", (mark) => mark.x2)
    .attr("stroke", accent)
    .attr("stroke-opacity", (mark) => (mark.lasts ? 0.85 : 0.45))
    .attr("stroke-width", 6)
    .attr("stroke-linecap", "round");
  groups
    .append("text")
    .attr("x", (mark) => (mark.before ? mark.x1 - GAP : mark.x2 + GAP))
    .attr("text-anchor", (mark) => (mark.before ? "end" : "start"))
    .attr("dy", "0.34em")
    .attr("fill", ink)
    .text((mark) => mark.short);
  return svg.node();
}

function counted(d3, marks, x, width) {
  const { accent, soft } = colours();
  const height = BARS + 56;
  const svg = sheet(d3, width, height, say("drawing.timeline-counted"));
  const bins = d3
    .bin()
    .value((mark) => mark.when.from)
    .domain(x.domain().map(Number))
    .thresholds(x.ticks(60).map(Number))(marks);
  const y = d3.scaleLinear([0, d3.max(bins, (bin) => bin.length)], [BARS + 20, 20]).nice();
  plainAxis(svg.append("g").attr("transform", `translate(0,${BARS + 20})`).call(d3.axisBottom(x).ticks(width / TICK).tickFormat(instant)));
  const bars = svg.append("g").selectAll("g").data(bins).join("g");
  bars
    .append("rect")
    .attr("x", (bin) => x(bin.x0) + 0.5)
    .attr("width", (bin) => Math.max(1, x(bin.x1) - x(bin.x0) - 1))
    .attr("y", (bin) => y(bin.length))
    .attr("height", (bin) => y(0) - y(bin.length))
    .attr("fill", accent);
  bars.append("title").text((bin) => grouped(bin.length));
  svg.append("text").attr("x", MARGIN).attr("y", 14).attr("fill", soft).text(say("drawing.at-most", { n: d3.max(bins, (bin) => bin.length) }));
  return svg.node();
}
