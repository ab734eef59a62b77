package org.dossier.dump;

/**
 * The days that the documents of a graph are of.
 *
 * @param earliest the first day that one may be of, as {@code 1950-06-25}; {@code ""} if no document has a date
 * @param latest the last day that one may be of; {@code ""} if there is none
 */
public record Period(String earliest, String latest) {
    /** Of a graph without dates. */
    public static final Period NONE = new Period("", "");
}
