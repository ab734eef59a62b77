package org.dossier.link.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One name, read for comparison: what remains without ranks and titles, in Latin letters, as words. Immutable. Any text can be read; one
 * of titles or signs alone has no words.
 */
public final class NameReading {
    private final String text;
    private final NameParts parts;
    private final List<String> words;
    private final String letters;
    private final String han;
    /** Found when it is first asked for, as many names differ in the number of their words; threads that ask at once find the same. */
    private @Nullable Syllables syllables;
    /** As {@link #syllables}. */
    private @Nullable NameReading heard;

    private NameReading(String text, NameParts parts) {
        this.text = text;
        this.parts = parts;
        List<String> folded = new ArrayList<>(parts.words().size());
        StringBuilder characters = new StringBuilder(0);
        for (Word word : parts.words()) {
            folded.add(word.folded());
            if (word.writing() == Writing.HAN) {
                characters.append(word.lower());
            }
        }
        this.words = Collections.unmodifiableList(folded);
        this.letters = String.join("", folded);
        this.han = characters.toString();
    }

    /** What the name is as a Chinese and as a Korean one, and the orders in which its words may be meant, the likely one first. */
    private record Syllables(
            List<SyllableReading<ChineseSyllable>> chinese,
            List<SyllableReading<KoreanSyllable>> korean,
            List<NameOrder> orders) {
        static Syllables of(NameParts parts) {
            List<SyllableReading<ChineseSyllable>> chinese = ChineseReading.of(parts);
            List<SyllableReading<KoreanSyllable>> korean = KoreanReading.of(parts);
            boolean eastAsian = !chinese.isEmpty() || !korean.isEmpty();
            boolean surnameLast = !korean.isEmpty() && korean.get(0).isTurned();
            return new Syllables(
                    chinese, korean, NameOrder.of(parts.words(), parts.surnameWords(), eastAsian && !surnameLast));
        }
    }

    private Syllables syllables() {
        Syllables known = syllables;
        if (known == null) {
            known = Syllables.of(parts);
            syllables = known;
        }
        return known;
    }

    /** Reads a name in any script: in the order of speech, of catalogues ("Stalin, Joseph"), or with initials. */
    public static NameReading of(String text) {
        return new NameReading(text, NameParts.of(text));
    }

    /** The name as given. */
    public String text() {
        return text;
    }

    /**
     * The words in the order in which they are written, in small Latin letters without signs; of an initial its first letter; words with a
     * hyphen as two; Chinese characters and the syllables of a Korean name one by one.
     */
    public List<String> words() {
        return words;
    }

    /** How many words the name has; of a foreign one that Korean writes as one word, how many syllables of Chinese. */
    public int length() {
        int syllables = !parts.words().isEmpty()
                        && parts.words().get(0).writing() == Writing.HANGUL
                        && !chinese().isEmpty()
                ? chinese().get(0).ways().get(0).size()
                : 0;
        return Math.max(words.size(), syllables);
    }

    /** The ranks, offices and forms of address that were taken away, as written: {@code Lt. Gen.} */
    public List<String> titles() {
        return parts.titles();
    }

    /** True of a name in Hangul that is neither Korean nor Chinese: written as it is heard. */
    public boolean isHeard() {
        return !isEastAsian() && isHangul();
    }

    /**
     * This name as one that a name of another language may be compared with: three blocks of Hangul, of which the first is a surname, may be a
     * foreign name too, and are one word then: 마셜 is Marshall.
     */
    NameReading heardAs(NameReading other) {
        return isInBlocks() && !other.isEastAsian() ? asOneWord() : this;
    }

    private boolean isInBlocks() {
        return parts.words().size() > 1
                && parts.words().stream()
                        .allMatch(word ->
                                word.writing() == Writing.HANGUL && word.lower().length() == 1);
    }

    private NameReading asOneWord() {
        NameReading known = heard;
        if (known == null) {
            known = new NameReading(
                    text, new NameParts(List.of(Word.joinedHangul(parts.words())), 0, titles(), generation()));
            heard = known;
        }
        return known;
    }

    /** True if any word is in Cyrillic. */
    public boolean isCyrillic() {
        return parts.words().stream().anyMatch(word -> word.writing() == Writing.CYRILLIC);
    }

    /** True if any word is in Hangul. */
    public boolean isHangul() {
        return parts.words().stream().anyMatch(word -> word.writing() == Writing.HANGUL);
    }

    /**
     * Keys under which an index may look for the name: a word has the same key in every romanisation that is known, so that names of one
     * person share keys, and so do many others. Initials have none.
     */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (Word word : parts.words()) {
            if (!word.initial()) {
                Skeleton.addKeys(word.sounds(), keys);
            }
        }
        chinese().forEach(reading -> reading.addKeys(keys));
        korean().forEach(reading -> reading.addKeys(keys));
        return keys;
    }

    /**
     * Keys under which one who heard the name looks for it, and writes it in Cyrillic: of words in Latin letters what they may sound like, of words in
     * Cyrillic what they may have been. Empty for names in other scripts.
     */
    public Set<String> heardKeys() {
        Set<String> keys = new LinkedHashSet<>();
        for (Word word : parts.words()) {
            if (!word.initial() && word.writing() == Writing.LATIN) {
                keys.addAll(HeardConsonants.ofLatin(word.latin()));
            } else if (!word.initial() && word.writing() == Writing.CYRILLIC) {
                keys.addAll(HeardConsonants.ofCyrillic(word.lower()));
            }
        }
        return keys;
    }

    /** The words, written as one. */
    String letters() {
        return letters;
    }

    /** What tells father from son: {@code jr}, {@code ii}; {@code ""} if nothing does. */
    String generation() {
        return parts.generation();
    }

    /** The Chinese characters of the name, simplified; {@code ""} if it has none. */
    String han() {
        return han;
    }

    /** The orders in which the words may be meant, the likely one first. */
    List<NameOrder> orders() {
        return syllables().orders();
    }

    List<SyllableReading<ChineseSyllable>> chinese() {
        return syllables().chinese();
    }

    List<SyllableReading<KoreanSyllable>> korean() {
        return syllables().korean();
    }

    /** True if the name is built as Chinese and Korean ones are. */
    boolean isEastAsian() {
        return !chinese().isEmpty() || !korean().isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
