package org.dossier.server.harvest.oai;

import org.jspecify.annotations.Nullable;

/** A request that gets an error of the protocol for an answer (OAI-PMH 2.0, section 3.6). Its sentence never repeats what was asked. */
final class OaiProblem extends RuntimeException {
    /** The conditions that the protocol knows. */
    enum Code {
        BAD_ARGUMENT("badArgument"),
        BAD_RESUMPTION_TOKEN("badResumptionToken"),
        BAD_VERB("badVerb"),
        CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
        ID_DOES_NOT_EXIST("idDoesNotExist"),
        NO_RECORDS_MATCH("noRecordsMatch"),
        NO_METADATA_FORMATS("noMetadataFormats"),
        NO_SET_HIERARCHY("noSetHierarchy");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        /** As it stands in an answer. */
        String word() {
            return word;
        }

        /** True if the answer must not repeat the arguments, as they make no sense (section 3.2). */
        boolean hidesArguments() {
            return this == BAD_VERB || this == BAD_ARGUMENT;
        }
    }

    private final Code code;
    private final String sentence;

    OaiProblem(Code code, String sentence) {
        this(code, sentence, null);
    }

    /** The same, made by something that went wrong. */
    OaiProblem(Code code, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.code = code;
        this.sentence = sentence;
    }

    Code code() {
        return code;
    }

    /** What is wrong, and what to do about it. */
    String sentence() {
        return sentence;
    }
}
