package org.dossier.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.dossier.change.ChangeCounts;
import org.dossier.change.ChangeCounts.OfClass;
import org.dossier.server.entity.EntityType;

/** What a release changed, in words: {@code 12 documents and 3 people created; 1 place withdrawn}. */
public final class ChangeWords {
    /** What the things of a class are called, where that is not the name of the class itself. */
    private static final Map<String, EntityType> TYPES = Map.of(
            "Actor", EntityType.ACTOR,
            "ArchivalUnit", EntityType.UNIT,
            "ConceptScheme", EntityType.SCHEME,
            "Mapping", EntityType.MAPPING,
            "Person", EntityType.PERSON);

    private ChangeWords() {}

    /** The words, as clauses of one sentence. */
    public static String of(ChangeCounts changes) {
        if (changes.equals(ChangeCounts.NONE)) {
            return "what changed was not recorded";
        }
        List<String> clauses = new ArrayList<>();
        clause(clauses, changes, changes.created(), OfClass::created, "created");
        clause(clauses, changes, changes.changed(), OfClass::changed, "changed");
        clause(clauses, changes, changes.withdrawn(), OfClass::withdrawn, "withdrawn");
        return clauses.isEmpty() ? "nothing changed" : String.join("; ", clauses);
    }

    private static void clause(
            List<String> clauses, ChangeCounts changes, long all, ToLongFunction<OfClass> count, String verb) {
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
            things.add(named == 0 ? Numbers.of(all, "thing", "things") : Numbers.of(all - named, "other", "others"));
        }
        clauses.add(list(things) + " " + verb);
    }

    /** So many things of a class: {@code 3 people}. */
    public static String things(String className, long number) {
        if (className.equals("Concept")) {
            return Numbers.of(number, "topic or kind of document", "topics and kinds of document");
        }
        EntityType type = TYPES.get(className);
        String one = type == null ? spaced(className) : type.title().toLowerCase(Locale.ROOT);
        return Numbers.of(number, one, type == null ? plural(one) : type.plural());
    }

    /** What one thing of a class is called. */
    public static String one(String className) {
        return things(className, 1).substring(2);
    }

    private static String plural(String one) {
        return one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    }

    /** {@code TimeExpression} as {@code time expression}. */
    private static String spaced(String className) {
        return className.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String list(List<String> things) {
        return things.size() == 1
                ? things.get(0)
                : String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.get(things.size() - 1);
    }
}
