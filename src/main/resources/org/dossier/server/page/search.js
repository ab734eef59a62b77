// Completes names while they are typed: a combobox with a list (ARIA 1.2). Without it the box is a plain search box.

const WAIT = 120;

/**
 * Makes a text box complete names.
 *
 * @param {HTMLInputElement} input an element with its id and "-found" has the words that tell how many there are, for %
 * @param {{complete: string, type?: string, choose?: (thing: {iri: string, label: string, type: string, note: string}) => void}} options
 *   the address that tells names, which types of thing, and what is done with the one that is chosen; without it the form is sent
 */
export function completeNames(input, options) {
  const list = document.createElement("ul");
  const status = document.createElement("span");
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0] ? input.labels[0].textContent : "");
  status.className = "hidden";
  status.setAttribute("role", "status");
  input.after(list, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  const words = document.getElementById(`${input.id}-found`);
  const told = words ? words.textContent : "%";
  let things = [];
  let active = -1;
  let asked = null;
  let timer = 0;

  function close() {
    clearTimeout(timer);
    if (asked) {
      asked.abort();
    }
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function activate(number) {
    active = number;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[active].id);
      list.children[active].scrollIntoView({ block: "nearest" });
    }
  }

  function choose(number) {
    const thing = things[number];
    close();
    input.value = thing.label;
    if (options.choose) {
      options.choose(thing);
    } else if (input.form) {
      input.form.requestSubmit();
    }
  }

  function show(found) {
    things = found;
    list.replaceChildren(...found.map((thing, at) => {
      const option = document.createElement("li");
      const label = document.createElement("bdi");
      const note = document.createElement("span");
      option.id = `${list.id}-${at}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      label.textContent = thing.label;
      note.className = "note";
      note.textContent = thing.note;
      option.append(label, " ", note);
      option.addEventListener("mousedown", (event) => event.preventDefault());
      option.addEventListener("click", () => choose(at));
      return option;
    }));
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = told.replace("%", String(found.length));
  }

  async function ask() {
    if (asked) {
      asked.abort();
    }
    asked = new AbortController();
    const { signal } = asked;
    const address = new URL(options.complete, document.baseURI);
    address.searchParams.set("q", input.value);
    if (options.type) {
      address.searchParams.set("type", options.type);
    }
    try {
      const answer = await fetch(address, { signal, headers: { Accept: "application/json" } });
      const found = answer.ok ? await answer.json() : [];
      if (!signal.aborted && document.activeElement === input) {
        show(found);
      }
    } catch (fault) {
      if (fault.name !== "AbortError") {
        close();
      }
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (input.value.trim() === "" || /["*]|^-/.test(input.value)) {
      close();
    } else {
      timer = setTimeout(ask, WAIT);
    }
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) {
      return;
    }
    if (event.key === "ArrowDown") {
      activate(active + 1 === things.length ? -1 : active + 1);
    } else if (event.key === "ArrowUp") {
      activate(active < 0 ? things.length - 1 : active - 1);
    } else if (event.key === "Enter" && active >= 0) {
      choose(active);
    } else if (event.key === "Escape") {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  input.addEventListener("blur", close);
}

document.querySelectorAll("form.search").forEach((form) => {
  completeNames(form.elements.namedItem("q"), { complete: `${form.action}/complete` });
});
