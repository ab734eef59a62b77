package org.dossier.validation;

import java.util.Arrays;
import org.dossier.sort.TermDictionary;

/** Tells whether IRIs differ in their fragments only, and so name one entity and its parts; for one thread. */
final class EntityName {
    private final TermDictionary terms;
    private int first = -1;
    private int firstLength;
    private byte[] firstName = new byte[256];
    private byte[] otherName = new byte[256];

    EntityName(TermDictionary terms) {
        this.terms = terms;
    }

    /** True if two IRIs, by number, are of one entity; quickest if many in a row have the same first one. */
    boolean isShared(int one, int other) {
        if (one != first) {
            firstName = room(firstName, one);
            firstLength = name(one, firstName);
            first = one;
        }
        otherName = room(otherName, other);
        return Arrays.equals(firstName, 0, firstLength, otherName, 0, name(other, otherName));
    }

    private byte[] room(byte[] name, int iri) {
        int length = terms.length(iri);
        return length > name.length ? new byte[length * 2] : name;
    }

    /** Copies an IRI; returns where its fragment begins, or, without one, where its closing bracket is. */
    private int name(int iri, byte[] target) {
        int length = terms.copy(iri, target, 0) - 1;
        for (int i = 0; i < length; i++) {
            if (target[i] == '#') {
                return i;
            }
        }
        return length;
    }
}
