package org.dossier.language;

import gg.jte.Content;

/** Words that stay English in a message of any language: what another program says. Where the message is HTML they are marked so. */
public record Foreign(String words) {
    /** The words as HTML within a page of a language. */
    Content within(Language language) {
        return output -> {
            Element span = Element.named("span").with("lang", Language.ENGLISH.tag());
            if (language != Language.ENGLISH) {
                span.open(output);
            }
            output.writeUserContent(words);
            if (language != Language.ENGLISH) {
                span.close(output);
            }
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
