package org.dossier.server.file;

/**
 * A part of a file.
 *
 * @param first the first byte, counted from 0
 * @param last the last byte, included; not before {@code first}
 */
record ByteRange(long first, long last) {
    long bytes() {
        return last - first + 1;
    }

    /** The value of {@code Content-Range} (RFC 9110, 14.4). */
    String contentRange(long fileBytes) {
        return "bytes " + first + "-" + last + "/" + fileBytes;
    }
}
