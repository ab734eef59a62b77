package org.dossier.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/** A header of a request whose value is a list: however many lines it comes in, they are one value (RFC 9110, 5.3). */
public final class ListHeader {
    private ListHeader() {}

    /** The whole value; {@code ""} if the header is absent. */
    public static String of(HttpServletRequest request, String name) {
        return String.join(", ", Collections.list(request.getHeaders(name)));
    }
}
