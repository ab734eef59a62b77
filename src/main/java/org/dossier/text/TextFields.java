package org.dossier.text;

/** The fields of the index's documents, beside those of the {@linkplain TextGroup groups}. Each document is one literal of one thing. */
final class TextFields {
    /** The IRI of the thing. */
    static final String THING = "uri";

    /** The language of the literal; absent if it has none. */
    static final String LANGUAGE = "lang";

    /** The literal again, if it tells what the thing is called: what is searched where no property is named. */
    static final String CALLED = "called";

    /** Stands between the name of a group's field and a language. */
    static final char LANGUAGE_MARK = '_';

    private TextFields() {}
}
