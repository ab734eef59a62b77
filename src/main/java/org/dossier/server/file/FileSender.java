package org.dossier.server.file;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.dossier.server.file.FileParts.Part;
import org.dossier.server.file.FileParts.Segment;
import org.dossier.server.file.FileParts.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends segments of a body whenever the connection can take more; called by one thread at a time. Between the calls it holds a buffer and an
 * open file, and no thread, so readers on slow lines do not keep others waiting.
 */
final class FileSender implements WriteListener {
    private static final Logger LOG = LoggerFactory.getLogger(FileSender.class);
    private static final int BUFFER_BYTES = 1 << 16;

    private final AsyncContext answer;
    private final ServletOutputStream out;
    private final FileChannel file;
    private final Deque<Segment> segments;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    /** How many bytes of the first segment are sent. */
    private long sent;

    private FileSender(AsyncContext answer, ServletOutputStream out, FileChannel file, List<Segment> segments) {
        this.answer = answer;
        this.out = out;
        this.file = file;
        this.segments = new ArrayDeque<>(segments);
    }

    /** Begins to send, and closes {@code file} in the end. */
    static void send(HttpServletRequest request, HttpServletResponse response, FileChannel file, List<Segment> segments)
            throws IOException {
        ServletOutputStream out = response.getOutputStream();
        AsyncContext answer = request.startAsync();
        // However long it takes: a connection that takes nothing is closed by the server's own limit.
        answer.setTimeout(0);
        out.setWriteListener(new FileSender(answer, out, file, segments));
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (segments.isEmpty()) {
                end();
                return;
            }
            // What was written before is gone: the connection is ready, so the buffer is free.
            fill();
            out.write(buffer.array(), 0, buffer.position());
        }
    }

    /** Takes the next bytes of the first segment, and drops the segment if they are its last. */
    private void fill() throws IOException {
        Segment segment = segments.getFirst();
        buffer.clear();
        buffer.limit((int) Math.min(BUFFER_BYTES, segment.bytes() - sent));
        if (segment instanceof Part part) {
            if (file.read(buffer, part.range().first() + sent) < 0) {
                throw new EOFException("the file ends before its length");
            }
        } else if (segment instanceof Text text) {
            buffer.put(text.array());
        }
        sent += buffer.position();
        if (sent == segment.bytes()) {
            segments.removeFirst();
            sent = 0;
        }
    }

    @Override
    public void onError(Throwable failure) {
        LOG.debug("a file is not sent to its end: {}", failure.toString());
        end();
    }

    private void end() {
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("a file that was sent cannot be closed", e);
        } finally {
            answer.complete();
        }
    }
}
