package org.dossier.mapping;

import java.util.HashMap;
import java.util.Map;

/** The fragments of one thing's parts: the same for the same text, and never the same for two texts. */
final class Fragments {
    private final Map<String, String> taken = new HashMap<>();

    /** As {@link #of}, for a text that hardly any other thing has. */
    String ofUnique(String prefix, String text) {
        return of(prefix + '-' + Slug.of(text), text + '\n');
    }

    /** {@code prefix-slug} or {@code prefix-slug-suffix}; with a hash where another text has that already. */
    String of(String prefix, String text, String suffix) {
        String plain = prefix + '-' + Slug.ofFrequent(text) + (suffix.isEmpty() ? "" : '-' + suffix);
        return of(plain, text + '\n' + suffix);
    }

    private String of(String plain, String identity) {
        String holder = taken.putIfAbsent(plain, identity);
        return holder == null || holder.equals(identity) ? plain : Slug.apart(plain, identity);
    }
}
