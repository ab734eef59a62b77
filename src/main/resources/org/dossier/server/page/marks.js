// The marks of a picture: links where they stand for things with pages. A picture is one stop of the Tab key, however many marks it has: the arrow keys lead
// from one link to the next, in the order in which they are drawn.

const SVG = "http://www.w3.org/2000/svg";
const forward = (at, last) => Math.min(at + 1, last);
const back = (at) => Math.max(at - 1, 0);
const STEPS = { ArrowRight: forward, ArrowDown: forward, ArrowLeft: back, ArrowUp: back, Home: () => 0, End: (at, last) => last };

/**
 * Puts marks into a layer of a picture, each as a link or, where it has no href, as a group.
 *
 * @param layer a selection of one element
 * @param all the marks: { href, iri }, where a click leads and what it stands for; "" or undefined if there is none
 * @param says what a mark is called, in words
 */
export function marked(layer, all, says) {
  const marks = layer
    .selectAll(".drawn")
    .data(all)
    .join((enter) => enter.append((mark) => document.createElementNS(SVG, mark.href ? "a" : "g")))
    .attr("class", "drawn")
    .attr("href", (mark) => mark.href || null)
    .attr("data-iri", (mark) => (mark.href && mark.iri) || null)
    .attr("role", (mark) => (mark.href ? null : "img"))
    .attr("aria-label", says);
  marks.append("title").text(says);
  return marks;
}

/** Puts a picture in the place of the one in a figure, and the focus on the same mark if it was on one; a picture without links is an image. */
export function show(figure, svg) {
  const before = linksOf(figure);
  const focused = before.find((link) => link === document.activeElement)?.dataset.iri;
  // Several marks may stand for one thing, such as a person at three places.
  const which = before.filter((link) => link.dataset.iri === focused).indexOf(document.activeElement);
  figure.replaceChildren(...(svg ? [svg] : []));
  const links = linksOf(figure);
  svg?.setAttribute("role", links.length > 0 ? "group" : "img");
  links.forEach((link, at) => link.setAttribute("tabindex", at === 0 ? "0" : "-1"));
  if (focused !== undefined) {
    const same = links.filter((link) => link.dataset.iri === focused);
    (same[which] ?? same[0] ?? figure).focus({ preventScroll: true });
  }
}

/** Lets the arrow keys, Home and End lead from link to link of whatever picture stands in a figure. */
export function lead(figure) {
  figure.addEventListener("focusin", ({ target }) => {
    if (target.matches("a.drawn")) {
      linksOf(figure).forEach((link) => link.setAttribute("tabindex", link === target ? "0" : "-1"));
    }
  });
  figure.addEventListener("keydown", (event) => {
    const links = linksOf(figure);
    const at = links.indexOf(event.target);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const step = STEPS[event.key];
    if (step) {
      links[step(at, links.length - 1)].focus();
      event.preventDefault();
      // The arrows move a map only where no mark has the focus.
      event.stopImmediatePropagation();
    }
  });
}

/** The links of the picture in a figure, in the order in which they are drawn. */
export function linksOf(figure) {
  return [...figure.querySelectorAll("a.drawn")];
}

/** A picture as it is saved: it can stand alone, and its links lead to the IRIs of things and not to this server. */
export function alone(svg) {
  const copy = svg.cloneNode(true);
  for (const link of copy.querySelectorAll("a.drawn")) {
    link.setAttribute("href", link.dataset.iri);
    link.removeAttribute("data-iri");
    link.removeAttribute("tabindex");
  }
  return copy;
}
