package org.dossier.link.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.dossier.disk.DiskFault;
import org.dossier.link.CandidateFile;
import org.dossier.link.Proposal;

/** The proposals of a dataset, read again once {@code dossier link} has written others. For use by many threads. */
final class ProposalFile {
    private static final String NONE = "none";

    private final Path dataset;
    private String stamp = "";
    private List<Proposal> proposals = List.of();

    ProposalFile(Path dataset) {
        this.dataset = dataset;
    }

    /** False if nobody has proposed anything yet. */
    boolean isThere() {
        return Files.isRegularFile(dataset.resolve(CandidateFile.NAME));
    }

    synchronized List<Proposal> read() throws IOException {
        String now = stamp();
        if (!now.equals(stamp)) {
            proposals = List.copyOf(CandidateFile.read(dataset));
            stamp = now;
        }
        return proposals;
    }

    private String stamp() throws IOException {
        try {
            BasicFileAttributes file =
                    Files.readAttributes(dataset.resolve(CandidateFile.NAME), BasicFileAttributes.class);
            return file.lastModifiedTime() + " " + file.size() + " " + file.fileKey();
        } catch (NoSuchFileException e) {
            return NONE;
        } catch (IOException e) {
            throw DiskFault.reading(dataset.resolve(CandidateFile.NAME), e);
        }
    }
}
