package org.dossier.server.view;

import gg.jte.Content;
import java.util.List;

/**
 * A form of the review whose content could not be kept, to be sent again.
 *
 * @param status that of the answer
 * @param sentence what is wrong
 * @param remedy what to do, as sentences; {@code ""} if nothing
 * @param action where the form goes, as the page leads there
 * @param fields what it sends and nobody changes
 * @param what the decision as the page had it on its button; {@code ""} if nothing was decided
 * @param comment the reader's words, {@code ""} if they wrote none
 */
public record ReviewAgain(
        int status, Content sentence, String remedy, String action, List<Field> fields, String what, String comment) {
    public ReviewAgain {
        fields = List.copyOf(fields);
    }

    /** A name and a value of a form. */
    public record Field(String name, String value) {}
}
