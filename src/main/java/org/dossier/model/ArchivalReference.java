package org.dossier.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one copy of a document is kept, as its reference says.
 *
 * @param verbatim this copy's part of the reference string, unchanged but for blanks around it
 * @param repository the archive, as written ("APRF"); {@code ""} if the reference does not begin with one that can be read
 * @param levels the units from the largest to the smallest; empty where only the words are kept
 * @param papka the folder that Soviet references name beside the delo; {@code ""} if none
 * @param locator the sheets within the smallest unit ("ll. 44-45"), as written; {@code ""} if none
 */
public record ArchivalReference(String verbatim, String repository, List<Level> levels, String papka, String locator) {
    public ArchivalReference {
        levels = List.copyOf(levels);
    }

    /**
     * A unit of archival description.
     *
     * @param kind {@code fond}, {@code opis}, {@code delo} or {@code file}
     * @param number its number in the unit above ("059a"), as written
     */
    public record Level(String kind, String number) {}

    private static final String NUMBER = "\\s*([0-9][0-9A-Za-z]*)";
    private static final Pattern FOND = level("fond|f");
    private static final Pattern OPIS = level("opis|op");
    private static final Pattern DELO = level("delo|d");
    private static final Pattern PAPKA = level("papka|p");
    private static final Pattern SHEETS = Pattern.compile(
            "[,.]?\\s*\\b((?:listy|listi|list|ll|l|pp)\\b\\.?\\s*[0-9\\[].*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE =
            Pattern.compile("(PRC FMA)\\s+(\\d{3}-\\d{5}-\\d{2})(?:\\s*\\(\\d+\\))?(?:,\\s*(.*?))?\\.?");
    /** An archive's name stands before the first comma or level; it has no digits. */
    private static final Pattern REPOSITORY = Pattern.compile("(\\p{Lu}[\\p{L} ]*?)\\s*(?:[,.].*)?", Pattern.DOTALL);

    private static final Pattern ABBREVIATED = Pattern.compile("\\p{Lu}{2,}");
    /** Where one reference ends and the next begins: only before an archive's abbreviation in capitals. */
    private static final Pattern NEXT = Pattern.compile(
            "(?:\\s*[;,]\\s*(?:and\\s+)?|\\s+and\\s+)(?=\\p{Lu}{3,}(?:\\s+\\p{Lu}{2})?\\b\\s*[,.]|\\p{Lu}{2}\\s+\\p{Lu}{2}\\b\\s*[,.])");

    private static Pattern level(String words) {
        return Pattern.compile("[,.]\\s*(?:" + words + ")\\b\\.?" + NUMBER, Pattern.CASE_INSENSITIVE);
    }

    /**
     * Reads a reference string: any number of references, in the Soviet pattern (fond, opis, papka, delo, listy), that of the
     * Chinese Foreign Ministry Archive (105-00009-01), or any other, of which only the words and the archive are kept.
     * A string is divided only where an archive's abbreviation follows, so that a citation of a book stays whole.
     *
     * @return one element for each copy, in order; empty only for a blank string
     */
    public static List<ArchivalReference> parse(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<ArchivalReference> references = new ArrayList<>();
        int from = 0;
        Matcher next = NEXT.matcher(text);
        while (next.find()) {
            add(text.substring(from, next.start()), references);
            from = next.end();
        }
        add(text.substring(from), references);
        return List.copyOf(references);
    }

    /** True if the reference was read into units, false if only its words are kept. */
    public boolean isParsed() {
        return !levels.isEmpty();
    }

    private static void add(String part, List<ArchivalReference> references) {
        String verbatim = part.strip();
        if (!verbatim.isEmpty()) {
            references.add(single(verbatim));
        }
    }

    private static ArchivalReference single(String verbatim) {
        Matcher chinese = CHINESE.matcher(verbatim);
        if (chinese.matches()) {
            String pages = chinese.group(3);
            return new ArchivalReference(
                    verbatim,
                    chinese.group(1),
                    List.of(new Level("file", chinese.group(2))),
                    "",
                    pages == null ? "" : pages);
        }
        List<Level> levels = new ArrayList<>();
        find(FOND, verbatim).forEach(number -> levels.add(new Level("fond", number)));
        if (!levels.isEmpty()) {
            find(OPIS, verbatim).forEach(number -> levels.add(new Level("opis", number)));
            if (levels.size() == 2) {
                find(DELO, verbatim).forEach(number -> levels.add(new Level("delo", number)));
            }
        }
        String papka = levels.isEmpty()
                ? ""
                : find(PAPKA, verbatim).stream().findFirst().orElse("");
        return new ArchivalReference(verbatim, repository(verbatim), levels, papka, sheets(verbatim));
    }

    /** The first number of a level, as a list of one, or an empty one. */
    private static List<String> find(Pattern level, String text) {
        Matcher matcher = level.matcher(text);
        return matcher.find() ? List.of(matcher.group(1)) : List.of();
    }

    private static String sheets(String verbatim) {
        Matcher matcher = SHEETS.matcher(verbatim);
        if (!matcher.find()) {
            return "";
        }
        String sheets = matcher.group(1).strip();
        int note = sheets.indexOf(", Fond");
        if (note >= 0) {
            sheets = sheets.substring(0, note);
        }
        return sheets.endsWith(".") ? sheets.substring(0, sheets.length() - 1) : sheets;
    }

    private static String repository(String verbatim) {
        int digit = 0;
        while (digit < verbatim.length()
                && !Character.isDigit(verbatim.charAt(digit))
                && verbatim.charAt(digit) != ',') {
            digit++;
        }
        boolean book = verbatim.contains("eds.") || verbatim.contains(" ed.") || verbatim.contains("(Beijing");
        boolean named = digit == verbatim.length() || verbatim.charAt(digit) == ',';
        Matcher matcher = REPOSITORY.matcher(verbatim);
        boolean abbreviated = ABBREVIATED.matcher(verbatim).lookingAt();
        return !book && (named || abbreviated) && matcher.matches()
                ? matcher.group(1).strip()
                : "";
    }
}
