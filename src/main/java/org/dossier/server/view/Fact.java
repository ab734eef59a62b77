package org.dossier.server.view;

import java.util.List;
import org.dossier.language.Wording;

/**
 * A property and its values, as a row of a page.
 *
 * @param label what the row is called
 * @param term where the property is explained; {@code ""} if nowhere
 */
public record Fact(String label, String term, List<Value> values) {
    public Fact {
        values = List.copyOf(values);
    }

    /**
     * A value as it is shown.
     *
     * @param href where a click leads, {@code ""} if nowhere
     * @param note a word that qualifies it, {@code ""} if none
     */
    public record Value(Words words, String href, String note) {
        /** No value. */
        public static final Value NONE = new Value(Words.NONE, "", "");

        /** A value with nothing to add. */
        static Value of(Link link, Wording wording) {
            return new Value(link.label(), link.href(), link.provisional() ? wording.say("thing.unidentified") : "");
        }
    }
}
