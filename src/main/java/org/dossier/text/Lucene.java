package org.dossier.text;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Lucene from telling everybody who starts a program which vector instructions it could have used: no index here has vectors. */
public final class Lucene {
    // Kept here, as the JDK forgets the level of a logger that nobody holds.
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Lucene() {}

    /** To be called before Lucene is first used; again does no harm. */
    public static void quiet() {
        VECTORS.setLevel(Level.SEVERE);
    }
}
