package org.dossier.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.mapping.TitleReading.Known;
import org.dossier.mapping.TitleReading.Party;

/** Finds the names in a run of words of a title, and remembers all of them, so that a short form finds its full name. */
final class TitleNames {
    private static final Pattern LIST =
            Pattern.compile(",\\s+(?:and|or)\\s+|\\s+(?:and|or)\\s+|,\\s+(?!Jr\\b|Sr\\b)(?![^\\[(]*[\\])])");
    private static final Pattern CONJUNCTION = Pattern.compile("\\s(?:and|or)\\s(?![^\\[(]*[\\])])");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?)\\s+", Pattern.CASE_INSENSITIVE);
    static final Pattern PLURAL_TITLE = Pattern.compile("^(?:cdes\\.?|comrades)\\s+", Pattern.CASE_INSENSITIVE);
    static final TellingWords PLURAL_TITLES = new TellingWords("cdes", "comrades");
    private static final Pattern BARE_TITLE =
            Pattern.compile("(?:mr|mrs|president|general|ambassador|premier|comrades?)\\.?", Pattern.CASE_INSENSITIVE);
    /** "and" belongs to the name of a body: "Ministry of Information and Propaganda". */
    private static final Pattern BODY = Pattern.compile(
            "\\b(?:ministry|department|committee|bureau|office|institute|directorate|commission|board|council)\\s+(?:of|for|on)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What may stand between a name and where its bearer is or belongs. */
    private static final Pattern PLACED = Pattern.compile("\\s+(?:at|in|of)\\s+(?:the\\s+)?|,\\s+");

    private static final Pattern IN_PLACE = Pattern.compile(".*\\s(?:in|at)\\s+(?:the\\s+)?(.+)");
    private static final Pattern OFFICE = Pattern.compile(
            "\\b(?:ambassador|minister|premier|president|chairman|secretary|commander|leader|charg[eé])$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NO_NAME =
            Pattern.compile("[^\\p{L}]*$|[0-9]+(?:\\s|$)|(?:whom|what|where|when|which)\\b", Pattern.CASE_INSENSITIVE);
    private static final int MOST_WORDS = 14;

    private final Known known;
    private final Set<String> seen = new LinkedHashSet<>();

    TitleNames(Known known) {
        this.known = known;
    }

    /** Words without blanks, commas and full stops of the sentence around them, and without an article. */
    static String plain(String words) {
        String plain = words.strip();
        while (plain.startsWith(",")) {
            plain = plain.substring(1).strip();
        }
        while (plain.endsWith(",") || plain.endsWith(":") || plain.endsWith(";") || plain.endsWith(" and")) {
            plain = plain.substring(0, plain.length() - (plain.endsWith(" and") ? 4 : 1))
                    .strip();
        }
        char first = plain.isEmpty() ? ' ' : plain.charAt(0);
        boolean mayBeArticle = first == 't' || first == 'T' || first == 'a' || first == 'A';
        return mayBeArticle ? ARTICLE.matcher(plain).replaceFirst("") : plain;
    }

    /** The parties that a run of words names. */
    List<Party> parties(String words) {
        String text = plain(words);
        if (PLURAL_TITLES.begin(text)) {
            text = PLURAL_TITLE.matcher(text).replaceFirst("");
        }
        List<Party> parties = known.isActor(text) ? List.of(new Party(text, text)) : pieces(text);
        parties.forEach(party -> seen.add(party.name()));
        return parties;
    }

    private List<Party> pieces(String text) {
        if ((!text.contains("and") && !text.contains("or"))
                || !CONJUNCTION.matcher(text).find()) {
            return party(text);
        }
        String[] pieces = LIST.split(text);
        String last = plain(pieces[pieces.length - 1]);
        boolean oneBody = BODY.matcher(text).find() && !known.isActor(last) && !text.contains(" and the ");
        if (oneBody || BARE_TITLE.matcher(pieces[0]).matches()) {
            return List.of(new Party(text, text));
        }
        List<Party> parties = new ArrayList<>();
        for (String piece : pieces) {
            if (!piece.equalsIgnoreCase("others")) {
                parties.addAll(party(plain(piece)));
            }
        }
        return parties;
    }

    /** The party in words that name one; none if they are no name. */
    private List<Party> party(String words) {
        if (known.isActor(words)) {
            return List.of(new Party(words, words));
        }
        Matcher placed = PLACED.matcher(words);
        while (placed.find()) {
            String before = words.substring(0, placed.start());
            if (known.isPerson(before)) {
                return List.of(new Party(before, before));
            }
        }
        int apposition = words.indexOf(", the ");
        String written = apposition > 0 ? words.substring(0, apposition) : words;
        String bearer = bearer(written);
        if (!bearer.isEmpty()) {
            return List.of(new Party(written, bearer));
        }
        String place = placeOf(written);
        int in = written.length() - place.length() - " in ".length();
        boolean surnameInPlace = !place.isEmpty() && in > 0 && written.startsWith(" in ", in);
        if (surnameInPlace && written.indexOf(' ') == in) {
            written = written.substring(0, in);
        }
        return isNameLike(written) ? List.of(new Party(written, written)) : List.of();
    }

    /**
     * The person at the end of "Soviet Defense Minister A.M. Vasilevsky"; {@code ""} if no record claims the end. A surname alone
     * counts only after an office or a place: "Nikolai Kuznetsov" need not be the Kuznetsov of other records.
     */
    private String bearer(String words) {
        for (int blank = words.indexOf(' '); blank >= 0; blank = words.indexOf(' ', blank + 1)) {
            String before = words.substring(0, blank);
            String after = words.substring(blank + 1);
            boolean surname = after.indexOf(' ') < 0;
            if (known.isPerson(after)
                    && (!surname
                            || OFFICE.matcher(before).find()
                            || !placeOf(before).isEmpty())) {
                return after;
            }
        }
        return "";
    }

    /** "5 May 1951" and "whom it may concern" are no names; "8th Directorate" is one. */
    private boolean isNameLike(String name) {
        return !name.isEmpty()
                && !known.isPlace(name)
                && !Character.isLowerCase(name.codePointAt(0))
                && !NO_NAME.matcher(name).lookingAt()
                && name.indexOf('"') < 0
                && name.chars().filter(c -> c == ' ').count() < MOST_WORDS;
    }

    /** The place that a run of words begins with, before a comma or alone; {@code ""} if there is none. */
    String leadingPlace(String words) {
        int comma = words.indexOf(',');
        String place = comma < 0 ? words : words.substring(0, comma);
        return known.isPlace(place) ? place : "";
    }

    /** The place at the end of "Roshchin in Beijing"; {@code ""} if there is none, or if a record claims the whole. */
    String placeOf(String words) {
        if (!words.contains("in") && !words.contains("at")) {
            return "";
        }
        Matcher in = IN_PLACE.matcher(words);
        return in.matches() && known.isPlace(in.group(1)) && !known.isActor(words) ? in.group(1) : "";
    }

    /** The parties, with the full name where the title has just one that begins with the short form. */
    List<Party> expanded(List<Party> parties) {
        return parties.isEmpty()
                ? parties
                : parties.stream().map(this::expanded).toList();
    }

    private Party expanded(Party party) {
        if (party.written().indexOf(' ') >= 0) {
            return party;
        }
        List<String> full = seen.stream()
                .filter(name -> name.startsWith(party.written() + " "))
                .toList();
        return full.size() == 1 ? new Party(party.written(), full.get(0)) : party;
    }
}
