package org.dossier.guard;

/**
 * How much a query may hold.
 *
 * @param maxTextLength how long a text that it makes may grow, in characters
 * @param memoryBytes roughly how much it may hold in memory to sort, group, join or tell rows apart
 */
public record QueryBounds(int maxTextLength, long memoryBytes) {}
