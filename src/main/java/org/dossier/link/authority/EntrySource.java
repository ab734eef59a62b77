package org.dossier.link.authority;

import java.io.IOException;

/** Entries that are in no extract: a dataset's own entities. */
public interface EntrySource {
    /**
     * Gives every entry, one after the other, on the caller's thread.
     *
     * @throws IOException if they cannot be read, or as the receiver throws it
     */
    void give(Receiver receiver) throws IOException;

    /** Takes entries in the order of their source; keeps none. */
    interface Receiver {
        /** An entry. */
        void entry(AuthorityEntry entry) throws IOException;
    }
}
