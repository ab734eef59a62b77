package org.dossier.change;

/**
 * How many entities a release has changed against its parent; an entity is an IRI without a fragment, together with its parts.
 *
 * @param created those that the parent did not have
 * @param changed those of which something else is stated now
 * @param withdrawn those that the parent had and this release has not
 * @param unchanged those of which the same is stated as before
 */
public record ChangeCounts(long created, long changed, long withdrawn, long unchanged) {
    /** Of a release that nothing was compared with. */
    public static final ChangeCounts NONE = new ChangeCounts(0, 0, 0, 0);
}
