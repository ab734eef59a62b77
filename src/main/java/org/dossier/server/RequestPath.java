package org.dossier.server;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request below the server's root. */
public final class RequestPath {
    private RequestPath() {}

    /** The path as it came, still percent-encoded; begins with a slash. */
    public static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
