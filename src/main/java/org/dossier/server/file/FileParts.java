package org.dossier.server.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the body of an answer consists of.
 *
 * @param contentType that of the file, or {@code multipart/byteranges} if there are several parts
 * @param contentRange the part of the file that it is, if it is one
 * @param segments what is sent, one after the other
 */
record FileParts(String contentType, Optional<String> contentRange, List<Segment> segments) {
    private static final String LINE = "\r\n";

    /** Some bytes of the body. */
    sealed interface Segment {
        /** How many there are. */
        long bytes();
    }

    /** What stands between parts of a file. */
    record Text(String ascii) implements Segment {
        @Override
        public long bytes() {
            return ascii.length();
        }

        byte[] array() {
            return ascii.getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** A part of the file. */
    record Part(ByteRange range) implements Segment {
        @Override
        public long bytes() {
            return range.bytes();
        }
    }

    FileParts {
        segments = List.copyOf(segments);
    }

    long bytes() {
        return segments.stream().mapToLong(Segment::bytes).sum();
    }

    static FileParts whole(FileRepresentation file) {
        List<Segment> all = file.bytes() == 0 ? List.of() : List.of(new Part(new ByteRange(0, file.bytes() - 1)));
        return new FileParts(file.mediaType(), Optional.empty(), all);
    }

    /** Parts of a file; several as {@code multipart/byteranges} (RFC 9110, 14.6). */
    static FileParts of(List<ByteRange> ranges, FileRepresentation file) {
        if (ranges.size() == 1) {
            ByteRange range = ranges.get(0);
            return new FileParts(
                    file.mediaType(), Optional.of(range.contentRange(file.bytes())), List.of(new Part(range)));
        }
        // No file holds its own hash.
        String boundary = file.sha256();
        List<Segment> segments = new ArrayList<>();
        for (ByteRange range : ranges) {
            segments.add(new Text(LINE + "--" + boundary + LINE + "Content-Type: " + file.mediaType() + LINE
                    + "Content-Range: " + range.contentRange(file.bytes()) + LINE + LINE));
            segments.add(new Part(range));
        }
        segments.add(new Text(LINE + "--" + boundary + "--" + LINE));
        return new FileParts("multipart/byteranges; boundary=" + boundary, Optional.empty(), segments);
    }
}
