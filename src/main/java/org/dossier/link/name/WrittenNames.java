package org.dossier.link.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that a text gives a person: "Filippov [Stalin]" gives two. What stands in brackets or quotation marks may be another name, a
 * part of the name that an editor supplied ("Kim [Il Sung]"), another spelling of the word before it ("Park (Pak) Chung-hee"), a
 * nickname ("Pearson, Lester B. (Mike)") or a note, which is passed over.
 */
public final class WrittenNames {
    private static final Pattern OTHERS =
            Pattern.compile("\\s+(?:and|et|und)\\s+(?:others|al\\.?|andere)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CALLED = Pattern.compile(
            "^(?:alias|aka|a\\.k\\.a\\.|also known as|formerly|born|n[e\\u00E9]e|i\\.e\\.|pseudonym of|real name)[\\s:]+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GENERATION =
            Pattern.compile("(?:jr|sr|ii|iii|iv|2nd|3rd)\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:]+|[\\s,;:]+$");
    private static final Pattern MARKS =
            Pattern.compile("[()\\[\\]{}\"\\u00AB\\u00BB\\u201C\\u201D\\u201E\\uFF08\\uFF09\\u3010\\u3011]");
    private static final String OPENING = "([{\"\u00AB\u201C\u201E\uFF08\u3010";
    private static final String CLOSING = ")]}\"\u00BB\u201D\u201C\uFF09\u3011";
    /** From here on a name in brackets is another form of the one before them, if only of its surname. */
    private static final double ANOTHER_FORM = 0.6;

    private static final int SHORTEST_GIVEN_NAME = 5;

    private final String text;
    /** What stands outside of brackets, and what was supplied. */
    private final StringBuilder outside = new StringBuilder();
    /** Beginnings of the name with another spelling of their last word, and where in {@link #outside} they go on. */
    private final List<String> beginnings = new ArrayList<>();

    private final List<Integer> goingOn = new ArrayList<>();
    private final List<Part> inside = new ArrayList<>();

    /** What stands in a pair of brackets, or between two pairs. */
    private record Part(String text, char opening) {
        boolean isOutside() {
            return opening == ' ';
        }
    }

    private WrittenNames(String text) {
        this.text = text;
    }

    /** The names in the order in which they are written, each with its titles; none for a text of titles and signs alone. */
    public static List<String> of(String text) {
        return new WrittenNames(text).names();
    }

    /** The names of an entry for a person, read: of "Kim Chung Yul (Kim Chong-yol)" two, of "Choe Yong-gon (official)" one; never none. */
    public static List<NameReading> readings(String entryName) {
        List<NameReading> readings = entryName.indexOf('(') < 0
                ? List.of()
                : of(entryName).stream().map(NameReading::of).toList();
        return readings.isEmpty() ? List.of(NameReading.of(entryName)) : readings;
    }

    private List<String> names() {
        List<Part> parts = parts();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.isOutside()) {
                outside.append(part.text());
            } else if (i + 1 < parts.size() && wordsFollow(parts.subList(i + 1, parts.size())) && isWord(part.text())) {
                addInside(part.text());
            } else {
                inside.add(part);
            }
        }
        return collected();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            int opening = OPENING.indexOf(text.charAt(i));
            if (opening >= 0) {
                parts.add(new Part(text.substring(from, i), ' '));
                int close = text.indexOf(CLOSING.charAt(opening), i + 1);
                int end = close < 0 ? text.length() : close;
                parts.add(new Part(MARKS.matcher(text.substring(i + 1, end)).replaceAll(" "), text.charAt(i)));
                i = end;
                from = Math.min(text.length(), end + 1);
            }
        }
        parts.add(new Part(text.substring(from), ' '));
        return parts;
    }

    private static boolean wordsFollow(List<Part> parts) {
        return parts.stream().anyMatch(part -> part.isOutside() && hasWords(part.text()));
    }

    private static boolean hasWords(String text) {
        return !NameReading.of(text).words().isEmpty();
    }

    private static boolean isWord(String text) {
        return !text.isBlank() && tidy(text).indexOf(' ') < 0;
    }

    /** A word in brackets within the name: supplied if no name stands before it, else the word before it in another spelling. */
    private void addInside(String word) {
        String before = outside.toString().stripTrailing();
        if (hasWords(before)) {
            int blank = before.lastIndexOf(' ');
            beginnings.add(before.substring(0, blank + 1) + tidy(word));
            goingOn.add(outside.length());
        } else {
            outside.append(word);
        }
    }

    private List<String> collected() {
        String whole = outside.toString();
        Set<String> names = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (int i = 0; i < beginnings.size(); i++) {
            addName(tidy(beginnings.get(i) + whole.substring(goingOn.get(i))), others);
        }
        String name = tidy(OTHERS.matcher(MARKS.matcher(whole).replaceAll(" ")).replaceFirst(""));
        for (Part part : inside) {
            for (String piece : pieces(part.text())) {
                if (GENERATION.matcher(piece).matches()) {
                    name = name + ", " + piece;
                } else if (isSupplied(name, piece, part.opening())) {
                    name = name + ' ' + piece;
                } else if (hasWords(piece) && !isNote(piece)) {
                    addName(
                            isNickname(name, piece) ? name.substring(0, name.indexOf(',')) + ", " + piece : piece,
                            others);
                }
            }
        }
        addName(name, names);
        names.addAll(others);
        return List.copyOf(names);
    }

    private static void addName(String name, Set<String> names) {
        if (hasWords(name)) {
            names.add(name);
        }
    }

    /** Names in one pair of brackets: parted by semicolons, or by commas that do not invert names. */
    private static List<String> pieces(String inside) {
        List<String> pieces = new ArrayList<>();
        for (String part : inside.split(";")) {
            String[] names = part.split(",");
            boolean several = names.length > 1;
            for (String name : names) {
                several &= tidy(name).indexOf(' ') > 0;
            }
            for (String name : several ? names : new String[] {part}) {
                String piece = CALLED.matcher(tidy(name)).replaceFirst("");
                if (!piece.isEmpty()) {
                    pieces.add(piece);
                }
            }
        }
        return pieces;
    }

    /** A given name that an editor put after a Chinese or Korean surname. */
    private static boolean isSupplied(String name, String piece, char opening) {
        NameReading surname = NameReading.of(name);
        NameReading given = NameReading.of(piece);
        boolean mayBe = opening == '[' || given.words().size() > 1 || piece.length() >= SHORTEST_GIVEN_NAME;
        return mayBe
                && surname.words().size() == 1
                && surname.isEastAsian()
                && !given.words().isEmpty()
                && NameReading.of(name + ' ' + piece).isEastAsian()
                && NameSimilarity.of(surname, given).value() < ANOTHER_FORM;
    }

    /** "ret.", "DPRK premier", "1893-1976". */
    private static boolean isNote(String piece) {
        return Character.isLowerCase(piece.codePointAt(0))
                || DIGIT.matcher(piece).find()
                || NameReading.of(piece).words().stream().anyMatch(Titles::isTitle);
    }

    private static boolean isNickname(String name, String piece) {
        return name.indexOf(',') > 0 && piece.indexOf(' ') < 0 && Writing.of(piece) == Writing.of(name);
    }

    private static String tidy(String name) {
        String tidy = name.replaceAll("\\s+", " ");
        String before;
        do {
            before = tidy;
            tidy = EDGES.matcher(tidy).replaceAll("");
        } while (!tidy.equals(before));
        return tidy;
    }
}
