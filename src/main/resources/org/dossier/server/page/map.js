// Draws places on an outline of the world. North is up, and a degree to the east is as long as it is in the middle of the map.

import { colours, sheet, shortened, wide } from "./drawing.js";
import { marked } from "./marks.js";
import { grouped, say } from "./words.js";

const HIGHEST = 560;
const SHAPE = 0.8;
const LABELLED = 40;
const LONGEST = 28;
const LEAST_DEGREES = 6;
const DOT = 5;
const ALL = "all";
const DENSEST = "densest";
const DENSE = 0.6;
const OUTLINE = "Natural Earth";

export const map = {
  title: () => say("drawing.map"),

  choices(results) {
    const latitudes = results.named("latitude");
    const longitudes = results.named("longitude");
    return latitudes.length === 0 || longitudes.length === 0
      ? null
      : [
          { id: "latitude", label: say("fact.latitude"), options: latitudes },
          { id: "longitude", label: say("fact.longitude"), options: longitudes },
          { id: "label", label: say("drawing.name"), options: results.naming() },
          { id: "weight", label: say("drawing.size"), options: [...results.named("number"), ""] },
          { id: "part", label: say("drawing.show"), options: [ALL, DENSEST], words: { [ALL]: say("drawing.all-places"), [DENSEST]: say("drawing.densest") } },
        ];
  },

  async draw(d3, results, { latitude, longitude, label, weight, part }, width) {
    const places = results.rows
      .map((row) => ({
        lat: parseFloat(results.value(row, latitude)),
        long: parseFloat(results.value(row, longitude)),
        name: results.label(row, label),
        ...results.thing(row, label),
        weight: weight === "" ? 1 : results.number(row, weight),
      }))
      .filter((place) => Math.abs(place.lat) <= 90 && Math.abs(place.long) <= 180)
      .sort((a, b) => b.weight - a.weight);
    if (places.length === 0) {
      return { summary: [say("drawing.no-coordinates")] };
    }
    const missing = results.rows.length - places.length;
    const land = await outline();
    const size = { width, height: Math.min(HIGHEST, Math.round(width * SHAPE)) };
    const project = projection(d3, places, part === DENSEST ? DENSE : 1, size);
    const paintAs = (view) => paint(d3, places, land, weight !== "", seen(project, view), size);
    return {
      svg: paintAs({ scale: 1, x: 0, y: 0 }),
      zoom: { ...size, paint: paintAs },
      summary: [
        say("drawing.places", { n: places.length }),
        ...(missing === 0 ? [] : [say("drawing.unplaced", { n: missing })]),
        say("drawing.outline", { source: OUTLINE }),
      ],
    };
  },
};

let world;

async function outline() {
  world ??= fetch(new URL("./world.json", import.meta.url)).then((response) => response.json());
  const { unit, rings } = await world;
  return rings.map((ring) => {
    const points = [];
    let [x, y] = [0, 0];
    for (let at = 0; at < ring.length; at += 2) {
      x += ring[at];
      y += ring[at + 1];
      points.push([x * unit, y * unit]);
    }
    return points;
  });
}

/** Puts degrees on the sheet so that all places are on it, or the share of them that lies closest together. */
function projection(d3, places, share, { width, height }) {
  const [west, east] = closest(d3, places.map((place) => place.long), share);
  const [south, north] = closest(d3, places.filter((place) => place.long >= west && place.long <= east).map((place) => place.lat), share);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180) || 0.1;
  const across = Math.max((east - west) * squeeze, LEAST_DEGREES) * 1.3;
  const up = Math.max(north - south, LEAST_DEGREES * 0.7) * 1.3;
  const scale = Math.min(width / across, height / up);
  return ([long, lat]) => [
    width / 2 + (long - (west + east) / 2) * squeeze * scale,
    height / 2 - (lat - (south + north) / 2) * scale,
  ];
}

/** A projection as it is seen from nearer. */
function seen(project, { scale, x, y }) {
  return (place) => {
    const [left, top] = project(place);
    return [left * scale + x, top * scale + y];
  };
}

/** The bounds of the narrowest span that has a share of the numbers. */
function closest(d3, numbers, share) {
  const sorted = d3.sort(numbers);
  const many = Math.max(1, Math.ceil(sorted.length * share));
  const starts = d3.range(sorted.length - many + 1);
  const start = d3.least(starts, (at) => sorted[at + many - 1] - sorted[at]);
  return [sorted[start], sorted[start + many - 1]];
}

function paint(d3, places, land, weighted, project, sheetSize) {
  const { accent, ink, paper, rule, soft, tint } = colours();
  const svg = sheet(d3, sheetSize.width, sheetSize.height, say("drawing.map"));
  const path = land
    .map((ring) => ring.map((point) => project(point)))
    .filter((ring) => visible(ring, sheetSize))
    .map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join("L")}Z`)
    .join("");
  svg.append("path").attr("d", path).attr("fill", tint).attr("stroke", rule).attr("fill-rule", "evenodd");
  const size = weighted ? d3.scaleSqrt([0, d3.max(places, (place) => place.weight)], [2, 22]) : () => DOT;
  const inside = places.filter((place) => visible([project([place.long, place.lat])], sheetSize));
  const groups = marked(svg.append("g"), inside, (place) => (weighted ? `${place.name}: ${grouped(place.weight)}` : place.name)).attr(
    "transform",
    (place) => `translate(${project([place.long, place.lat])})`,
  );
  groups
    .append("circle")
    .attr("r", (place) => size(place.weight))
    .attr("fill", accent)
    .attr("fill-opacity", 0.65)
    .attr("stroke", paper);
  const taken = [];
  const gap = (place) => size(place.weight) + 3;
  // A name for which there is no room at the right stands at the left.
  const before = (place) => project([place.long, place.lat])[0] + gap(place) + wide(shortened(place.name, LONGEST)) > sheetSize.width;
  groups
    .filter((place, at) => at < LABELLED && free(taken, project([place.long, place.lat]), shortened(place.name, LONGEST), before(place)))
    .append("text")
    .attr("x", (place) => (before(place) ? -1 : 1) * gap(place))
    .attr("text-anchor", (place) => (before(place) ? "end" : "start"))
    .attr("dy", "0.34em")
    .attr("fill", ink)
    .attr("stroke", paper)
    .attr("stroke-width", 3)
    .attr("paint-order", "stroke")
    .text((place) => shortened(place.name, LONGEST));
  svg.append("text").attr("x", 8).attr("y", sheetSize.height - 8).attr("fill", soft).attr("font-size", 10).text(OUTLINE);
  return svg.node();
}

/** False if another name stands there already. */
function free(taken, [x, y], name, before) {
  const room = wide(name) + 20;
  const box = { left: before ? x - room : x, right: before ? x : x + room, top: y - 8, bottom: y + 8 };
  const clear = taken.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
  if (clear) {
    taken.push(box);
  }
  return clear;
}

function visible(ring, { width, height }) {
  const beyond = (test) => ring.every(test);
  return !(beyond(([x]) => x < 0) || beyond(([x]) => x > width) || beyond(([, y]) => y < 0) || beyond(([, y]) => y > height));
}
