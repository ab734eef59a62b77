package org.dossier.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ORCID iD: sixteen digits in groups of four, the last of which is a check digit over the others, 0 to 9 or X (ISO/IEC 7064, MOD 11-2).
 *
 * @param digits {@code 0000-0002-1825-0097}
 */
public record Orcid(String digits) {
    /** What comes before the digits in its IRI. */
    public static final String ADDRESS = "https://orcid.org/";

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]");
    private static final Pattern LIKE = Pattern.compile(
            "(?:https?://(?:www\\.)?orcid\\.org/|orcid:)?([0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{3}[0-9Xx])/?",
            Pattern.CASE_INSENSITIVE);
    private static final int MODULUS = 11;

    /** @throws IllegalArgumentException if it is none */
    public Orcid {
        if (!FORM.matcher(digits).matches() || digits.charAt(digits.length() - 1) != check(digits)) {
            throw new IllegalArgumentException("\"" + digits + "\" is no ORCID iD");
        }
    }

    /** True if a text is written as an ORCID iD or the address of one, be its last digit right or not. */
    public static boolean isLike(String text) {
        return LIKE.matcher(text).matches();
    }

    /** The ORCID iD that a text is, with its address or without; empty if it is none or its last digit does not fit the others. */
    public static Optional<Orcid> of(String text) {
        Matcher like = LIKE.matcher(text);
        if (!like.matches()) {
            return Optional.empty();
        }
        String plain = like.group(1).replaceAll("[- ]", "").toUpperCase(Locale.ROOT);
        String digits = plain.replaceAll("(.{4})(?=.)", "$1-");
        return digits.charAt(digits.length() - 1) == check(digits) ? Optional.of(new Orcid(digits)) : Optional.empty();
    }

    /** Its IRI. */
    public String iri() {
        return ADDRESS + digits;
    }

    /** The last digit that goes with the others. */
    private static char check(String digits) {
        int total = 0;
        for (char c : digits.substring(0, digits.length() - 1).toCharArray()) {
            if (c != '-') {
                total = (total + Character.digit(c, 10)) * 2;
            }
        }
        int last = (MODULUS + 1 - total % MODULUS) % MODULUS;
        return last == 10 ? 'X' : Character.forDigit(last, 10);
    }
}
