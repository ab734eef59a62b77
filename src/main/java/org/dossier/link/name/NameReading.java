package org.dossier.link.name;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One name, read for comparison: what remains without ranks and titles, in Latin letters, as words. Immutable. Any text can be read; one
 * of titles or signs alone has no words.
 */
public final class NameReading {
    private final String text;
    private final List<String> words;
    private final List<String> titles;
    private final Set<String> keys;
    private final String generation;
    private final String han;
    private final List<NameOrder> orders;
    private final List<ChineseReading> chinese;
    private final List<KoreanReading> korean;

    private NameReading(
            String text, NameParts parts, List<ChineseReading> chinese, List<KoreanReading> korean, Set<String> keys) {
        this.text = text;
        this.words = parts.words().stream().map(Word::folded).toList();
        this.titles = parts.titles();
        this.generation = parts.generation();
        this.han = parts.words().stream()
                .filter(word -> word.writing() == Writing.HAN)
                .map(Word::lower)
                .collect(Collectors.joining());
        boolean surnameLast = !korean.isEmpty() && korean.get(0).isTurned();
        boolean eastAsian = !chinese.isEmpty() || !korean.isEmpty();
        this.orders = NameOrder.of(parts.words(), parts.surnameWords(), eastAsian && !surnameLast);
        this.chinese = List.copyOf(chinese);
        this.korean = List.copyOf(korean);
        this.keys = Collections.unmodifiableSet(keys);
    }

    /** Reads a name in any script: in the order of speech, of catalogues ("Stalin, Joseph"), or with initials. */
    public static NameReading of(String text) {
        NameParts parts = NameParts.of(text);
        List<ChineseReading> chinese = ChineseReading.of(parts);
        List<KoreanReading> korean = KoreanReading.of(parts);
        Set<String> keys = new LinkedHashSet<>();
        for (Word word : parts.words()) {
            if (!word.initial()) {
                Skeleton.addKeys(word.sounds(), keys);
            }
        }
        chinese.forEach(reading -> reading.addKeys(keys));
        korean.forEach(reading -> reading.addKeys(keys));
        return new NameReading(text, parts, chinese, korean, keys);
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

    /** The ranks, offices and forms of address that were taken away, as written: {@code Lt. Gen.} */
    public List<String> titles() {
        return titles;
    }

    /**
     * Keys under which an index may look for the name: a word has the same key in every romanisation that is known, so that names of one
     * person share keys, and so do many others. Initials have none.
     */
    public Set<String> keys() {
        return keys;
    }

    /** What tells father from son: {@code jr}, {@code ii}; {@code ""} if nothing does. */
    String generation() {
        return generation;
    }

    /** The Chinese characters of the name, simplified; {@code ""} if it has none. */
    String han() {
        return han;
    }

    /** The orders in which the words may be meant, the likely one first. */
    List<NameOrder> orders() {
        return orders;
    }

    List<ChineseReading> chinese() {
        return chinese;
    }

    List<KoreanReading> korean() {
        return korean;
    }

    /** True if the name is built as Chinese and Korean ones are. */
    boolean isEastAsian() {
        return !chinese.isEmpty() || !korean.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
