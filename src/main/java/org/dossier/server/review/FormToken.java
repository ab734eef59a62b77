package org.dossier.server.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dossier.server.HttpProblem;

/**
 * Tells a form that this server made for a browser from one that another site made it send: by where the request says that it comes from, and by a
 * token in the form that only this server can make for this browser.
 */
final class FormToken {
    /** The field that carries the token. */
    static final String FIELD = "form";

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern DEFAULT_PORT = Pattern.compile(":(80|443)$");
    private static final Pattern SCHEME = Pattern.compile("^https?://");

    private final String secret = Secrets.random();

    /** The token for the forms of a page; the browser is given a cookie if it has none. */
    String of(HttpServletRequest request, HttpServletResponse response) {
        String browser = Cookies.read(request, Cookies.FORM);
        if (!DIGITS.matcher(browser).matches()) {
            browser = Secrets.random();
            Cookies.set(request, response, Cookies.FORM, browser);
        }
        return Secrets.made(secret, browser);
    }

    /**
     * Refuses what another site sends.
     *
     * @throws HttpProblem 403 if the request says that it comes from elsewhere
     */
    void requireSameOrigin(HttpServletRequest request) {
        String site = Objects.requireNonNullElse(request.getHeader("Sec-Fetch-Site"), "same-origin");
        String host = Objects.requireNonNullElse(request.getHeader("Host"), "");
        String origin = request.getHeader("Origin");
        boolean elsewhere = origin != null
                && (!SCHEME.matcher(origin).find()
                        || !authority(SCHEME.matcher(origin).replaceFirst("")).equals(authority(host)));
        if (elsewhere || !(site.equals("same-origin") || site.equals("none"))) {
            throw HttpProblem.said(403, "problem.foreign-form");
        }
    }

    /** True if the form was made for this browser since the server was started. */
    boolean isOurs(HttpServletRequest request) {
        String browser = Cookies.read(request, Cookies.FORM);
        String given = Objects.requireNonNullElse(request.getParameter(FIELD), "");
        return DIGITS.matcher(browser).matches() && Secrets.areEqual(given, Secrets.made(secret, browser));
    }

    private static String authority(String host) {
        return DEFAULT_PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
