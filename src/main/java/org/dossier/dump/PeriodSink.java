package org.dossier.dump;

import org.dossier.dump.PeriodSink.Days;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Vocabulary;
import org.dossier.sort.BlockSink;
import org.dossier.sort.EntityBlock;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.TermDictionary;
import org.dossier.sort.TripleBlock;

/**
 * Finds the first and the last day of the documents of a graph while it is gone through. Days are compared by the numbers of their terms:
 * the mapping states days of the years 1 to 9999 alone, whose texts stand in the order of time.
 */
public final class PeriodSink implements BlockSink<EntityBlock, Days> {
    private static final int NONE = -1;

    private final TermDictionary terms;
    private final int type;
    private final int document;
    private final int earliest;
    private final int latest;
    private Days found = new Days(NONE, NONE);

    /** Begins with a graph. */
    public PeriodSink(SortedGraph graph) {
        terms = graph.terms();
        type = terms.find(ExternalVocabulary.RDF_TYPE);
        document = terms.find(Vocabulary.DOCUMENT);
        earliest = terms.find(Vocabulary.EARLIEST);
        latest = terms.find(Vocabulary.LATEST);
    }

    /** The numbers of a first and a last day; {@link #NONE} where there is none. */
    record Days(int first, int last) {
        Days and(Days other) {
            return new Days(
                    first == NONE || other.first == NONE ? Math.max(first, other.first) : Math.min(first, other.first),
                    Math.max(last, other.last));
        }
    }

    @Override
    public Days prepare(EntityBlock block) {
        Days days = new Days(NONE, NONE);
        for (int entity = 0; entity < block.size(); entity++) {
            days = days.and(ofDocument(block.triples(), block.start(entity), block.end(entity)));
        }
        return days;
    }

    /** The days that a document states of itself; its own triples are the last of an entity's, and no part is a document. */
    private Days ofDocument(TripleBlock triples, int start, int end) {
        boolean isDocument = false;
        Days days = new Days(NONE, NONE);
        int subject = triples.subject(end - 1);
        for (int i = end - 1; i >= start && triples.subject(i) == subject; i--) {
            int predicate = triples.predicate(i);
            int object = triples.object(i);
            isDocument |= predicate == type && object == document;
            if (predicate == earliest) {
                days = days.and(new Days(object, NONE));
            } else if (predicate == latest) {
                days = days.and(new Days(NONE, object));
            }
        }
        return isDocument ? days : new Days(NONE, NONE);
    }

    @Override
    public void accept(Days days) {
        found = found.and(days);
    }

    /** The period, once all of the graph has come. */
    public Period period() {
        return new Period(day(found.first()), day(found.last()));
    }

    private String day(int term) {
        return term != NONE && terms.term(term) instanceof Literal literal ? literal.lexical() : "";
    }
}
