package org.dossier.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** What a client takes packed (RFC 9110, 12.5.3). */
public final class AcceptEncoding {
    private AcceptEncoding() {}

    /** Whether the answer may have the content coding {@code gzip}; what the header names decides before {@code *} does. */
    public static boolean takesGzip(HttpServletRequest request) {
        return takesGzip(ListHeader.of(request, "Accept-Encoding"));
    }

    /** @param header the value; {@code ""} if absent, which asks for nothing packed */
    static boolean takesGzip(String header) {
        boolean any = false;
        for (String item : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = item.split(";");
            String coding = parts.length == 0 ? "" : parts[0].strip();
            boolean taken = parts.length < 2 || !parts[1].strip().matches("q=0(\\.0*)?");
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return taken;
            }
            any |= coding.equals("*") && taken;
        }
        return any;
    }
}
