// Makes parts of pages.

/** An element with attributes and content; text is never read as HTML. */
export function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      made.addEventListener(attribute, value);
    } else {
      made.setAttribute(attribute, value);
    }
  }
  made.append(...content);
  return made;
}
