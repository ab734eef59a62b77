package org.dossier.language;

import java.util.List;
import java.util.Map;

/** A part of a message, as it was parsed. */
sealed interface Piece {
    /** Words as they are. */
    record Text(String text) implements Piece {}

    /** Where an element begins: {@code <page>}. */
    record Open(String name) implements Piece {}

    /** Where it ends. */
    record Close(String name) implements Piece {}

    /** An argument: {@code {title}}. */
    record Argument(String name) implements Piece {}

    /** The number that a plural goes by: {@code #}. */
    record Hash(String name) implements Piece {}

    /** What depends on a number, by the plural category of the language, or by the number itself ({@code =0}). */
    record Plural(String name, Map<String, List<Piece>> forms) implements Piece {
        public Plural {
            forms = Map.copyOf(forms);
        }
    }

    /** What depends on a word. */
    record Select(String name, Map<String, List<Piece>> forms) implements Piece {
        public Select {
            forms = Map.copyOf(forms);
        }
    }
}
