package org.dossier.link.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The name of a place that may be Korean, as its syllables, whatever its script: 원산, 元山, Wŏnsan and Вонсан are one. What tells a city from a
 * village (시, 市, "-si") is no part of it. Immutable. Any text can be read; one that cannot be Korean has no syllables.
 */
public final class KoreanPlaceName {
    private static final int LEAST_SYLLABLES = 2;
    private static final int MOST_SYLLABLES = 4;
    private static final int MOST_WAYS = 4;
    private static final int MOST_KEYS = 16;
    private static final String SIGNS = "ŏŭ'";
    /** What keys begin with. */
    private static final String IN_LATIN = "kl";

    private static final String IN_OTHERS = "ko";

    private static final double SAME = 0.99;
    private static final double ONLY_ONE_TELLS_WHAT = 0.98;
    /** A city and a village of one name. */
    private static final double ANOTHER_PLACE = 0.8;
    /** Vowels that Latin and Cyrillic letters do not tell apart may be others. */
    private static final double SAME_SYLLABLES = 0.93;
    /** A Chinese character may have several readings, and a reading many characters. */
    private static final double READ_FROM_HAN = 0.9;

    // An island or a province (도) is another place than the town of its name.
    private static final Pattern HANGUL = Pattern.compile("(.{2,4}?)(특별자치시|특별시|광역시|특급시|직할시|[시군구읍면리동])?");
    private static final Pattern HAN = Pattern.compile("(.{2,4}?)(特别市|特级市|直辖市|广域市|[市郡区邑面里洞县])?");
    private static final Pattern LATIN =
            Pattern.compile("([^- ]+)(?:-(si|shi|gun|kun|gu|ku|[uŭ]p|eup|my[oŏ]n|myeon|[rnl]i|dong|tong))?");

    private final String name;
    private final Writing writing;
    private final String stem;
    /** What kind of place it is called, in its script; {@code ""} if it does not say so. */
    private final String end;
    /** Found when it is first asked for; threads that ask at once find the same. */
    private @Nullable List<List<KoreanSyllable>> ways;

    private KoreanPlaceName(String name, Writing writing, String stem, String end) {
        this.name = name;
        this.writing = writing;
        this.stem = stem;
        this.end = end;
    }

    /** Reads a name. */
    public static KoreanPlaceName of(String name) {
        String lower = CleanText.lower(CleanText.of(name));
        Writing writing = Writing.of(lower);
        String written = writing == Writing.HAN
                ? lower.codePoints().mapToObj(LatinLetters::simplified).collect(Collectors.joining())
                : lower;
        Matcher parts = switch (writing) {
            case HANGUL -> HANGUL.matcher(written);
            case HAN -> HAN.matcher(written);
            default -> LATIN.matcher(written);
        };
        return parts.matches()
                ? new KoreanPlaceName(name, writing, parts.group(1), parts.group(2) == null ? "" : parts.group(2))
                : new KoreanPlaceName(name, writing, "", "");
    }

    /** Keys under which an index keeps the name, those in Latin letters apart; none if it cannot be Korean. */
    public Set<String> keys() {
        return keys(writing == Writing.LATIN ? IN_LATIN : IN_OTHERS);
    }

    /** Keys under which to look for names like this one: of one in Latin letters only in other scripts, as {@link #with} compares no others. */
    public Set<String> keysOfOthers() {
        Set<String> keys = keys(IN_OTHERS);
        if (writing != Writing.LATIN) {
            keys.addAll(keys(IN_LATIN));
        }
        return keys;
    }

    private Set<String> keys(String script) {
        Set<String> keys = new LinkedHashSet<>();
        for (List<KoreanSyllable> way : ways()) {
            List<List<List<String>>> keysOfSyllables = new ArrayList<>(way.size());
            for (KoreanSyllable syllable : way) {
                Set<String> some = new LinkedHashSet<>();
                syllable.asMeant().addKeys(some);
                keysOfSyllables.add(some.stream().map(List::of).toList());
            }
            SyllableTable.joined(keysOfSyllables, MOST_KEYS).forEach(row -> keys.add(script + String.join("", row)));
        }
        return keys;
    }

