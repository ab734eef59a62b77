// The keys of the review. Each presses a button that is on the page, so that nothing works only by keyboard.
(() => {
  "use strict";
  const cards = [...document.querySelectorAll(".card")];
  let marked = 0;
  let sent = false;

  function mark(number, move) {
    if (cards.length === 0) {
      return;
    }
    marked = Math.min(Math.max(number, 0), cards.length - 1);
    cards.forEach((card, at) => {
      card.toggleAttribute("data-marked", at === marked);
      card.setAttribute("aria-current", String(at === marked));
    });
    if (move) {
      cards[marked].querySelector("details").open = true;
      cards[marked].focus({ preventScroll: true });
      cards[marked].scrollIntoView({ block: "nearest" });
    }
  }

  function press(button) {
    if (button && !sent) {
      button.click();
    }
  }

  function decide(number, decision) {
    press(cards[number] && cards[number].querySelector(`button[data-decision=${decision}]`));
  }

  function toggleHelp() {
    const help = document.getElementById("help");
    help.open = !help.open;
    if (help.open) {
      help.scrollIntoView({ block: "nearest" });
    }
  }

  const keys = {
    a: () => decide(marked, "exact"),
    c: () => decide(marked, "close"),
    r: () => decide(marked, "reject"),
    n: () => press(document.querySelector("button[data-key=n]")),
    s: () => press(document.querySelector("button[data-key=s]")),
    u: () => press(document.querySelector("button[data-key=u]")),
    j: () => mark(marked + 1, true),
    k: () => mark(marked - 1, true),
    "?": toggleHelp,
  };

  // What a key means. One that writes no Latin letter, as on a Russian or Korean keyboard, means what stands at its place on an English one.
  function meant(event) {
    const foreign = /^\p{L}$/u.test(event.key) && !/^\p{Script=Latin}$/u.test(event.key);
    if (foreign || event.key === "Process" || event.key === "Unidentified") {
      const place = /^(?:Key([A-Z])|Digit([1-9]))$/.exec(event.code);
      // With Shift a Latin letter is another key too.
      return place && !event.shiftKey ? (place[1] || place[2]).toLowerCase() : "";
    }
    return event.key;
  }

  document.addEventListener("keydown", (event) => {
    const within = event.target;
    const key = meant(event);
    if (event.key === "Escape" && within.matches("input, textarea")) {
      within.blur();
    } else if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || within.matches("input, textarea, select")) {
      return;
    } else if (/^[1-9]$/.test(key)) {
      event.preventDefault();
      decide(Number(key) - 1, "exact");
    } else if (Object.hasOwn(keys, key)) {
      event.preventDefault();
      keys[key]();
    }
  });
  document.addEventListener("submit", (event) => {
    if (sent) {
      event.preventDefault();
    }
    sent = true;
  });
  window.addEventListener("pageshow", () => {
    sent = false;
  });
  mark(0, false);
})();
