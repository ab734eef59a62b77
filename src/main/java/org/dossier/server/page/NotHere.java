package org.dossier.server.page;

import org.dossier.rdf.Iri;
import org.dossier.server.HttpProblem;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityForm;
import org.dossier.server.view.Links;

/** What the reader is told where there is nothing. */
final class NotHere {
    private static final int LONGEST_SHOWN = 80;

    private NotHere() {}

    static HttpProblem entity(PageRequest page, String typeWord, String key) {
        return HttpProblem.said(
                404,
                "problem.nothing-at",
                "release",
                String.valueOf(page.release().number()),
                "path",
                shown(typeWord + "/" + key),
                "search",
                search(key));
    }

    /** Of a thing that the release that answers has no more. */
    static HttpProblem withdrawn(PageRequest page, EntityAddress gone) {
        return HttpProblem.said(
                410,
                "problem.nothing-any-more",
                "release",
                String.valueOf(page.release().number()),
                "path",
                gone.type().word() + "/" + shown(gone.key()),
                "timemap",
                "/" + TimeGate.TIMEMAP + Iri.toUri(gone.path()));
    }

    static HttpProblem page(String path) {
        return HttpProblem.said(404, "problem.no-page", "path", shown(path));
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
