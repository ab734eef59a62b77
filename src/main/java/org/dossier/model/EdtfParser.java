package org.dossier.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads whole EDTF expressions: single dates, intervals and sets. Single dates are {@link EdtfSingleDate}'s. */
final class EdtfParser {
    private static final int MAX_LENGTH = 1000;
    private static final Pattern DATE_TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(Z|[+-](0\\d|1[0-4])(:[0-5]\\d)?)?");

    private EdtfParser() {}

    /** The days an expression may mean, both ends included. */
    record Span(LocalDate earliest, LocalDate latest) {
        static final Span ANY = new Span(LocalDate.MIN, LocalDate.MAX);

        Span joined(Span other) {
            return new Span(
                    earliest.isBefore(other.earliest) ? earliest : other.earliest,
                    latest.isAfter(other.latest) ? latest : other.latest);
        }
    }

    static Optional<Span> parse(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (isWithin(text, '[', ']') || isWithin(text, '{', '}')) {
            return set(text.substring(1, text.length() - 1));
        }
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return interval(text.substring(0, slash), text.substring(slash + 1));
        }
        Matcher time = DATE_TIME.matcher(text);
        return EdtfSingleDate.parse(time.matches() ? time.group(1) : text);
    }

    private static boolean isWithin(String text, char open, char close) {
        return text.length() > 2 && text.charAt(0) == open && text.charAt(text.length() - 1) == close;
    }

    /** Level 0 and 1 intervals; {@code ..} is an open end and nothing an unknown one. */
    private static Optional<Span> interval(String from, String to) {
        boolean openFrom = from.isEmpty() || from.equals("..");
        boolean openTo = to.isEmpty() || to.equals("..");
        if (openFrom && openTo) {
            return Optional.empty();
        }
        Optional<Span> begin = openFrom ? Optional.of(Span.ANY) : EdtfSingleDate.parse(from);
        Optional<Span> end = openTo ? Optional.of(Span.ANY) : EdtfSingleDate.parse(to);
        if (begin.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        // The first day is that of the beginning and the last that of the end, but 1951/1951-07 must not run backwards.
        LocalDate earliest = begin.get().earliest();
        LocalDate latest = end.get().latest();
        return earliest.isAfter(latest) ? Optional.empty() : Optional.of(new Span(earliest, latest));
    }

    /** Level 2 sets: members and ranges between commas, {@code ..} before the first or after the last. */
    private static Optional<Span> set(String members) {
        Span all = null;
        String[] parts = members.split(",", -1);
        for (int i = 0; i < parts.length; i++) {
            Optional<Span> part = member(parts[i].strip(), i == 0, i == parts.length - 1);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            all = all == null ? part.get() : all.joined(part.get());
        }
        return Optional.ofNullable(all);
    }

    private static Optional<Span> member(String text, boolean first, boolean last) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return EdtfSingleDate.parse(text);
        }
        String from = text.substring(0, dots);
        String to = text.substring(dots + 2);
        if (from.isEmpty()) {
            return first
                    ? EdtfSingleDate.parse(to).map(end -> new Span(LocalDate.MIN, end.latest()))
                    : Optional.empty();
        }
        if (to.isEmpty()) {
            return last
                    ? EdtfSingleDate.parse(from).map(begin -> new Span(begin.earliest(), LocalDate.MAX))
                    : Optional.empty();
        }
        return interval(from, to);
    }
}
