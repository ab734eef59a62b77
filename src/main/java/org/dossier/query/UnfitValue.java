package org.dossier.query;

/** A value that a parameter does not take; the message tells it in English. */
public final class UnfitValue extends IllegalArgumentException {
    private static final int LONGEST_SHOWN = 40;

    private final String parameter;
    private final String value;
    private final Fault fault;

    /** Why a value is not taken. */
    public enum Fault {
        /** It is no IRI, and so names no thing. */
        NO_IRI("is no IRI, which has no blanks and none of <>\"{}|^`\\"),
        /** It is longer than a text may be. */
        TOO_LONG("is longer than " + ParameterType.LONGEST + " characters"),
        /** It has a control character, or half of one. */
        NO_TEXT("has a character that is not text"),
        /** It is no whole number, or one of more than 18 digits. */
        NO_NUMBER("is no whole number"),
        /** It is no day of the calendar, year first. */
        NO_DAY("is no day such as 1951-07-10");

        private final String words;

        Fault(String words) {
            this.words = words;
        }
    }

    /** @param parameter its name */
    UnfitValue(String parameter, String value, Fault fault) {
        super(parameter + " \"" + shown(value) + "\" " + fault.words);
        this.parameter = parameter;
        this.value = shown(value);
        this.fault = fault;
    }

    private static String shown(String value) {
        return value.length() > ParameterType.LONGEST ? value.substring(0, LONGEST_SHOWN) + "…" : value;
    }

    /** The parameter's name. */
    public String parameter() {
        return parameter;
    }

    /** What it was given, cut where it is too long. */
    public String value() {
        return value;
    }

    /** Why that is not taken. */
    public Fault fault() {
        return fault;
    }
}
