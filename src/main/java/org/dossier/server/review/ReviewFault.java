package org.dossier.server.review;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.dossier.disk.DiskFault;
import org.dossier.language.Foreign;
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
        String message = String.valueOf(fault.getMessage());
        String plain = message.replace(dataset + File.separator, "")
                .replace(dataset.toString(), String.valueOf(dataset.getFileName()));
        return HttpProblem.advised(status(fault), key(fault), help, "fault", new Foreign(plain))
                .causedBy(fault);
    }

    private static int status(IOException fault) {
        if (DiskFault.isFull(fault)) {
            return 507;
        }
        return isTemporary(fault) ? 503 : 500;
    }

    private static String key(IOException fault) {
        if (DiskFault.isFull(fault)) {
            return "problem.review-full";
        }
        return isTemporary(fault) ? "problem.review-unwritable" : "problem.review-broken";
    }

    private static boolean isTemporary(IOException fault) {
        return DiskFault.isRefused(fault) || fault instanceof MappingTurnException;
    }
}
