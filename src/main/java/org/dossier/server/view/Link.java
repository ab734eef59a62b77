package org.dossier.server.view;

/**
 * A thing that a page names.
 *
 * @param label what it is called
 * @param href where a click leads: relative for what this server has, absolute for the rest; {@code ""} if nowhere
 * @param iri its IRI
 * @param provisional true if nobody has yet said who or what it is
 */
public record Link(Words label, String href, String iri, boolean provisional) {}
