package org.dossier.release;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dossier.link.mapping.MappingProblem;
import org.dossier.link.published.LinkRemark;
import org.dossier.mapping.Remark;
import org.dossier.model.ArchiveRecord;
import org.dossier.source.Problem;
import org.dossier.source.SourceLocation;

/**
 * Is told what is found in a dataset while it is read and mapped: each place of a file once, in the order of the file's lines, one
 * call at a time on any thread. Files come by the kind of their records.
 */
interface RecordListener {
    /**
     * One place of a file.
     *
     * @param record the record that stands there; empty if none does that can be published
     * @param problems what is wrong with it
     * @param remarks what the mapping concluded from it
     */
    void place(SourceLocation where, Optional<ArchiveRecord> record, List<Problem> problems, List<Concluded> remarks)
            throws IOException;

    /** Something is wrong with the mappings of the dataset; called in the order of their lines, after every {@link #place}. */
    default void mapping(MappingProblem problem) throws IOException {}

    /** Something about a link is to be looked at; called file by file in the order of their lines, after every {@link #mapping}. */
    default void link(LinkRemark remark) throws IOException {}

    /** Everything is read; {@code held} tells whether a document of the dataset has an id. */
    void end(Predicate<String> held) throws IOException;

    /**
     * A remark of the mapping.
     *
     * @param document the id of a document that the remark depends on; {@code ""} if it stands in any case
     * @param ifHeld true if the remark stands if the dataset holds that document, false if it stands unless it does
     */
    record Concluded(Remark remark, String document, boolean ifHeld) {}
}
