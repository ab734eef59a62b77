package org.dossier.text.search;

import org.dossier.text.Facet;

/** A value that what is found must have: {@code sender=person/mao-zedong}. */
public record Choice(Facet facet, String value) {}
