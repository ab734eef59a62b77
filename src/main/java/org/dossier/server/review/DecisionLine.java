package org.dossier.server.review;

import org.dossier.language.Wording;
import org.dossier.link.review.DecisionWords.Decided;

/** What was decided, as a line in the language of the next reviewer. */
final class DecisionLine {
    private static final String NONE = "none";

    private DecisionLine() {}

    static String of(Decided decided, Wording wording) {
        return wording.say(
                "review.decision",
                "relation",
                decided.relation(),
                "label",
                decided.label().isEmpty() ? wording.say("review.an-entry") : decided.label(),
                "identifiers",
                String.join(", ", decided.identifiers()),
                "names",
                orNone(decided.names()),
                "day",
                decided.day().map(wording.calendar()::day).orElse(NONE),
                "comment",
                orNone(decided.comment()));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? NONE : text;
    }
}
