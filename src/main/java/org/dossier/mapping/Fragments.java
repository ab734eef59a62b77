package org.dossier.mapping;

import java.util.HashMap;
import java.util.Map;

/** The fragments of one thing's parts: the same for the same text, and never the same for two texts. */
final class Fragments {
    private final Map<String, Holder> taken = new HashMap<>();

    /** The text that a fragment stands for. */
    private record Holder(String text, String suffix) {
        boolean is(String otherText, String otherSuffix) {
            return text.equals(otherText) && suffix.equals(otherSuffix);
        }
    }

    /** As {@link #of}, for a text that hardly any other thing has. */
    String ofUnique(String prefix, String text) {
        return untaken(prefix + '-' + Slug.of(text), text, "");
    }

    /** {@code prefix-slug} or {@code prefix-slug-suffix}; with a hash where another text has that already. */
    String of(String prefix, String text, String suffix) {
        String plain = prefix + '-' + Slug.ofFrequent(text);
        return untaken(suffix.isEmpty() ? plain : plain + '-' + suffix, text, suffix);
    }

    /** The fragment, or one apart from it where another text has it. */
    private String untaken(String plain, String text, String suffix) {
        Holder holder = taken.putIfAbsent(plain, new Holder(text, suffix));
        return holder == null || holder.is(text, suffix) ? plain : Slug.apart(plain, text + '\n' + suffix);
    }
}
