package org.dossier.link.authority;

import org.dossier.source.SourceLocation;

/**
 * What an extract says of an identifier that its authority gave up, as when two entries were found to be one and were merged.
 *
 * @param scheme the authority of both, such as {@code wikidata}
 * @param old the identifier that was given up
 * @param now the one that stands for it, which may be given up as well
 * @param where the extract says so
 */
public record Replacement(String scheme, String old, String now, SourceLocation where) {
    public Replacement {
        if (old.equals(now)) {
            throw new IllegalArgumentException(scheme + ":" + old + " replaces itself");
        }
    }
}
