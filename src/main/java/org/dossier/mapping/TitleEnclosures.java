package org.dossier.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.mapping.TitleReading.Enclosure;
import org.dossier.mapping.TitleReading.Known;

/**
 * What a title says of documents inside the document: {@code transmitting letter from Kim Il Sung to Stalin}.
 *
 * @param before the title without it
 * @param items the words on each enclosed document
 */
record TitleEnclosures(String before, List<String> items) {
    private static final String DAY =
            "[0-9]{1,2}\\s+(?:January|February|March|April|May|June|July|August|September|October|November"
                    + "|December)\\s+[0-9]{4}";
    /** The beginning of the words on an enclosed document: article, day, adjectives, kind. */
    private static final String START = "(?:(?:an?|the)\\s+)?(?:(?:" + TitleParser.ADJECTIVES + ")\\s+|(" + DAY
            + ")\\s+)*(" + TitleParser.KINDS + ")s?\\b";

    static final Pattern MARK = Pattern.compile(
            ",?\\s+(?:(?:transmitting|conveying|containing|relaying|forwarding|attaching|enclosing)\\s+|(?:along\\s+)?with\\s+(?="
                    + START + "))",
            Pattern.CASE_INSENSITIVE);
    static final TellingWords MARKS = new TellingWords(
            "transmitting",
            "conveying",
            "containing",
            "relaying",
            "forwarding",
            "attaching",
            "enclosing",
            "along",
            "with");
    private static final Pattern NEXT =
            Pattern.compile("\\s+(?:and|with)\\s+(?=" + START + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern ITEM = Pattern.compile(START, Pattern.CASE_INSENSITIVE);
    private static final Pattern POSSESSIVE =
            Pattern.compile("(\\p{Lu}[^,]*?)['\u2019]s\\s+(" + TitleParser.KINDS + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    TitleEnclosures {
        items = List.copyOf(items);
    }

    static TitleEnclosures split(String title) {
        Matcher mark = MARK.matcher(title);
        return MARKS.areIn(title) && mark.find()
                ? new TitleEnclosures(
                        title.substring(0, mark.start()), List.of(NEXT.split(title.substring(mark.end()))))
                : new TitleEnclosures(title, List.of());
    }

    /** Reads each item; one that does not tell what is enclosed is passed over. */
    List<Enclosure> read(TitleNames names, Known known) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<Enclosure> enclosures = new ArrayList<>();
        for (String item : items) {
            Matcher matcher = ITEM.matcher(item);
            Matcher possessive = POSSESSIVE.matcher(item);
            if (matcher.lookingAt()) {
                String day = matcher.group(1);
                TitleRoute route = TitleRoute.read(item.substring(matcher.end()), names, known);
                enclosures.add(enclosure(item, matcher.group(2), day == null ? "" : edtf(day), route));
            } else if (possessive.lookingAt()) {
                String route = "from " + possessive.group(1) + item.substring(possessive.end());
                enclosures.add(enclosure(item, possessive.group(2), "", TitleRoute.read(route, names, known)));
            }
        }
        return List.copyOf(enclosures);
    }

    private static Enclosure enclosure(String words, String kind, String date, TitleRoute route) {
        return new Enclosure(words, kind.toLowerCase(Locale.ROOT), date, route.senders(), route.recipients());
    }

    /** {@code 19 January 1951} as {@code 1951-01-19}. */
    private static String edtf(String day) {
        String[] parts = BLANKS.split(day);
        int month = MONTHS.indexOf(parts[1].substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        return "%s-%02d-%02d".formatted(parts[2], month, Integer.parseInt(parts[0]));
    }
}
