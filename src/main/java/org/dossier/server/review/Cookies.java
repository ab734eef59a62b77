package org.dossier.server.review;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The cookies of the review: for this path alone, out of reach of scripts, never sent from another site. */
final class Cookies {
    /** Opens the review, if a token is needed. */
    static final String TOKEN = "dossier-review";
    /** Who reviews. */
    static final String REVIEWER = "dossier-reviewer";
    /** Which browser a form was made for. */
    static final String FORM = "dossier-review-form";

    private static final int YEAR = 365 * 24 * 3600;

    private Cookies() {}

    /** The value; {@code ""} if there is no such cookie. */
    static String read(HttpServletRequest request, String name) {
        for (Cookie cookie : Objects.requireNonNullElse(request.getCookies(), new Cookie[0])) {
            if (cookie.getName().equals(name)) {
                try {
                    return URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    return "";
                }
            }
        }
        return "";
    }

    /** Keeps a value until the browser is closed. */
    static void set(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        set(request, response, name, value, "");
    }

    /** Keeps a value for a year. */
    static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        set(request, response, name, value, "; Max-Age=" + YEAR);
    }

    private static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, String age) {
        String origin = Objects.requireNonNullElse(request.getHeader("Origin"), "");
        boolean encrypted = request.isSecure() || origin.startsWith("https:");
        response.addHeader(
                "Set-Cookie",
                name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "; Path=/review" + age
                        + "; HttpOnly; SameSite=Strict" + (encrypted ? "; Secure" : ""));
    }
}
