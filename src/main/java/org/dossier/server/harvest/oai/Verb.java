package org.dossier.server.harvest.oai;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The six requests of the protocol, with the arguments that each takes (OAI-PMH 2.0, section 4). */
enum Verb {
    GET_RECORD("GetRecord"),
    IDENTIFY("Identify"),
    LIST_IDENTIFIERS("ListIdentifiers"),
    LIST_METADATA_FORMATS("ListMetadataFormats"),
    LIST_RECORDS("ListRecords"),
    LIST_SETS("ListSets");

    static final String VERB = "verb";
    static final String IDENTIFIER = "identifier";
    static final String METADATA_PREFIX = "metadataPrefix";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String SET = "set";
    static final String RESUMPTION_TOKEN = "resumptionToken";

    private final String word;

    Verb(String word) {
        this.word = word;
    }

    /** As it stands in a request. */
    String word() {
        return word;
    }

    /** What must be given, unless a resumption token is. */
    Set<String> required() {
        return switch (this) {
            case GET_RECORD -> Set.of(IDENTIFIER, METADATA_PREFIX);
            case LIST_IDENTIFIERS, LIST_RECORDS -> Set.of(METADATA_PREFIX);
            case IDENTIFY, LIST_METADATA_FORMATS, LIST_SETS -> Set.of();
        };
    }

    private Set<String> optional() {
        return switch (this) {
            case LIST_METADATA_FORMATS -> Set.of(IDENTIFIER);
            case LIST_IDENTIFIERS, LIST_RECORDS -> Set.of(FROM, UNTIL, SET, RESUMPTION_TOKEN);
            case LIST_SETS -> Set.of(RESUMPTION_TOKEN);
            case GET_RECORD, IDENTIFY -> Set.of();
        };
    }

    /** True if it takes the argument, not counting {@code verb} itself. */
    boolean takes(String argument) {
        return required().contains(argument) || optional().contains(argument);
    }

    /** What it takes, as the end of a sentence that begins with its word. */
    String taken() {
        List<String> names = Stream.of(IDENTIFIER, METADATA_PREFIX, FROM, UNTIL, SET, RESUMPTION_TOKEN)
                .filter(this::takes)
                .toList();
        return names.isEmpty()
                ? " takes no arguments."
                : " takes no other arguments than " + String.join(", ", names) + ".";
    }

    /** The verb that requests call {@code word}, which is case-sensitive; empty if there is none. */
    static Optional<Verb> named(String word) {
        return List.of(values()).stream().filter(verb -> verb.word.equals(word)).findFirst();
    }
}
