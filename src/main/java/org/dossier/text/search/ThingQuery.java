package org.dossier.text.search;

import java.util.List;

/**
 * What is looked for.
 *
 * @param words what must stand in the texts of a thing
 * @param named ids of things that the words are a name of: they are found whatever their texts are, and so is what involves them
 * @param choices what a thing must have, all of it
 * @param span when its date may be
 */
public record ThingQuery(SearchWords words, List<String> named, List<Choice> choices, Span span) {
    public ThingQuery {
        named = List.copyOf(named);
        choices = List.copyOf(choices);
    }

    /** By words alone. */
    public static ThingQuery of(SearchWords words) {
        return new ThingQuery(words, List.of(), List.of(), Span.ALL);
    }

    /** All that has some values. */
    public static ThingQuery of(Choice... choices) {
        return new ThingQuery(SearchWords.NONE, List.of(), List.of(choices), Span.ALL);
    }

    /** The same without one of the choices. */
    public ThingQuery without(Choice choice) {
        return new ThingQuery(
                words,
                named,
                choices.stream().filter(other -> !other.equals(choice)).toList(),
                span);
    }

    /** The same by other words, which are the name of nobody. */
    public ThingQuery with(SearchWords other) {
        return new ThingQuery(other, List.of(), choices, span);
    }

    /** The same at any time. */
    public ThingQuery atAnyTime() {
        return new ThingQuery(words, named, choices, Span.ALL);
    }
}
