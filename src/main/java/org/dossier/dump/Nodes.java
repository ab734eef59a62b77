package org.dossier.dump;

import org.dossier.rdf.ExternalVocabulary;
import org.dossier.sort.TripleBlock;

/**
 * Goes through a block subject by subject, and within a subject property by property: its types first, then the others in their order. The
 * triples of a subject stand together in the block. For one thread.
 */
final class Nodes {
    private final TripleBlock block;
    private final int type;
    private int from;
    private int to;
    private int typesFrom;
    private int typesTo;
    private boolean typesGiven;
    private int rest;
    private int first;
    private int end;

    Nodes(TripleBlock block) {
        this.block = block;
        this.type = block.terms().find(ExternalVocabulary.RDF_TYPE);
    }

    /** Goes to the next subject, before its first property; false if there is none. */
    boolean next() {
        if (to == block.size()) {
            return false;
        }
        from = to;
        int subject = block.subject(from);
        while (to < block.size() && block.subject(to) == subject) {
            to++;
        }
        typesFrom = from;
        while (typesFrom < to && block.predicate(typesFrom) != type) {
            typesFrom++;
        }
        typesTo = endOfProperty(typesFrom);
        again();
        return true;
    }

    /** Goes back before the first property of the same subject. */
    void again() {
        typesGiven = false;
        rest = from;
    }

    /** The number of the subject. */
    int subject() {
        return block.subject(from);
    }

    /** Goes to the next property of the subject; false if there is none. */
    boolean nextProperty() {
        if (!typesGiven) {
            typesGiven = true;
            if (typesFrom < typesTo) {
                first = typesFrom;
                end = typesTo;
                return true;
            }
        }
        first = rest == typesFrom ? typesTo : rest;
        end = endOfProperty(first);
        rest = end;
        return first < to;
    }

    private int endOfProperty(int start) {
        int i = start;
        while (i < to && block.predicate(i) == block.predicate(start)) {
            i++;
        }
        return i;
    }

    /** The number of the property. */
    int property() {
        return block.predicate(first);
    }

    /** True if the property is {@code rdf:type}. */
    boolean isType() {
        return property() == type;
    }

    /** The first triple of the property. */
    int first() {
        return first;
    }

    /** The end of the triples of the property: one past its last. */
    int end() {
        return end;
    }
}
