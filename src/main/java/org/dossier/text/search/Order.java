package org.dossier.text.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In what order things are shown. */
public enum Order {
    /** What fits best first; what fits alike by id. */
    RELEVANCE,
    /** By the first day that a date may mean; without a date last. */
    OLDEST,
    /** The other way round; without a date last. */
    NEWEST;

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order that addresses call {@code word}; empty if there is none. */
    public static Optional<Order> named(String word) {
        return Stream.of(values()).filter(order -> order.word().equals(word)).findFirst();
    }
}
