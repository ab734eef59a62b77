package org.dossier.server.page;

import java.util.Locale;
import org.dossier.rdf.Iri;
import org.dossier.server.HttpProblem;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityForm;
import org.dossier.server.entity.EntityType;
import org.dossier.server.view.Links;

/** What the reader is told where there is nothing. */
final class NotHere {
    private static final int LONGEST_SHOWN = 80;

    private NotHere() {}

    static HttpProblem entity(PageRequest page, String typeWord, String key) {
        String word = EntityType.named(typeWord)
                .map(type -> type.title().toLowerCase(Locale.ROOT))
                .orElse("thing");
        return new HttpProblem(
                404,
                "Release %d has no %s \"%s\".".formatted(page.release().number(), word, shown(key)),
                "Keys are written exactly as in the IRI. To look for it by name, see %s; or start at the home page."
                        .formatted(search(key)));
    }

    /** Of a thing that the release that answers has no more. */
    static HttpProblem withdrawn(PageRequest page, EntityAddress gone) {
        return new HttpProblem(
                410,
                "Release %d has no %s \"%s\" any more."
                        .formatted(
                                page.release().number(),
                                gone.type().title().toLowerCase(Locale.ROOT),
                                shown(gone.key())),
                "The releases that have it are listed at /%s%s.".formatted(TimeGate.TIMEMAP, Iri.toUri(gone.path())));
    }

    static HttpProblem page(String path) {
        return new HttpProblem(
                404,
                "There is no page \"%s\".".formatted(shown(path)),
                "Start at the home page, or search by name at /search.");
    }

    /** Where to look for the words of a key. */
    private static String search(String key) {
        String words = EntityForm.ofSuffix(key)
                .map(form -> key.substring(0, key.length() - form.suffix().length() - 1))
                .orElse(key)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return words.isEmpty() ? "/search" : "/search?q=" + Links.encode(shown(words));
    }

    /** What was asked for, as far as an answer repeats it. */
    static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
