package org.dossier.mapping;

import java.util.List;

/**
 * What a title tells of how a document was sent.
 *
 * @param number the number of the message ("21405"); {@code ""} if none is given
 * @param carriers through whom it went: "via Roshchin"
 * @param sentFrom where it was sent from, {@code ""} if that is not told
 * @param receivedAt where it was sent to, {@code ""} if that is not told
 * @param interlocutors who took part in the conversation that the document records
 * @param enclosures the documents that it passes on or encloses, in the order of the title
 * @param original the title of the document it translates, {@code ""} if the title does not call it a translation
 */
record TitleReading(
        List<Party> senders,
        List<Party> recipients,
        String number,
        List<Party> carriers,
        String sentFrom,
        String receivedAt,
        List<Party> interlocutors,
        List<Enclosure> enclosures,
        String original) {
    /** A title that tells nothing. */
    static final TitleReading NOTHING =
            new TitleReading(List.of(), List.of(), "", List.of(), "", "", List.of(), List.of(), "");

    TitleReading {
        senders = List.copyOf(senders);
        recipients = List.copyOf(recipients);
        carriers = List.copyOf(carriers);
        interlocutors = List.copyOf(interlocutors);
        enclosures = List.copyOf(enclosures);
    }

    /**
     * Someone whom the title names.
     *
     * @param written the words of the title
     * @param name the name to look for: the words, or the full name where the title has it elsewhere ("Mao" after "Mao Zedong")
     */
    record Party(String written, String name) {}

    /**
     * A document inside the document.
     *
     * @param words the words of the title that tell of it: "letter from Kim Il Sung to Stalin"
     * @param kind what it is: {@code letter}, {@code message}, {@code telegram} ...
     * @param date its day in EDTF, {@code ""} if none is given
     */
    record Enclosure(String words, String kind, String date, List<Party> senders, List<Party> recipients) {
        Enclosure {
            senders = List.copyOf(senders);
            recipients = List.copyOf(recipients);
        }
    }

    /** What the dataset's records claim, which tells a name from other words. */
    interface Known {
        boolean isPerson(String name);

        /** A person, an organization or a position. */
        boolean isActor(String name);

        boolean isPlace(String name);
    }
}
