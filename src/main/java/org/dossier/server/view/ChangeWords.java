package org.dossier.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.dossier.change.ChangeCounts;
import org.dossier.change.ChangeCounts.OfClass;
import org.dossier.language.Wording;

/** What a release changed, in words: {@code 12 documents and 3 people created; 1 place withdrawn}. */
public final class ChangeWords {
    private final Wording wording;

    /** In a language. */
    public ChangeWords(Wording wording) {
        this.wording = wording;
    }

    /** The words, as clauses of one sentence. */
    public String of(ChangeCounts changes) {
        if (changes.equals(ChangeCounts.NONE)) {
            return wording.say("change.unknown");
        }
        List<String> clauses = new ArrayList<>();
        clause(clauses, changes, changes.created(), OfClass::created, "change.created");
        clause(clauses, changes, changes.changed(), OfClass::changed, "change.changed");
        clause(clauses, changes, changes.withdrawn(), OfClass::withdrawn, "change.withdrawn");
        return clauses.stream()
                .reduce((first, next) -> wording.say("change.clauses", "first", first, "next", next))
                .orElseGet(() -> wording.say("change.nothing"));
    }

    private void clause(
            List<String> clauses, ChangeCounts changes, long all, ToLongFunction<OfClass> count, String key) {
        if (all == 0) {
            return;
        }
        List<String> things = new ArrayList<>();
        long named = 0;
        Comparator<Map.Entry<String, OfClass>> most =
                Comparator.comparing(entry -> count.applyAsLong(entry.getValue()), Comparator.reverseOrder());
        for (Map.Entry<String, OfClass> entry :
                changes.classes().entrySet().stream().sorted(most).toList()) {
            long number = count.applyAsLong(entry.getValue());
            if (number > 0) {
                things.add(things(entry.getKey(), number));
                named += number;
            }
        }
        if (named < all) {
            things.add(
                    named == 0
                            ? wording.say("change.things", "n", all)
                            : wording.say("change.others", "n", all - named));
        }
        clauses.add(wording.say(key, "things", list(things)));
    }

    /** So many things of a class: {@code 3 people}. */
    public String things(String className, long number) {
        String key = "class." + className;
        return wording.has(key)
                ? wording.say(key, "n", number)
                : wording.say("class.other", "n", number, "name", className);
    }

    private String list(List<String> things) {
        String last = things.get(things.size() - 1);
        return things.stream()
                .limit(things.size() - 1)
                .reduce((first, next) -> wording.say("change.comma", "first", first, "next", next))
                .map(first -> wording.say("change.and", "first", first, "last", last))
                .orElse(last);
    }
}
