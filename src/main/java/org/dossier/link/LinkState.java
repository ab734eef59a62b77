package org.dossier.link;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossier.model.Identifier;

/**
 * What the authority files say of an identifier that one of our entities is linked to.
 *
 * @param subject the entity's IRI
 * @param extract the one that has, or had, the identifier; of one that none ever had, the one that says that it is replaced
 * @param entry the entry there; of one that no entry ever had, the one that has what stands for it, or {@code ""} if that is elsewhere
 * @param replacedBy the identifier that stands for it now, if it is replaced; of one in a circle, the next there
 * @param noticed the day it was first seen not to be found as it was
 */
public record LinkState(
        String subject,
        Identifier identifier,
        String extract,
        String entry,
        Status status,
        Optional<Identifier> replacedBy,
        Optional<LocalDate> noticed) {
    /** What became of an identifier. */
    public enum Status {
        /** An extract has it. */
        FOUND,
        /** An extract says that another stands for it. */
        REPLACED,
        /** Extracts say that another stands for it, and for that another, and so on in a circle. */
        CIRCULAR,
        /** The extract that had it has it no more. */
        WITHDRAWN;

        /** The constant's name in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Status> of(String word) {
            return Stream.of(values())
                    .filter(status -> status.word().equals(word))
                    .findFirst();
        }
    }
}