    /**
     * How alike two names are; 0 for different ones. Two in Latin letters are alike if their letters are, as their spellings are compared elsewhere; and
     * nobody who wrote ours in other letters than Cyrillic had it from Russian, which tells too few sounds apart.
     *
     * @param other the name of an entry
     */
    public NameSimilarity with(KoreanPlaceName other) {
        boolean throughRussian = other.writing == Writing.CYRILLIC && writing != Writing.CYRILLIC;
        if (stem.isEmpty() || other.stem.isEmpty() || throughRussian) {
            return NameSimilarity.NONE;
        }
        if (writing == other.writing) {
            boolean told = writing != Writing.LATIN || !end.isEmpty() || !other.end.isEmpty();
            return told && stem.equals(other.stem) && mayBeKorean() ? ofEnds(other) : NameSimilarity.NONE;
        }
        boolean same = ways().stream()
                .anyMatch(way -> other.ways().stream().anyMatch(theirs -> Syllable.strained(way, theirs) == 0));
        boolean han = writing == Writing.HAN || other.writing == Writing.HAN;
        return same
                ? new NameSimilarity(
                        han ? READ_FROM_HAN : SAME_SYLLABLES,
                        '"' + name + "\" and \"" + other.name + "\" are the same syllables in Korean")
                : NameSimilarity.NONE;
    }

    /** False for "Ha-dong" and other names of one syllable before what the place is, and for those of other languages. */
    private boolean mayBeKorean() {
        return writing == Writing.HANGUL || writing == Writing.HAN || !ways().isEmpty();
    }

    private NameSimilarity ofEnds(KoreanPlaceName other) {
        if (end.equals(other.end)) {
            return new NameSimilarity(SAME, "the same name");
        }
        return end.isEmpty() || other.end.isEmpty()
                ? new NameSimilarity(
                        ONLY_ONE_TELLS_WHAT, "the same name, with \"" + end + other.end + "\" for what is so called")
                : new NameSimilarity(
                        ANOTHER_PLACE, "the same name, but one is \"" + end + "\" and one \"" + other.end + '"');
    }

    private List<List<KoreanSyllable>> ways() {
        List<List<KoreanSyllable>> known = ways;
        if (known == null) {
            known = divided().stream()
                    .filter(way -> way.size() >= LEAST_SYLLABLES)
                    .map(KoreanPlaceName::initial)
                    .toList();
            ways = known;
        }
        return known;
    }

    private List<List<KoreanSyllable>> divided() {
        return switch (writing) {
            case HANGUL -> blocks(stem);
            case HAN ->
                blocks(stem.codePoints()
                        .mapToObj(character -> String.valueOf(KoreanSyllables.placeReading(character)))
                        .collect(Collectors.joining()));
            case CYRILLIC -> KoreanSyllables.cyrillic().ways(stem, MOST_SYLLABLES, MOST_WAYS);
            case LATIN -> latin();
            case OTHER -> List.of();
        };
    }

    private List<List<KoreanSyllable>> latin() {
        Word word = new Word(stem, stem, LatinLetters.plain(stem), Writing.LATIN, false);
        boolean told = KoreanSpelling.of(List.of(word)).tellsVowels();
        return KoreanSyllables.latin().ways(word.plainBut(SIGNS), MOST_SYLLABLES, MOST_WAYS).stream()
                .map(way -> way.stream()
                        .map(KoreanSyllable::withEnd)
                        .map(syllable -> told ? syllable.told() : syllable)
                        .toList())
                .toList();
    }

    private static List<List<KoreanSyllable>> blocks(String hangul) {
        boolean read = hangul.chars().allMatch(block -> block >= 0xAC00 && block <= 0xD7A3);
        return read
                ? List.of(hangul.chars()
                        .mapToObj(block -> KoreanSyllable.ofHangul((char) block))
                        .toList())
                : List.of();
    }

    /** The North writes Rimjin for what the South writes Imjin. */
    private static List<KoreanSyllable> initial(List<KoreanSyllable> way) {
        List<KoreanSyllable> read = new ArrayList<>(way);
        read.set(0, way.get(0).first());
        return read;
    }

    @Override
    public String toString() {
        return name;
    }
}
