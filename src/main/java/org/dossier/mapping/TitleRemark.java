package org.dossier.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dossier.mapping.TitleReading.Party;
import org.dossier.model.Document;

/** What to tell a person of what was read from a title. */
final class TitleRemark {
    private TitleRemark() {}

    /** One sentence on all that was taken from the title; {@code ""} if nothing was. */
    static String of(Document document, TitleReading title) {
        List<String> read = new ArrayList<>();
        parties("sender", NamesOfDocument.inferredSenders(document, title), read);
        parties("recipient", NamesOfDocument.inferredRecipients(document, title), read);
        parties("carrier", title.carriers(), read);
        parties("interlocutor", title.interlocutors(), read);
        if (!title.number().isEmpty()) {
            read.add("number " + title.number());
        }
        if (!title.sentFrom().isEmpty()) {
            read.add("sent from " + title.sentFrom());
        }
        if (!title.receivedAt().isEmpty()) {
            read.add("sent to " + title.receivedAt());
        }
        NamesOfDocument.inferredEnclosures(document, title)
                .forEach(enclosure -> read.add("inside it: " + enclosure.words()));
        if (!title.original().isEmpty() && document.relations().translationOf().isEmpty()) {
            read.add("that it is a translation");
        }
        return read.isEmpty() ? "" : "read from the title: " + String.join("; ", read);
    }

    private static void parties(String role, List<Party> parties, List<String> read) {
        if (!parties.isEmpty()) {
            read.add(role + " " + parties.stream().map(Party::written).collect(Collectors.joining(", ")));
        }
    }
}
