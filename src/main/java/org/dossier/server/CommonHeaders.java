package org.dossier.server;

import java.util.List;
import java.util.function.BiConsumer;

/** What every answer carries, errors included: any page of the web may read it, and no browser guesses what it is. */
final class CommonHeaders {
    private CommonHeaders() {}

    static void set(BiConsumer<String, String> header) {
        header.accept("Access-Control-Allow-Origin", "*");
        header.accept(
                "Access-Control-Expose-Headers",
                "*, Accept-Ranges, Content-Disposition, Content-Length, Content-Location, Content-Range, ETag, Link,"
                        + " Memento-Datetime, Repr-Digest, Retry-After, Dossier-Truncated");
        header.accept("X-Content-Type-Options", "nosniff");
    }

    /** What every answer carries that no page of another origin may read. */
    static void setClosed(BiConsumer<String, String> header) {
        header.accept("Cross-Origin-Resource-Policy", "same-origin");
        header.accept("X-Content-Type-Options", "nosniff");
    }

    /** What a preflight asks for (Fetch, "CORS-preflight request"); {@code allowed} without {@code OPTIONS}. */
    static void setPreflight(List<String> allowed, BiConsumer<String, String> header) {
        String methods = allow(allowed);
        header.accept("Allow", methods);
        header.accept("Access-Control-Allow-Methods", methods);
        header.accept(
                "Access-Control-Allow-Headers",
                "Accept, Accept-Datetime, Accept-Language, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Range,"
                        + " If-Unmodified-Since, Range, X-Requested-With");
        header.accept("Access-Control-Max-Age", "86400");
    }

    /** The value of an {@code Allow} header. */
    static String allow(List<String> methods) {
        return String.join(", ", methods) + ", OPTIONS";
    }
}
