package org.dossier.server.reconcile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.dossier.link.Candidate;
import org.dossier.link.Matcher;
import org.dossier.link.Subject;
import org.dossier.link.Years;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.model.Identifier;

/**
 * Answers queries from the index of a release, with the candidates, the scores and the order that {@link Matcher} gives, but that a
 * {@link Contradiction} of identifiers weighs more here. Two cases it answers itself: a query that is the id of an entity, and one that tells identifiers and no name. Safe for many threads.
 */
final class Reconciler {
    /** A candidate below this is not sure. */
    static final double SURE = 0.95;
    /** Another candidate from this on makes the first unsure. */
    static final double DOUBTFUL = 0.5;

    /** A name in each script that is read by rules of its own. */
    private static final List<String> SCRIPTS = List.of(
            "\u0418\u043E\u0441\u0438\u0444 \u0421\u0442\u0430\u043B\u0438\u043D",
            "\u6BDB\u6FA4\u6771",
            "\uAE40\uC77C\uC131",
            "\u03A0\u03BB\u03AC\u03C4\u03C9\u03BD");

    private static final int MOST_WARMING = 200;

    private final OwnEntities entities;
    private final Matcher matcher;

    Reconciler(OwnEntities entities) {
        this.entities = entities;
        this.matcher = new Matcher(entities.index());
    }

    OwnEntities entities() {
        return entities;
    }

    /**
     * The candidates for a query.
     *
     * @return the best first
     * @throws IOException if the index cannot be read
     */
    List<Found> answer(ReconciliationQuery query) throws IOException {
        Optional<AuthorityEntry> named = entities.named(query.text());
        if (named.isPresent()) {
            return List.of(new Found(named.get(), 1, List.of(), true));
        }
        List<Found> found = new ArrayList<>();
        for (ServiceType type : query.types()) {
            Optional<Subject> subject = QuerySubject.of(query, type);
            if (subject.isPresent()) {
                for (Candidate candidate : matcher.match(subject.get())) {
                    for (AuthorityEntry entry : candidate.entries()) {
                        Candidate judged = Contradiction.of(subject.get().identifiers(), entry, entities.index())
                                .map(candidate::with)
                                .orElse(candidate);
                        found.add(new Found(entry, judged.score(), judged.features(), false));
                    }
                }
            }
        }
        if (query.text().isEmpty() && found.isEmpty()) {
            found.addAll(identified(query));
        }
        found.sort(Comparator.comparingDouble(Found::score)
                .reversed()
                .thenComparing(one -> one.entity().kind()));
        return judged(found).stream().limit(query.limit()).toList();
    }

    /**
     * Looks for entities of its own as if somebody asked: reading names, in which script they may be, takes a while before it is fast.
     *
     * @param isOver true as soon as there is no use in it any more
     * @throws IOException if the index cannot be read
     */
    void warm(BooleanSupplier isOver) throws IOException {
        Stream<String> own = entities.index().some(MOST_WARMING).stream()
                .map(entry -> entry.names().get(0).value());
        for (String name : Stream.concat(SCRIPTS.stream(), own).toList()) {
            for (AuthorityKind kind : AuthorityKind.values()) {
                if (isOver.getAsBoolean()) {
                    return;
                }
                matcher.match(Subject.of("query", kind, List.of(name), Years.NONE));
            }
        }
    }

    /** Those that have an identifier that the query tells. */
    private List<Found> identified(ReconciliationQuery query) throws IOException {
        Map<String, AuthorityEntry> having = new LinkedHashMap<>();
        for (Identifier identifier : QuerySubject.identifiers(query)) {
            for (AuthorityEntry entry : entities.index().identified(identifier.scheme(), identifier.value())) {
                if (query.types().contains(ServiceType.of(entry.kind()))) {
                    having.putIfAbsent(entry.id(), entry);
                }
            }
        }
        return having.values().stream()
                .map(entry -> new Found(entry, 1.0 / having.size(), List.of(), false))
                .toList();
    }

    /** The first is a match if it is sure, and no other can be meant. */
    private static List<Found> judged(List<Found> found) {
        if (found.isEmpty()
                || found.get(0).score() < SURE
                || (found.size() > 1 && found.get(1).score() >= DOUBTFUL)) {
            return found;
        }
        List<Found> judged = new ArrayList<>(found);
        Found first = found.get(0);
        judged.set(0, new Found(first.entity(), first.score(), first.features(), true));
        return judged;
    }
}
