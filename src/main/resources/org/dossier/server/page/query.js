// Completes the names of things in the form of a query: what is typed is a name, what is sent is its IRI.

import { completeNames } from "./search.js";

for (const input of document.querySelectorAll("input[data-complete]")) {
  const named = document.getElementById(`${input.id}-named`);
  completeNames(input, {
    complete: input.dataset.complete,
    choose: ({ iri, label, note }) => {
      input.value = iri;
      named.textContent = `${label} (${note})`;
    },
  });
}
