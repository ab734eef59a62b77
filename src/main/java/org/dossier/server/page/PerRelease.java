package org.dossier.server.page;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.dossier.language.Language;
import org.dossier.release.Release;
import org.jspecify.annotations.Nullable;

/**
 * A value that is worked out once for a release and a language, and kept until another release is asked for. Safe for many threads; two that ask at
 * once may both work it out.
 */
final class PerRelease<T> {
    private final AtomicReference<@Nullable Kept<T>> kept = new AtomicReference<>();

    /** Works a value out for a release. */
    interface Reading<T> {
        T read(PageRequest page) throws IOException;
    }

    private record Kept<T>(Release release, Map<Language, T> values) {}

    T of(PageRequest page, Reading<T> reading) throws IOException {
        Release release = page.lease().release();
        Kept<T> held = kept.get();
        if (held == null || !held.release().equals(release)) {
            held = new Kept<>(release, new ConcurrentHashMap<>());
            kept.set(held);
        }
        Language language = page.reader().language();
        T known = held.values().get(language);
        if (known != null) {
            return known;
        }
        T value = reading.read(page);
        held.values().put(language, value);
        return value;
    }
}
