// Draws who is joined to whom: things as circles, rows as ties between them, as thick as their weight. A tie has a direction unless the query says that it has none.

import { colours, fitted, sheet, WIDTH } from "./drawing.js";
import { marked } from "./marks.js";
import { grouped, say } from "./words.js";

const HIGHEST = 640;
const LEAST = 400;
const MOST_THINGS = 120;
const LABELLED = 60;
const LONGEST = 180;
const EDGE = 110;
const STEPS = 320;

export const network = {
  title: () => say("drawing.network"),

  choices(results) {
    const things = results.named("entity");
    if (things.length < 2) {
      return null;
    }
    const documents = (name) => results.rows.every((row) => /\/id\/document\//.test(results.value(row, name) || "/id/document/"));
    const order = [...things.filter((name) => !documents(name)), ...things.filter(documents)];
    return [
      { id: "from", label: say(results.undirected ? "drawing.one" : "drawing.from"), options: order },
      { id: "to", label: say(results.undirected ? "drawing.other" : "drawing.to"), options: [order[1], order[0], ...order.slice(2)] },
      { id: "weight", label: say("drawing.weight"), options: [...results.named("number"), ""] },
    ];
  },

  draw(d3, results, { from, to, weight }, width) {
    if (from === to) {
      return { summary: [say("drawing.two-columns")] };
    }
    const things = new Map();
    const ties = new Map();
    for (const row of results.rows) {
      const ends = [from, to].map((column) => results.value(row, column));
      const heavy = weight === "" ? 1 : results.number(row, weight);
      if (ends.includes("") || !(heavy > 0)) {
        continue;
      }
      [from, to].forEach((column, at) => {
        const thing = things.get(ends[at]) ?? { id: ends[at], name: results.label(row, column), ...results.thing(row, column), weight: 0 };
        thing.weight += heavy;
        things.set(ends[at], thing);
      });
      const [source, target] = results.undirected ? [...ends].sort() : ends;
      const key = `${source} ${target}`;
      const tie = ties.get(key) ?? { source, target, weight: 0 };
      tie.weight += heavy;
      ties.set(key, tie);
    }
    if (things.size === 0) {
      return { summary: [say("drawing.not-both")] };
    }
    const shown = [...things.values()].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).slice(0, MOST_THINGS);
    const ids = new Set(shown.map((thing) => thing.id));
    const drawn = [...ties.values()].filter((tie) => ids.has(tie.source) && ids.has(tie.target) && tie.source !== tie.target);
    const cut = things.size > MOST_THINGS ? [say("drawing.heaviest", { n: MOST_THINGS })] : [];
    return {
      svg: lay(d3, shown, drawn, width, results.undirected),
      summary: [say(results.undirected ? "drawing.ties-undirected" : "drawing.ties", { things: things.size, arrows: ties.size }), ...cut],
    };
  },
};

function lay(d3, things, ties, width, undirected) {
  const height = Math.min(HIGHEST, Math.max(LEAST, width * 0.75));
  const edge = Math.min(EDGE, width / 6);
  const labelled = Math.round((LABELLED * width) / WIDTH);
  const { accent, ink, paper, soft } = colours();
  const size = d3.scaleSqrt([0, d3.max(things, (thing) => thing.weight)], [2, 18]);
  const thick = d3.scaleSqrt([0, d3.max(ties, (tie) => tie.weight) ?? 1], [0.4, 6]);
  d3.forceSimulation(things)
    .force("tie", d3.forceLink(ties).id((thing) => thing.id).distance(90))
    .force("apart", d3.forceManyBody().strength(-260))
    .force("x", d3.forceX(width / 2).strength(0.06))
    .force("y", d3.forceY(height / 2).strength(0.1))
    .force("room", d3.forceCollide((thing) => size(thing.weight) + 10))
    .stop()
    .tick(STEPS);
  // The names need room: what was laid is drawn out to fill the sheet.
  const x = d3.scaleLinear(d3.extent(things, (thing) => thing.x), [edge, width - edge]);
  const y = d3.scaleLinear(d3.extent(things, (thing) => thing.y), [28, height - 28]);
  for (const thing of things) {
    thing.x = x(thing.x);
    thing.y = y(thing.y);
  }
  const svg = sheet(d3, width, height, say("drawing.network"));
  const lines = svg.append("g").attr("aria-hidden", "true").attr("fill", "none").attr("stroke", soft).attr("stroke-opacity", 0.5).selectAll("path").data(ties).join("path");
  lines.attr("d", undirected ? straight : curve).attr("stroke-width", (tie) => thick(tie.weight));
  lines.append("title").text((tie) => `${tie.source.name} ${undirected ? "–" : "→"} ${tie.target.name}: ${grouped(tie.weight)}`);
  const before = (thing) => thing.x > (width > LEAST ? width * 0.75 : width / 2);
  const groups = marked(svg.append("g"), things, (thing) => `${thing.name}: ${grouped(thing.weight)}`).attr("transform", (thing) => `translate(${thing.x},${thing.y})`);
  groups
    .append("circle")
    .attr("r", (thing) => size(thing.weight))
    .attr("fill", accent)
    .attr("stroke", paper);
  groups
    .filter((thing, at) => at < labelled)
    .append("text")
    .attr("x", (thing) => (before(thing) ? -1 : 1) * (size(thing.weight) + 4))
    .attr("text-anchor", (thing) => (before(thing) ? "end" : "start"))
    .attr("dy", "0.34em")
    .attr("fill", ink)
    .attr("stroke", paper)
    .attr("stroke-width", 3)
    .attr("paint-order", "stroke")
    .text((thing) => fitted(thing.name, Math.min(LONGEST, (before(thing) ? thing.x : width - thing.x) - size(thing.weight) - 6)));
  return svg.node();
}

function straight({ source, target }) {
  return `M${source.x},${source.y}L${target.x},${target.y}`;
}

/** A bow to the left of the way, so that there and back are two lines. */
function curve({ source, target }) {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const far = Math.hypot(dx, dy) || 1;
  const bow = Math.min(30, far / 6);
  return `M${source.x},${source.y}Q${(source.x + target.x) / 2 - (dy / far) * bow},${(source.y + target.y) / 2 + (dx / far) * bow} ${target.x},${target.y}`;
}
