package org.dossier.server.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who may review: whoever sits at the machine of the server, and whoever has the token. To sit there, a client must come from a loopback
 * address and ask for a loopback name: a page elsewhere whose name was made to mean this machine (DNS rebinding) asks for its own name. What a
 * proxy hands on does not come from this machine.
 */
final class ReviewAccess {
    private static final String BEARER = "Bearer ";
    private static final Pattern LOOPBACK_ADDRESS =
            Pattern.compile("127(\\.[0-9]{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)(%[^]]*)?]?");
    private static final Pattern LOOPBACK_NAME =
            Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)])\\.?(:[0-9]{1,5})?");
    private static final List<String> HANDED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private final String token;
    private final String cookie;

    /** @param token {@code ""} if there is none */
    ReviewAccess(String token) {
        this.token = token;
        this.cookie = token.isEmpty() ? "" : Secrets.made(token, "cookie of the review");
    }

    /** True if a token would open the review. */
    boolean takesToken() {
        return !token.isEmpty();
    }

    boolean isOpen(HttpServletRequest request) {
        return isHere(request) || hasBearer(request) || hasCookie(request);
    }

    /** True if the request carries the token itself, which no browser does on its own account. */
    boolean hasBearer(HttpServletRequest request) {
        String header = header(request, "Authorization");
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && isToken(header.substring(BEARER.length()).strip());
    }

    private boolean hasCookie(HttpServletRequest request) {
        return takesToken() && Secrets.areEqual(Cookies.read(request, Cookies.TOKEN), cookie);
    }

    boolean isToken(String given) {
        return takesToken() && Secrets.areEqual(Secrets.made(given + " ", ""), Secrets.made(token + " ", ""));
    }

    /** Lets the browser in from now on. */
    void letIn(HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(request, response, Cookies.TOKEN, cookie);
    }

    private static boolean isHere(HttpServletRequest request) {
        return LOOPBACK_ADDRESS.matcher(request.getRemoteAddr()).matches()
                && isLoopbackName(header(request, "Host"))
                && isLoopbackName(request.getServerName())
                && HANDED_ON.stream().noneMatch(name -> request.getHeader(name) != null);
    }

    private static boolean isLoopbackName(String host) {
        return LOOPBACK_NAME.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
