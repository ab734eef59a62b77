package org.dossier.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.link.name.NameReading;
import org.dossier.link.name.NameSimilarity;
import org.dossier.model.Text;
import org.dossier.text.search.SearchWords;

/**
 * Whose name words are, in whatever script or romanisation: persons, organizations, places and events of a release with a name that reads as the
 * words do, though nobody may have recorded it so.
 */
final class NamesRead {
    /** From here on names are the same: in other romanisations, in another script. */
    private static final double SAME = 0.93;
    /** From here on they may be meant. */
    private static final double LIKE = 0.75;

    private static final int CANDIDATES = 12;
    private static final int MOST_NAMES = 40;
    private static final int MOST_SAME = 4;
    private static final int MOST_LIKE = 3;

    private NamesRead() {}

    private record Named(String id, double likeness) {}

    /** Ids of what the words are a name of; none if they are read as no name. */
    static List<String> of(AuthorityIndex entities, SearchWords words) throws IOException {
        if (!words.isPlain()) {
            return List.of();
        }
        List<String> same = named(entities, words, SAME);
        return same.size() > MOST_SAME ? List.of() : same;
    }

    /** Ids of what may be meant, the likeliest first. */
    static List<String> like(AuthorityIndex entities, SearchWords words) throws IOException {
        return words.isPlain()
                ? named(entities, words, LIKE).stream().limit(MOST_LIKE).toList()
                : List.of();
    }

    private static List<String> named(AuthorityIndex entities, SearchWords words, double least) throws IOException {
        NameReading asked = NameReading.of(words.toString());
        List<Named> named = new ArrayList<>();
        for (AuthorityKind kind : AuthorityKind.values()) {
            for (AuthorityEntry entry : entities.candidates(kind, List.of(asked), CANDIDATES)) {
                double likeness = likeness(asked, entry);
                if (likeness >= least) {
                    named.add(new Named(entry.id(), likeness));
                }
            }
        }
        named.sort(Comparator.comparingDouble(Named::likeness).reversed().thenComparing(Named::id));
        return named.stream().map(Named::id).toList();
    }

    private static double likeness(NameReading asked, AuthorityEntry entry) {
        double best = 0;
        for (Text name : entry.names().stream().limit(MOST_NAMES).toList()) {
            best = Math.max(
                    best, NameSimilarity.of(asked, NameReading.of(name.value())).value());
        }
        return best;
    }
}
