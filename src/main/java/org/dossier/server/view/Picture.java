package org.dossier.server.view;

/**
 * A picture that a page draws of the answer to a query, where scripts run.
 *
 * @param kind {@code timeline}, {@code map}, {@code network} or {@code bars}
 * @param heading what stands above it
 * @param name of the file as which it is saved, without suffix
 * @param results the answer as SPARQL's JSON
 * @param rows the page with the same answer as a table
 * @param limit how many rows the query asks for at most
 */
public record Picture(String kind, String heading, String name, String results, String rows, int limit) {}
