package org.dossier.server.review;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dossier.disk.DiskFault;
import org.dossier.disk.DurableFiles;
import org.dossier.language.Foreign;
import org.dossier.link.mapping.MappingFile;
import org.dossier.link.mapping.MappingTurnException;
import org.dossier.server.HttpProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of the dataset that cannot be read or written, as its reviewer is told: 507 where the disk is full, 503 where the server may not write or
 * somebody else is writing, 500 where what a file says cannot be read. The log has the whole path; the reader sees the names of files alone.
 */
final class ReviewFault {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewFault.class);

    private ReviewFault() {}

    /** What the review is asked for. */
    interface Asked<T> {
        T answer() throws IOException;
    }

    /**
     * Answers from the files of a dataset for somebody who only looks.
     *
     * @throws HttpProblem if they cannot be read
     */
    static <T> T told(Path dataset, Asked<T> asked) {
        try {
            return asked.answer();
        } catch (IOException e) {
            throw problem(dataset, e, "problem.review-file.help");
        }
    }

    /**
     * The same for somebody who decides: nothing of what they sent is kept then.
     *
     * @throws HttpProblem if the files cannot be read or written
     */
    static <T> T kept(Path dataset, Asked<T> asked) {
        try {
            return asked.answer();
        } catch (IOException e) {
            throw problem(dataset, e, "problem.review-not-kept.help");
        }
    }

    private static HttpProblem problem(Path dataset, IOException fault, String help) {
        LOG.error("the review cannot go on: {}", fault.getMessage());
        Path written = written(dataset);
        String plain = withoutFolder(withoutFolder(String.valueOf(fault.getMessage()), written), dataset);
        if (DiskFault.isFull(fault, written)) {
            return problem(507, "problem.review-full", help, plain, fault);
        }
        boolean temporary = DiskFault.isRefused(fault, written) || fault instanceof MappingTurnException;
        return temporary
                ? problem(503, "problem.review-unwritable", help, plain, fault)
                : problem(500, "problem.review-broken", help, plain, fault);
    }

    /** Where the mappings lie, wherever a link of their name leads. */
    private static Path written(Path dataset) {
        try {
            return DurableFiles.target(dataset.resolve(MappingFile.NAME))
                    .toAbsolutePath()
                    .resolveSibling("");
        } catch (IOException e) {
            return dataset;
        }
    }

    private static String withoutFolder(String message, Path folder) {
        String plain = message;
        for (Path written : List.of(folder.normalize(), folder)) {
            String place = written.toString();
            String ended = place.endsWith(File.separator) ? place : place + File.separator;
            plain = plain.replace(ended, "").replace(place, String.valueOf(written.getFileName()));
        }
        return plain;
    }

    private static HttpProblem problem(int status, String key, String help, String plain, IOException fault) {
        return HttpProblem.advised(status, key, help, "fault", new Foreign(plain))
                .causedBy(fault);
    }
}
