package org.dossier.server.entity;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.change.ChangeLog;
import org.dossier.change.EntityRegister;
import org.dossier.change.EntityState;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.release.History;
import org.dossier.release.Release;
import org.dossier.server.CurrentRelease.Lease;

/**
 * What is left of an entity that a release has withdrawn.
 *
 * @param address where it was; names no form
 * @param first the number of the release in which it first appeared
 * @param withdrawnIn the number of the release that withdrew it
 * @param withdrawn when that release was published
 * @param lastSeen the entity as the last release had it that is still kept: one element, or none if no such release is kept
 * @param replacedBy the IRIs of the live entities that take its place, by way of others that are withdrawn too; none if nothing does
 */
public record Tombstone(
        EntityAddress address,
        int first,
        int withdrawnIn,
        Instant withdrawn,
        List<LastSeen> lastSeen,
        List<String> replacedBy) {
    public Tombstone {
        lastSeen = List.copyOf(lastSeen);
        replacedBy = List.copyOf(replacedBy);
    }

    /**
     * An entity in a release that had it.
     *
     * @param release the number of that release
     * @param sha256 the entity's hash, in 64 hexadecimal digits
     * @param labels what it was called, one a language, in order
     * @param types its classes, in order
     */
    public record LastSeen(int release, String sha256, List<Literal> labels, List<Iri> types) {
        public LastSeen {
            labels = List.copyOf(labels);
            types = List.copyOf(types);
        }
    }

    /** Its IRI. */
    public String iri() {
        return address.iri();
    }

    /**
     * The tombstone of an entity. Opens one other release at most; the caller is in no transaction.
     *
     * @param lease the release that is asked
     * @return empty if the entity is live, was never published, or is none of the dataset's own
     * @throws IOException if a release cannot be read
     */
    public static Optional<Tombstone> of(Lease lease, String iri) throws IOException {
        Optional<EntityState> state = withdrawn(lease, iri);
        Optional<EntityAddress> address =
                EntityAddress.of(lease.release().manifest().dataset().base(), iri);
        if (state.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        EntityState entity = state.get();
        return Optional.of(new Tombstone(
                address.get(),
                entity.first(),
                entity.changed(),
                History.of(lease.release()).published(entity.changed()),
                lastSeen(lease, entity),
                replacedBy(lease.register(), iri)));
    }

    /** True if the release has withdrawn the entity of that IRI. */
    public static boolean isWithdrawn(Lease lease, String iri) throws IOException {
        return withdrawn(lease, iri).isPresent();
    }

    /** The entity of that IRI, if it is withdrawn. Releases that were built before there was a register have withdrawn nothing. */
    private static Optional<EntityState> withdrawn(Lease lease, String iri) throws IOException {
        return hasRegister(lease.release())
                ? lease.register().find(iri).filter(entity -> !entity.live())
                : Optional.empty();
    }

    static boolean hasRegister(Release release) {
        return release.manifest().outputs().stream()
                .anyMatch(file -> file.path().equals(ChangeLog.ENTITY_INDEX));
    }

    private static List<LastSeen> lastSeen(Lease lease, EntityState entity) throws IOException {
        for (int number = entity.changed() - 1; number >= entity.first(); number--) {
            Optional<Lease> kept = lease.kept(number);
            if (kept.isPresent()) {
                try (Lease before = kept.get()) {
                    DatasetGraph dataset = before.dataset();
                    Optional<EntityStatements> stated =
                            Txn.calculateRead(dataset, () -> EntityStatements.read(dataset, entity.iri()));
                    if (stated.isPresent()) {
                        return List.of(lastSeen(number, stated.get()));
                    }
                }
            }
        }
        return List.of();
    }

    private static LastSeen lastSeen(int number, EntityStatements stated) {
        List<Literal> labels = new ArrayList<>();
        List<Iri> types = new ArrayList<>();
        stated.triples().stream()
                .filter(triple -> triple.subject().value().equals(stated.iri()))
                .forEach(triple -> {
                    if (triple.predicate().equals(ExternalVocabulary.RDFS_LABEL)
                            && triple.object() instanceof Literal label) {
                        labels.add(label);
                    } else if (triple.predicate().equals(ExternalVocabulary.RDF_TYPE)
                            && triple.object() instanceof Iri type) {
                        types.add(type);
                    }
                });
        return new LastSeen(number, stated.hash(), labels, types);
    }

    private static List<String> replacedBy(EntityRegister register, String iri) throws IOException {
        Set<String> live = new TreeSet<>();
        Set<String> seen = new HashSet<>(Set.of(iri));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String successor : register.successors(open.remove())) {
                Optional<EntityState> state = register.find(successor);
                if (seen.add(successor) && state.isPresent()) {
                    if (state.get().live()) {
                        live.add(successor);
                    } else {
                        open.add(successor);
                    }
                }
            }
        }
        return List.copyOf(live);
    }
}
