package org.dossier.text.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.text.Facet;

/** Who is involved in documents, and in how many, most of all first. Safe for many threads. */
public final class Involvement {
    /** What is counted, each by the facet by which a search finds the documents. */
    public static final List<Facet> PARTS = List.of(Facet.INVOLVED, Facet.SENDER, Facet.RECIPIENT, Facet.MENTIONED);

    private final List<Involved> all;
    private final Map<Asked, List<Involved>> sorted = new ConcurrentHashMap<>();

    private record Asked(List<String> types, Facet order) {}

    private Involvement(List<Involved> all) {
        this.all = all;
    }

    /**
     * Somebody or something, and in how many documents.
     *
     * @param counts one for each of {@link #PARTS}
     */
    public record Involved(String id, List<Integer> counts) {
        public Involved {
            counts = List.copyOf(counts);
        }

        /** In how many documents by a facet of {@link #PARTS}. */
        public int count(Facet part) {
            return counts.get(PARTS.indexOf(part));
        }
    }

    static Involvement of(ThingsFound documents) throws IOException {
        List<Map<String, Integer>> counts = new ArrayList<>();
        for (Facet part : PARTS) {
            counts.add(documents.counts(part));
        }
        List<Involved> all = new ArrayList<>();
        for (String id : counts.get(PARTS.indexOf(Facet.INVOLVED)).keySet()) {
            all.add(new Involved(
                    id, counts.stream().map(part -> part.getOrDefault(id, 0)).toList()));
        }
        return new Involvement(List.copyOf(all));
    }

    /**
     * Those of some types who are counted by a facet at all.
     *
     * @param types what their ids begin with: {@code person}
     * @param order by which of {@link #PARTS} they are sorted; equals by id
     */
    public List<Involved> sorted(Collection<String> types, Facet order) {
        return sorted.computeIfAbsent(new Asked(List.copyOf(types), order), this::sort);
    }

    private List<Involved> sort(Asked asked) {
        return all.stream()
                .filter(one -> one.count(asked.order()) > 0
                        && asked.types()
                                .contains(one.id()
                                        .substring(0, Math.max(0, one.id().indexOf('/')))))
                .sorted(Comparator.comparingInt((Involved one) -> -one.count(asked.order()))
                        .thenComparing(Involved::id))
                .toList();
    }
}
