package org.dossier.model;

/**
 * One record of a dataset. Its {@link #id()} is unique among the records of its kind and comes from the
 * source; references between records are by id or by any name that the other record claims.
 */
public sealed interface ArchiveRecord permits Document, Actor, Place, Event, Program, Collection {
    /** The key that the source gives to the record. */
    String id();

    /** Which kind of record it is. */
    RecordKind recordKind();

    /** What it says beside its own subject. */
    Annotation annotation();
}
