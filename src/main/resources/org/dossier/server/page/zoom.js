// Lets a reader come closer to a picture: by buttons, keys, dragging, and the wheel with Ctrl, which leaves the wheel alone to the page.

import { element } from "./elements.js";
import { show } from "./marks.js";
import { say } from "./words.js";

const CLOSEST = 64;
const STEP = 1.6;
const PART = 0.2;
/** How far a hand may tremble before a click is a drag, in units of the sheet. */
const TREMBLE = 4;

/** What is shown of a sheet: a point of it stands at its place times the scale, moved by x and y. */
class View {
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.scale = 1;
    this.x = 0;
    this.y = 0;
  }

  /** Comes closer to a point of the window, or goes away from it; the point stays where it is. */
  zoom(factor, [x, y] = [this.width / 2, this.height / 2]) {
    const scale = Math.min(Math.max(this.scale * factor, 1), CLOSEST);
    const change = scale / this.scale;
    this.scale = scale;
    this.move(x - (x - this.x) * change - this.x, y - (y - this.y) * change - this.y);
  }

  /** Moves the sheet, whose edges stay outside the window. */
  move(x, y) {
    this.x = Math.min(0, Math.max(this.width * (1 - this.scale), this.x + x));
    this.y = Math.min(0, Math.max(this.height * (1 - this.scale), this.y + y));
  }
}

/** The zoom of the picture in a figure, for as long as it is there. */
export class Zoom {
  #figure;
  #paint;
  #view;
  #leave = new AbortController();
  #buttons;
  #hold = null;

  /**
   * @param figure what the picture stands in
   * @param width of the sheet
   * @param height of the sheet
   * @param paint draws the sheet as it is seen with { scale, x, y }
   */
  constructor(figure, { width, height, paint }) {
    this.#figure = figure;
    this.#paint = paint;
    this.#view = new View(width, height);
    const button = (word, work) => element("button", { type: "button", click: () => this.#do(work) }, say(word));
    this.#buttons = [
      button("drawing.zoom-in", () => this.#view.zoom(STEP)),
      button("drawing.zoom-out", () => this.#view.zoom(1 / STEP)),
      button("drawing.zoom-whole", () => this.#view.zoom(1 / CLOSEST)),
    ];
    this.element = element("p", { class: "actions zoom", role: "group", "aria-label": say("drawing.zoom") });
    this.#buttons.forEach((each) => this.element.append(each, " "));
    this.element.append(element("span", { class: "note" }, say("drawing.zoom-keys")));
    const on = (type, listener, options = {}) => figure.addEventListener(type, listener, { signal: this.#leave.signal, ...options });
    on("keydown", (event) => this.#key(event));
    on("wheel", (event) => this.#wheel(event), { passive: false });
    on("pointerdown", (event) => this.#take(event));
    on("pointermove", (event) => this.#drag(event));
    on("pointerup", () => this.#drop());
    on("pointercancel", () => this.#drop());
    // The click that ends a drag leads nowhere, and no link is dragged out of the map.
    on("click", (event) => this.#hold?.moved && event.preventDefault(), { capture: true });
    on("dragstart", (event) => event.preventDefault());
    this.#mark();
  }

  /** Leaves the figure to another picture. */
  end() {
    this.#leave.abort();
    this.element.remove();
    delete this.#figure.dataset.scale;
    this.#figure.style.touchAction = "";
  }

  #do(work) {
    work();
    show(this.#figure, this.#paint(this.#view));
    this.#mark();
  }

  // A button that cannot be pressed keeps the focus that it has: it says so, and does nothing.
  #mark() {
    const { scale } = this.#view;
    [scale >= CLOSEST, scale <= 1, scale <= 1].forEach((over, at) => this.#buttons[at].setAttribute("aria-disabled", String(over)));
    this.#figure.dataset.scale = scale.toFixed(2);
    this.#figure.style.touchAction = scale > 1 ? "none" : "";
  }

  #key(event) {
    const { scale, width, height } = this.#view;
    const moves = { ArrowLeft: [width * PART, 0], ArrowRight: [-width * PART, 0], ArrowUp: [0, height * PART], ArrowDown: [0, -height * PART] };
    const zooms = { "+": STEP, "=": STEP, "-": 1 / STEP, 0: 1 / CLOSEST };
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (zooms[event.key]) {
      this.#do(() => this.#view.zoom(zooms[event.key]));
      event.preventDefault();
    } else if (moves[event.key] && scale > 1) {
      this.#do(() => this.#view.move(...moves[event.key]));
      event.preventDefault();
    }
  }

  #wheel(event) {
    if (event.ctrlKey) {
      event.preventDefault();
      this.#do(() => this.#view.zoom(event.deltaY < 0 ? STEP : 1 / STEP, this.#place(event)));
    }
  }

  #take(event) {
    this.#hold = this.#view.scale > 1 && event.button === 0 ? { at: this.#place(event), moved: false, id: event.pointerId } : null;
  }

  #drag(event) {
    if (event.buttons === 0) {
      // The button was let go of elsewhere.
      this.#hold = null;
    }
    if (this.#hold === null) {
      return;
    }
    const [x, y] = this.#place(event);
    const [fromX, fromY] = this.#hold.at;
    if (!this.#hold.moved && Math.hypot(x - fromX, y - fromY) < TREMBLE) {
      return;
    }
    if (!this.#hold.moved) {
      this.#figure.setPointerCapture(this.#hold.id);
      this.#hold.moved = true;
    }
    this.#hold.at = [x, y];
    this.#do(() => this.#view.move(x - fromX, y - fromY));
  }

  // The click comes after this: until then the hold is known.
  #drop() {
    setTimeout(() => (this.#hold = null));
  }

  /** Where on the window of the sheet a pointer is. */
  #place(event) {
    const box = this.#figure.querySelector("svg").getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * this.#view.width, ((event.clientY - box.top) / box.height) * this.#view.height];
  }
}
