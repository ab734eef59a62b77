package org.dossier.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.query.UnfitValue.Fault;
import org.dossier.rdf.ExternalVocabulary;

/**
 * What kind of value a parameter takes; a header says it in lower case ({@code iri}). A value is checked and written as one
 * SPARQL term, so that nothing in it can become a part of the query.
 */
public enum ParameterType {
    /** An IRI, absolute or relative to the dataset's base: {@code id/person/mao-zedong}. */
    IRI(Pattern.compile("<([^<>\"{}|^`\\\\\\p{Cntrl} ]*)>")) {
        @Override
        String term(String name, String value) {
            if (!REFERENCE.matcher(value).matches() || hasControl(value) || hasLoneSurrogate(value)) {
                throw new UnfitValue(name, value, Fault.NO_IRI);
            }
            return "<" + value + ">";
        }

        @Override
        String value(String content) {
            return content;
        }
    },

    /** Any text of at most {@value #LONGEST} characters. */
    STRING(Pattern.compile("\"((?:[^\"\\\\\n\r]|\\\\[\"\\\\])*)\"")) {
        @Override
        String term(String name, String value) {
            if (value.length() > LONGEST) {
                throw new UnfitValue(name, value, Fault.TOO_LONG);
            }
            if (hasControl(value) || hasLoneSurrogate(value)) {
                throw new UnfitValue(name, value, Fault.NO_TEXT);
            }
            return quoted(value);
        }

        @Override
        String value(String content) {
            return content.replaceAll("\\\\(.)", "$1");
        }
    },

    /** A whole number of at most 18 digits. */
    INTEGER(Pattern.compile("(-?[0-9]{1,18})")) {
        @Override
        String term(String name, String value) {
            if (!value.matches("-?[0-9]{1,18}")) {
                throw new UnfitValue(name, value, Fault.NO_NUMBER);
            }
            return Long.toString(Long.parseLong(value));
        }

        @Override
        String value(String content) {
            return content;
        }
    },

    /** A day: {@code 1951-07-10}. */
    DATE(Pattern.compile("\"([0-9]{4}-[0-9]{2}-[0-9]{2})\"\\^\\^xsd:date")) {
        @Override
        String term(String name, String value) {
            try {
                return "\"" + LocalDate.parse(value) + "\"^^" + ExternalVocabulary.XSD_DATE.ntriples();
            } catch (DateTimeParseException e) {
                UnfitValue unfit = new UnfitValue(name, value, Fault.NO_DAY);
                unfit.initCause(e);
                throw unfit;
            }
        }

        @Override
        String value(String content) {
            return content;
        }
    };

    static final int LONGEST = 1000;
    private static final Pattern REFERENCE = Pattern.compile("[^\\x00-\\x20<>\"{}|^`\\\\]+");

    private final Pattern form;

    ParameterType(Pattern form) {
        this.form = form;
    }

    /** The type that a header calls {@code word}; empty if there is none. */
    static Optional<ParameterType> named(String word) {
        for (ParameterType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The word a header uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a value is one of this type. */
    public boolean takes(String value) {
        try {
            term("", value);
            return true;
        } catch (UnfitValue e) {
            return false;
        }
    }

    /** The value that a query file writes as the term {@code text}; empty if that is no term of this type. */
    Optional<String> read(String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches() ? Optional.of(value(matcher.group(1))) : Optional.empty();
    }

    /**
     * The value as one SPARQL term.
     *
     * @throws UnfitValue if it is no value of this type
     */
    abstract String term(String name, String value);

    /** The value that stands in a query file as {@code content}, between its delimiters. */
    abstract String value(String content);

    private static boolean hasControl(String value) {
        return value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r');
    }

    private static boolean hasLoneSurrogate(String value) {
        return value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /**
     * A string literal (SPARQL 1.1, 19.8). An engine may resolve {@code \}{@code u0022} before it reads the query (19.2) or
     * when it reads the literal; so that a backslash followed by the letter means the same to both, the letter is escaped.
     */
    private static String quoted(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean afterBackslash = i > 0 && value.charAt(i - 1) == '\\';
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case 'u', 'U' -> out.append(afterBackslash ? "\\u00%02X".formatted((int) c) : String.valueOf(c));
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
