package org.dossier.model;

import java.util.List;

/**
 * One archival document as its catalogue describes it. Names stand as the record gives them: who or what
 * they mean is concluded later.
 *
 * @param titles its title, one a language at most; never empty
 * @param type the kind of document in the catalogue's words ("telegram"); {@code ""} if not said
 * @param languages BCP 47 tags of the languages it is written in
 * @param rights the statement on reuse, as text or IRI; {@code ""} if none
 */
public record Document(
        String id,
        List<Text> titles,
        Dating date,
        String type,
        Correspondence correspondence,
        Subjects subjects,
        Custody custody,
        Relations relations,
        Credits credits,
        List<String> languages,
        String rights,
        Annotation annotation)
        implements ArchiveRecord {
    public Document {
        titles = List.copyOf(titles);
        languages = List.copyOf(languages);
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("document " + id + " has no title");
        }
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.DOCUMENTS;
    }

    /** Who sent it to whom, by the names the record gives; both lists are empty where it does not say. */
    public record Correspondence(List<String> senders, List<String> recipients) {
        public static final Correspondence NONE = new Correspondence(List.of(), List.of());

        public Correspondence {
            senders = List.copyOf(senders);
            recipients = List.copyOf(recipients);
        }

        /** True if the record names neither a sender nor a recipient. */
        public boolean isEmpty() {
            return senders.isEmpty() && recipients.isEmpty();
        }
    }

    /** Whom and what it mentions, by the names the record gives. */
    public record Subjects(
            List<String> people,
            List<String> organizations,
            List<String> places,
            List<String> topics,
            List<String> events) {
        public static final Subjects NONE = new Subjects(List.of(), List.of(), List.of(), List.of(), List.of());

        public Subjects {
            people = List.copyOf(people);
            organizations = List.copyOf(organizations);
            places = List.copyOf(places);
            topics = List.copyOf(topics);
            events = List.copyOf(events);
        }
    }

    /**
     * Where it is kept and who published it.
     *
     * @param repositories the archives that hold a copy, by the names the record gives
     * @param archiveReference the reference string, verbatim; {@code ""} if none
     * @param collections the collections it belongs to, by id or title
     * @param programs the programs that published it, by id or name
     */
    public record Custody(
            List<String> repositories, String archiveReference, List<String> collections, List<String> programs) {
        public static final Custody NONE = new Custody(List.of(), "", List.of(), List.of());

        public Custody {
            repositories = List.copyOf(repositories);
            collections = List.copyOf(collections);
            programs = List.copyOf(programs);
        }
    }

    /** Other documents it stands in relation to, by their ids. */
    public record Relations(
            List<String> translationOf, List<String> replyTo, List<String> forwards, List<String> draftOf) {
        public static final Relations NONE = new Relations(List.of(), List.of(), List.of(), List.of());

        public Relations {
            translationOf = List.copyOf(translationOf);
            replyTo = List.copyOf(replyTo);
            forwards = List.copyOf(forwards);
            draftOf = List.copyOf(draftOf);
        }
    }

    /** Who made it, translated it, or contributed it to the collection, by the names the record gives. */
    public record Credits(List<String> creators, List<String> translators, List<String> contributors) {
        public static final Credits NONE = new Credits(List.of(), List.of(), List.of());

        public Credits {
            creators = List.copyOf(creators);
            translators = List.copyOf(translators);
            contributors = List.copyOf(contributors);
        }
    }
}
