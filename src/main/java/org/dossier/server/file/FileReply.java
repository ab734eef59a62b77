package org.dossier.server.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dossier.server.HttpProblem;
import org.dossier.server.Reply;

/**
 * Answers a GET or HEAD with a file or with parts of it (RFC 9110, 13 and 14): conditions, ranges, lengths. The bytes are sent while the
 * reader takes them, with one small buffer and no thread for each that waits.
 */
public final class FileReply {
    private static final int PARTIAL_CONTENT = HttpServletResponse.SC_PARTIAL_CONTENT;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final FileRepresentation file;
    private final Conditions conditions;

    private FileReply(HttpServletRequest request, HttpServletResponse response, FileRepresentation file) {
        this.request = request;
        this.response = response;
        this.file = file;
        conditions = new Conditions(request, file.tag(), file.modified());
    }

    /**
     * Sends the file; returns before all of it is sent.
     *
     * @throws HttpProblem 412 or 416, where what was asked for is not to be had
     * @throws IOException if the file cannot be read, or is not as long as it was when it was published
     */
    public static void send(HttpServletRequest request, HttpServletResponse response, FileRepresentation file)
            throws IOException {
        new FileReply(request, response, file).send();
    }

    private void send() throws IOException {
        Conditions.Outcome outcome = conditions.outcome();
        if (outcome == Conditions.Outcome.FAILED) {
            throw HttpProblem.said(412, "problem.file-state", "tag", file.tag());
        }
        describe();
        if (outcome == Conditions.Outcome.NOT_MODIFIED) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setHeader("Repr-Digest", file.digest());
        if (file.download()) {
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + file.path().getFileName() + "\"");
        }
        body();
    }

    /** The headers that a 304 has as well. */
    private void describe() {
        response.setHeader("ETag", file.tag());
        response.setHeader("Cache-Control", FileRepresentation.CACHING);
        response.setHeader("Accept-Ranges", "bytes");
        // What is to be published in a moment cannot have been modified yet (RFC 9110, 8.8.2.1).
        if (!file.modified().isAfter(Instant.now())) {
            response.setDateHeader("Last-Modified", file.modified().toEpochMilli());
        }
        Reply.secure(response, file.mediaType());
        if (file.mediaType().startsWith("text/html")) {
            // The report carries its own style, and needs nothing else.
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        }
    }

    private void body() throws IOException {
        boolean head = request.getMethod().equals("HEAD");
        // A range says something of a GET alone.
        Optional<List<ByteRange>> parts = head || !conditions.rangeApplies()
                ? Optional.empty()
                : RangeHeader.parts(Objects.requireNonNullElse(request.getHeader("Range"), ""), file.bytes());
        if (parts.isPresent() && parts.get().isEmpty()) {
            throw HttpProblem.said(
                            416,
                            "problem.file-range",
                            "bytes",
                            String.valueOf(file.bytes()),
                            "last",
                            String.valueOf(file.bytes() - 1))
                    .withHeader("Content-Range", "bytes */" + file.bytes());
        }
        FileParts content = parts.map(each -> FileParts.of(each, file)).orElseGet(() -> FileParts.whole(file));
        response.setStatus(parts.isPresent() ? PARTIAL_CONTENT : HttpServletResponse.SC_OK);
        response.setContentType(content.contentType());
        response.setContentLengthLong(content.bytes());
        content.contentRange().ifPresent(range -> response.setHeader("Content-Range", range));
        if (!head) {
            FileSender.send(request, response, open(), content.segments());
        }
    }

    private FileChannel open() throws IOException {
        FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ);
        if (channel.size() != file.bytes()) {
            channel.close();
            throw new IOException(
                    file.path() + ": has another length than when it was built; put back the file that was built");
        }
        return channel;
    }
}
