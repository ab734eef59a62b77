package org.dossier.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.link.name.NameReading;
import org.dossier.link.name.NameSimilarity;
import org.dossier.model.Text;
import org.dossier.server.CurrentRelease;
import org.dossier.text.search.RussianForms;
import org.dossier.text.search.SearchWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose name words are, in whatever script or romanisation: persons, organizations, places and events of a release with a name that reads as the
 * words do, though nobody may have recorded it so. Safe for many threads.
 */
final class NamesRead {
    private static final Logger LOG = LoggerFactory.getLogger(NamesRead.class);
    /** From here on names are the same: in other romanisations, in another script. */
    private static final double SAME = 0.93;
    /** From here on they may be meant. */
    private static final double LIKE = 0.75;

    private static final int CANDIDATES = 12;
    private static final int MOST_NAMES = 40;
    private static final int MOST_SAME = 4;
    private static final int MOST_LIKE = 3;
    private static final int MOST_KEPT = 1_000;

    /** What was read last; names are compared slowly. Guarded by itself. */
    private final Map<Asked, List<Named>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, List<Named>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Asked(int release, String words) {}

    /**
     * Somebody or something that words may be a name of.
     *
     * @param likeness from 0 to 1
     * @param names those it bears
     */
    record Named(String id, double likeness, List<String> names) {
        Named {
            names = List.copyOf(names);
        }
    }

    /** What the words are a name of; nothing if they are read as no name, or the release has no index of names. */
    List<Named> of(CurrentRelease.Lease lease, SearchWords words) throws IOException {
        List<Named> same = like(lease, words, Integer.MAX_VALUE).stream()
                .filter(named -> named.likeness() >= SAME)
                .toList();
        return same.size() > MOST_SAME ? List.of() : same;
    }

    /** What may be meant, the likeliest first. */
    List<Named> like(CurrentRelease.Lease lease, SearchWords words) throws IOException {
        return like(lease, words, MOST_LIKE);
    }

    private List<Named> like(CurrentRelease.Lease lease, SearchWords words, int most) throws IOException {
        if (!words.isPlain()) {
            return List.of();
        }
        Asked asked = new Asked(lease.release().number(), words.toString());
        Optional<List<Named>> known;
        synchronized (kept) {
            known = Optional.ofNullable(kept.get(asked));
        }
        List<Named> named = known.isPresent() ? known.get() : read(lease, asked.words());
        synchronized (kept) {
            kept.put(asked, named);
        }
        return named.stream().limit(most).toList();
    }

    private static List<Named> read(CurrentRelease.Lease lease, String words) throws IOException {
        AuthorityIndex entities;
        try {
            entities = lease.entities();
        } catch (IOException e) {
            LOG.debug("names are not read: {}", e.getMessage());
            return List.of();
        }
        List<Named> named = read(entities, words, UnaryOperator.identity());
        String stems = RussianForms.stems(words);
        if (!stems.equals(words) && named.stream().noneMatch(one -> one.likeness() >= SAME)) {
            // A name in another case than the first: "Сталину".
            named = read(entities, stems, RussianForms::stems);
        }
        return named;
    }

    /** @param form in what form the names of things are compared */
    private static List<Named> read(AuthorityIndex entities, String words, UnaryOperator<String> form)
            throws IOException {
        NameReading asked = NameReading.of(words);
        List<Named> named = new ArrayList<>();
        for (AuthorityKind kind : AuthorityKind.values()) {
            for (AuthorityEntry entry : entities.candidates(kind, List.of(asked), CANDIDATES)) {
                List<String> names = entry.names().stream()
                        .limit(MOST_NAMES)
                        .map(Text::value)
                        .toList();
                double likeness = likeness(asked, names.stream().map(form).toList());
                if (likeness >= LIKE) {
                    named.add(new Named(entry.id(), likeness, names));
                }
            }
        }
        named.sort(Comparator.comparingDouble(Named::likeness).reversed().thenComparing(Named::id));
        return named;
    }

    private static double likeness(NameReading asked, List<String> names) {
        double best = 0;
        for (String name : names) {
            best = Math.max(best, NameSimilarity.of(asked, NameReading.of(name)).value());
        }
        return best;
    }
}
