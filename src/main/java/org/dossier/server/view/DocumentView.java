package org.dossier.server.view;

import java.util.List;
import java.util.stream.Stream;
import org.dossier.cite.Citation;

/**
 * A document's page.
 *
 * @param correspondence who wrote to whom
 * @param about topics, and whom and what it mentions, by role
 * @param copies where it is kept
 * @param relations other documents it stands in relation to, in both directions
 * @param anchors fragments of parts that the page shows nowhere else, so that their IRIs lead to it all the same
 * @param account where the statements come from
 */
public record DocumentView(
        Subject subject,
        DateView date,
        Correspondence correspondence,
        List<Fact> facts,
        List<MentionGroup> about,
        List<CopyView> copies,
        List<Relation> relations,
        List<String> anchors,
        Account account,
        Citation citation,
        String sparql,
        String structuredData) {
    public DocumentView {
        facts = List.copyOf(facts);
        about = List.copyOf(about);
        copies = List.copyOf(copies);
        relations = List.copyOf(relations);
        anchors = List.copyOf(anchors);
    }

    /**
     * Who wrote to whom.
     *
     * @param participants who spoke, in a record of a conversation
     * @param carriers through whom it went
     * @param messageNumber the number of the telegram, {@code ""} if none is known
     * @param places where it was sent from
     */
    public record Correspondence(
            List<Participation> senders,
            List<Participation> recipients,
            List<Participation> creators,
            List<Participation> participants,
            List<Participation> carriers,
            String messageNumber,
            List<Link> places) {
        public Correspondence {
            senders = List.copyOf(senders);
            recipients = List.copyOf(recipients);
            creators = List.copyOf(creators);
            participants = List.copyOf(participants);
            carriers = List.copyOf(carriers);
            places = List.copyOf(places);
        }

        /** True if the record says nothing of it. */
        public boolean isEmpty() {
            return senders.isEmpty() && recipients.isEmpty() && creators.isEmpty() && participants.isEmpty();
        }
    }

    /**
     * A part that somebody or something has in the document: the words of the record, and what we conclude from them.
     *
     * @param ids the fragments of the mentions: several where the record names the same one by several spellings
     * @param asWritten the names as the record gives them; empty if it gives none
     * @param inferred true if all of it was read from the title, not from a field
     */
    public record Participation(List<String> ids, Link conclusion, List<Words> asWritten, boolean inferred) {
        public Participation {
            ids = List.copyOf(ids);
            asWritten = List.copyOf(asWritten);
        }

        /** What is concluded without a mention. */
        static Participation of(Link conclusion, boolean inferred) {
            return new Participation(List.of(), conclusion, List.of(), inferred);
        }

        /** True if both are the part of the same thing. */
        boolean isOfTheSame(Participation other) {
            return !conclusion.iri().isEmpty() && conclusion.iri().equals(other.conclusion.iri());
        }

        /** Both as one. */
        Participation with(Participation other) {
            return new Participation(
                    Stream.concat(ids.stream(), other.ids.stream()).toList(),
                    conclusion,
                    Stream.concat(asWritten.stream(), other.asWritten.stream())
                            .distinct()
                            .toList(),
                    inferred && other.inferred);
        }

        /** True if the words say something else than the name we give. */
        public boolean isRenamed() {
            return asWritten.stream()
                    .anyMatch(words -> !words.text().equals(conclusion.label().text()));
        }
    }

    /** What is mentioned in one role. */
    public record MentionGroup(String title, List<Participation> mentions) {
        public MentionGroup {
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * A copy and where it is kept.
     *
     * @param id its fragment
     * @param verbatim its part of the reference, as written
     * @param chain from the archive down to the smallest unit
     * @param locator the sheets
     */
    public record CopyView(String id, String verbatim, List<Link> chain, String locator) {
        public CopyView {
            chain = List.copyOf(chain);
        }
    }

    /** Other documents, and how this one is related to them. */
    public record Relation(String title, String term, List<DocumentRow> documents) {
        public Relation {
            documents = List.copyOf(documents);
        }
    }
}
