package org.dossier.server.harvest.ldes;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dossier.change.EntityState;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.dossier.release.History;
import org.dossier.release.Step;

/** What is said of the stream, a page or a member, while it is put together. */
final class Description {
    private final SortedSet<Triple> triples = new TreeSet<>();

    /** What every page says. */
    static Description ofPage(StreamNames names, Iri page) {
        return new Description()
                .type(page, StreamTerms.NODE_CLASS)
                .type(names.stream(), StreamTerms.EVENT_STREAM)
                .state(names.stream(), StreamTerms.VIEW, names.root());
    }

    /** What is said of a member beside the statements that it consists of. */
    static Description ofMember(StreamNames names, EntityState entity, Instant changed) {
        Iri version = names.version(entity);
        return new Description()
                .state(names.stream(), StreamTerms.MEMBER, version)
                .type(version, activity(entity))
                .state(version, StreamTerms.IS_VERSION_OF, new Iri(entity.iri()))
                .state(version, StreamTerms.CREATED, time(changed));
    }

    private static Iri activity(EntityState entity) {
        if (!entity.live()) {
            return StreamTerms.DELETE;
        }
        return entity.changed() == entity.first() ? StreamTerms.CREATE : StreamTerms.UPDATE;
    }

    Description state(Iri subject, Iri predicate, Term object) {
        triples.add(new Triple(subject, predicate, object));
        return this;
    }

    Description type(Iri subject, Iri type) {
        return state(subject, ExternalVocabulary.RDF_TYPE, type);
    }

    /**
     * Leads from a page to one of a step, by relations that bound the times of all members there and on the pages behind it.
     *
     * @param history tells when the releases of the step were published
     */
    Description lead(Iri from, Iri to, Step step, History history) {
        if (step.after() > 0) {
            Iri after = new Iri(from.value() + "#" + step.name() + "-after");
            relate(from, after, to).bound(after, StreamTerms.GREATER_THAN, history.published(step.after()));
        }
        Iri until = new Iri(from.value() + "#" + step.name() + "-to");
        return relate(from, until, to).bound(until, StreamTerms.LESS_THAN_OR_EQUAL, history.published(step.to()));
    }

    private Description relate(Iri from, Iri relation, Iri to) {
        return state(from, StreamTerms.RELATION, relation).state(relation, StreamTerms.NODE, to);
    }

    private Description bound(Iri relation, Iri type, Instant value) {
        return type(relation, type)
                .state(relation, StreamTerms.PATH, StreamTerms.CREATED)
                .state(relation, StreamTerms.VALUE, time(value));
    }

    private static Literal time(Instant instant) {
        return Literal.typed(instant.toString(), StreamTerms.DATE_TIME);
    }

    /** All that was said, in order. */
    List<Triple> triples() {
        return List.copyOf(triples);
    }
}
