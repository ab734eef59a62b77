package org.dossier.server.harvest.oai;

/**
 * How much a list shows at once.
 *
 * @param records at most so many records, headers or sets
 * @param characters a page of records ends behind the one with which it has so many, so that it may be held in memory
 */
record PageSize(int records, int characters) {
    /** What harvesters are used to; a few hundred kilobytes as a rule, and a few megabytes at most. */
    static final PageSize DEFAULT = new PageSize(200, 4 << 20);
}
