package org.dossier.mapping;

/**
 * A thing that a record of the dataset describes, as far as other records need to know it.
 *
 * @param id the record's id
 * @param label its first name
 * @param shortName the name used in the labels of its archival units: its first abbreviation, or else its label
 * @param code a short code for the keys of its archival units; {@code ""} if none
 */
record Entity(EntityKind kind, String id, String label, String shortName, String code) {
    /** Of the id alone: quick, and hardly ever that of another. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
