package org.dossier.server.harvest.ldes;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.release.Step;

/**
 * A page of the stream as a request names it.
 *
 * @param step empty for the root
 * @param behind the IRI that a page of a step begins behind; {@code ""} for its first page
 * @param syntax the one that a suffix asks for; empty where the client's preferences decide
 */
record PageAddress(Optional<Step> step, String behind, Optional<QuadSyntax> syntax) {
    private static final Pattern FORM = Pattern.compile("/" + StreamNames.ROOT
            + "(?:/(0|[1-9]\\d{0,8})-([1-9]\\d{0,8})(?:/([A-Za-z0-9_-]{1,8000}))?)?(?:\\.([a-z]+))?");

    /** The page of a path; empty if it is none. */
    static Optional<PageAddress> of(String path) {
        Matcher match = FORM.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        Optional<String> suffix = Optional.ofNullable(match.group(4));
        Optional<QuadSyntax> syntax = suffix.flatMap(QuadSyntax::ofSuffix);
        Optional<String> behind = Optional.ofNullable(match.group(3)).map(PageAddress::iri);
        boolean known = suffix.isPresent() == syntax.isPresent()
                && (match.group(3) == null
                        || behind.filter(iri -> !iri.isEmpty()).isPresent());
        if (!known) {
            return Optional.empty();
        }
        Optional<Step> step = Optional.ofNullable(match.group(1))
                .map(after -> new Step(Integer.parseInt(after), Integer.parseInt(match.group(2))));
        return Optional.of(new PageAddress(step, behind.orElse(""), syntax));
    }

    /** The path, without a suffix. */
    String path() {
        return "/" + StreamNames.ROOT
                + step.map(found -> "/" + StreamNames.path(found, behind)).orElse("");
    }

    /** What a token stands for; {@code ""} if it is none that we write, as only one spelling is right. */
    private static String iri(String token) {
        try {
            String iri = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return StreamNames.token(iri).equals(token) ? iri : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
