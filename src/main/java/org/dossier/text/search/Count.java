package org.dossier.text.search;

/** How many of what was found have a value. */
public record Count(String value, int count) {}
