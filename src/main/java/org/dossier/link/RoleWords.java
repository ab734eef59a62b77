package org.dossier.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dossier.link.name.NameTable;

/**
 * What kind of work a role statement or a title tells of, in English, German and what libraries write beside them; read from
 * {@code role-words.tsv}, a kind and its words in each line.
 */
final class RoleWords {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, String> beginnings = new HashMap<>();

    private RoleWords(List<String[]> rows) {
        for (String[] cells : rows) {
            for (String word : cells[1].split(" ")) {
                if (word.endsWith("*")) {
                    beginnings.put(word.substring(0, word.length() - 1), cells[0]);
                } else {
                    kinds.put(word, cells[0]);
                }
            }
        }
    }

    /** The words that come with the program. */
    static RoleWords read() {
        return new RoleWords(NameTable.rows(RoleWords.class, "role-words.tsv"));
    }

    /** The kinds of work that any of the texts tells of: {@code diplomat}, {@code soldier}, {@code politician} ... */
    Set<String> kinds(Collection<String> texts) {
        Set<String> found = new TreeSet<>();
        for (String text : texts) {
            for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
                kind(word).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<String> kind(String word) {
        String whole = kinds.get(word);
        if (whole != null) {
            return Optional.of(whole);
        }
        for (int length = word.length(); length > 3; length--) {
            String beginning = beginnings.get(word.substring(0, length));
            if (beginning != null) {
                return Optional.of(beginning);
            }
        }
        return Optional.empty();
    }
}
