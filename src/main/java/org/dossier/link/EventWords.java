package org.dossier.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dossier.link.name.NameTable;

/** Words that tell what kind of event a name is of, read from {@code event-words.tsv}. */
final class EventWords {
    private static final String ROW = "row";
    private static final EventWords ALL = new EventWords();

    private final Map<String, String> kinds = new HashMap<>();

    private EventWords() {
        for (String[] cells : NameTable.rows(EventWords.class, "event-words.tsv")) {
            for (String word : cells[1].split(" ")) {
                kinds.put(word, cells[0]);
            }
        }
    }

    /** The kind of event that a word in small letters tells; empty for any other word. */
    static Optional<String> kind(String word) {
        return Optional.ofNullable(ALL.kinds.get(word)).filter(kind -> !kind.equals(ROW));
    }

    /** True if a word tells one of a row from another: {@code second}. */
    static boolean isOfRow(String word) {
        return ROW.equals(ALL.kinds.get(word));
    }

    /** True if two words tell the same kind of event. */
    static boolean areOneKind(String one, String other) {
        return kind(one).isPresent() && kind(one).equals(kind(other));
    }
}
