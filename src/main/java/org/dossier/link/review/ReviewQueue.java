package org.dossier.link.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dossier.link.Proposal;
import org.dossier.link.mapping.MappingSet;

/**
 * What is to be decided, the most useful first: the score of an entity's best candidate times the documents that name it; at a tie the higher
 * score, then the entity's IRI. What its reviewer skipped comes at the end, in the order in which it was skipped. Does not change.
 */
public final class ReviewQueue {
    private static final Comparator<ReviewItem> MOST_USEFUL = Comparator.comparingDouble(ReviewItem::usefulness)
            .thenComparingDouble(ReviewItem::bestScore)
            .reversed()
            .thenComparing(item -> item.subject().key());

    private final Map<String, ReviewItem> bySubject = new HashMap<>();
    private final List<ReviewItem> open = new ArrayList<>();
    private final int skipped;
    private final int decided;

    private ReviewQueue(List<Proposal> proposals, MappingSet mappings, Set<String> skipped) {
        int all = 0;
        for (Proposal proposal : proposals) {
            ReviewItem item = ReviewItem.of(proposal, mappings);
            bySubject.put(item.subject().key(), item);
            all += item.isDecidable() ? 1 : 0;
            if (!item.isDecided()) {
                open.add(item);
            }
        }
        List<ReviewItem> later = new ArrayList<>();
        for (String subject : skipped) {
            item(subject).filter(item -> !item.isDecided()).ifPresent(later::add);
        }
        open.removeIf(item -> skipped.contains(item.subject().key()));
        open.sort(MOST_USEFUL);
        open.addAll(later);
        this.skipped = later.size();
        this.decided = all - open.size();
    }

    /**
     * The queue of one reviewer.
     *
     * @param skipped the subjects that they skipped, the first first
     */
    static ReviewQueue of(List<Proposal> proposals, MappingSet mappings, Set<String> skipped) {
        return new ReviewQueue(proposals, mappings, skipped);
    }

    /** What is not decided, in the order in which it is to be looked at. */
    public List<ReviewItem> open() {
        return List.copyOf(open);
    }

    /** What is to be looked at now; empty if nothing is left. */
    public Optional<ReviewItem> first() {
        return open.stream().findFirst();
    }

    /** The entity of an IRI, decided or not; empty if nothing is proposed for it. */
    public Optional<ReviewItem> item(String subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    /** How many entities have had a candidate and have none left to decide. */
    public int decided() {
        return decided;
    }

    /** How many entities are left, those that were skipped among them. */
    public int left() {
        return open.size();
    }

    /** How many of those were skipped. */
    public int skipped() {
        return skipped;
    }
}
