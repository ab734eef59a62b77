package org.dossier.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dossier.language.Language;
import org.dossier.language.Wording;

/**
 * The language of whoever asks for a page: what the address says ({@code ?lang=ko}), else what they chose before (the cookie {@code lang}), else
 * {@code Accept-Language}, else English.
 *
 * @param query the query of the address without its {@code lang}, still encoded; {@code ""} if none
 * @param isAsked true if the address says the language
 */
public record ReaderLanguage(Language language, String query, boolean isAsked) {
    /** The parameter of an address, and the cookie. */
    public static final String NAME = "lang";

    private static final int YEAR = 365 * 24 * 3600;

    /** That of a request. */
    public static ReaderLanguage of(HttpServletRequest request) {
        return of(
                Objects.requireNonNullElse(request.getQueryString(), ""),
                String.join("; ", Collections.list(request.getHeaders("Cookie"))),
                ListHeader.of(request, "Accept-Language"));
    }

    /**
     * That of a request whose parts are these.
     *
     * @param query as it came, {@code ""} if absent
     * @param cookies the {@code Cookie} header, {@code ""} if absent
     * @param accepted the {@code Accept-Language} header, {@code ""} if absent
     */
    static ReaderLanguage of(String query, String cookies, String accepted) {
        Language language =
                named(query, "&").or(() -> named(cookies, ";")).orElseGet(() -> Language.accepted(accepted));
        String rest = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(NAME + "="))
                .collect(Collectors.joining("&"));
        return new ReaderLanguage(language, rest, named(query, "&").isPresent());
    }

    private static Optional<Language> named(String pairs, String separator) {
        return Arrays.stream(pairs.split(separator))
                .map(String::strip)
                .filter(pair -> pair.startsWith(NAME + "="))
                .map(pair -> pair.substring(NAME.length() + 1))
                .flatMap(tag -> Language.tagged(tag).stream())
                .findFirst();
    }

    /** What is said in the language. */
    public Wording wording() {
        return Wording.in(language);
    }

    /** What is said to a program: English, unless the address asks for another language. */
    Wording wordingForPrograms() {
        return isAsked ? wording() : Wording.ENGLISH;
    }

    /** The same page in another language, relative to itself. */
    public String page(Language other) {
        return "?" + (query.isEmpty() ? "" : query + "&") + NAME + "=" + other.tag();
    }

    /** Says that a page is in this language, and keeps what its reader chose by the address. */
    static void tell(HttpServletRequest request, HttpServletResponse response, Language language) {
        response.setHeader("Content-Language", language.tag());
        String more = response.getHeader("Vary");
        response.setHeader("Vary", (more == null ? "" : more + ", ") + "Accept-Language, Cookie");
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        if (named(query, "&").isPresent()) {
            response.addHeader(
                    "Set-Cookie",
                    NAME + "=" + language.tag() + "; Path=/; Max-Age=" + YEAR + "; HttpOnly; SameSite=Lax"
                            + (request.isSecure() ? "; Secure" : ""));
        }
    }
}
