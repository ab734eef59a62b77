package org.dossier.dump;

import org.dossier.sort.TripleBlock;

/**
 * Writes triples subject by subject. What it writes of several blocks can be concatenated. Safe for many threads. Rio's writers took 43
 * times as long for the armistice's graph as Turtle, 92 times as long as JSON-LD, 18 times as long as RDF/XML.
 */
interface NodeSyntax {
    Syntax syntax();

    /** What a file begins with. */
    byte[] header();

    /** What stands between two blocks. */
    default byte[] separator() {
        return new byte[0];
    }

    /** What a file ends with. */
    default byte[] footer() {
        return new byte[0];
    }

    /**
     * Writes a block, in which the triples of each subject stand together.
     *
     * @return how many characters the syntax cannot express, so that U+FFFD was written for them
     */
    long write(TripleBlock block, Text out);
}
