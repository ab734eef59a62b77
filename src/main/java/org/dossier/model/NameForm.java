package org.dossier.model;

/**
 * One form of a name, and where it was seen.
 *
 * @param text the name as it is written, with its language
 * @param kind what kind of name it is
 * @param source where this form was seen, as text or URL; {@code ""} if the record does not say
 */
public record NameForm(Text text, NameKind kind, String source) {}
