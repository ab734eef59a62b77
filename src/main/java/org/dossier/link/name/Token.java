package org.dossier.link.name;

/**
 * A run of letters in a written name: between blanks, hyphens and full stops.
 *
 * @param written as it stands in the name
 * @param lower in lower case, with apostrophes inside and signs over letters
 * @param key in lower case, without apostrophes and signs: what tables of titles hold
 * @param dotted true if a full stop ends it
 */
record Token(String written, String lower, String key, boolean dotted) {
    /** As written, with its full stop. */
    String text() {
        return dotted ? written + "." : written;
    }
}
