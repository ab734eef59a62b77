package org.dossier.sort;

import java.util.Arrays;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Term;

/**
 * Every distinct term of some graphs, numbered from 0 in the order of {@link Term}, which is that of the UTF-8 bytes of
 * their canonical N-Triples forms: literals come first, then IRIs. Numbers compare as the terms do. Safe for many threads.
 */
public interface TermDictionary {
    /** How many terms there are. */
    int size();

    /** How many of them are literals: a term is an IRI exactly if its number is not below this. */
    int literals();

    /** True if that term is an IRI. */
    default boolean isIri(int term) {
        return term >= literals();
    }

    /** How many bytes the term's canonical N-Triples form has in UTF-8. */
    int length(int term);

    /**
     * Copies a term's canonical N-Triples form, in UTF-8.
     *
     * @return how many bytes were copied
     */
    int copy(int term, byte[] target, int start);

    /** A term's canonical N-Triples form, in UTF-8. */
    default byte[] bytes(int term) {
        byte[] bytes = new byte[length(term)];
        copy(term, bytes, 0);
        return bytes;
    }

    /** A term. */
    Term term(int term);

    /** A term that is an IRI. */
    default Iri iri(int term) {
        return (Iri) term(term);
    }

    /** The number of a term; -1 if no graph has it. */
    default int find(Term term) {
        byte[] form = term.utf8();
        int number = atLeast(form);
        return number < size() && Arrays.equals(bytes(number), form) ? number : -1;
    }

    /** The first term that has these bytes as its form or comes after them; {@link #size()} if none does. */
    default int atLeast(byte[] form) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(bytes(middle), form) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
