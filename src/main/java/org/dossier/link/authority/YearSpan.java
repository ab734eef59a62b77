package org.dossier.link.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.EdtfDate;

/**
 * The years between which something lived or was, as far as they are known.
 *
 * @param begin the first year, negative before our era
 * @param end the last year
 */
record YearSpan(OptionalInt begin, OptionalInt end) {
    /** What one date tells that is all there is of a life. */
    enum OneDate {
        /** Nothing: of a person, it is not known whether it is of birth or of death. */
        NOTHING,
        /** The beginning: an organisation is dated by its foundation. */
        BEGIN,
        /** Beginning and end: an event has its date. */
        ALL
    }

    /** Nothing is known. */
    static final YearSpan UNKNOWN = new YearSpan(OptionalInt.empty(), OptionalInt.empty());

    private static final int LONGEST = 100;
    private static final int LAST_MONTH = 12;
    /** ISO 8601 and its relatives: {@code 1953-03-05}, {@code +1953-00-00T00:00:00Z}, {@code -0232-01-0}. */
    private static final Pattern ISO = Pattern.compile("\\+?(-?[0-9]{3,6})-([0-9]{1,2})(?:-[0-9]{0,2})?(?:T\\S*)?");
    /** {@code 1953}, {@code 5.3.1953}, {@code 03.1953}, {@code ca. 1953}, {@code 1953/54}, {@code 1953?}. */
    private static final Pattern YEAR =
            Pattern.compile("(?:(?i:ca\\.?|c\\.|circa|um|about|approximately) ?)?(?:[0-9]{0,2}\\. ?){0,2}([0-9]{3,4})"
                    + "(?:/[0-9]{2,4})?\\.? ?[?~]?");
    /** {@code v. 23}, {@code 23 v. Chr.}, {@code 23 BC}. */
    private static final Pattern BEFORE_CHRIST =
            Pattern.compile("v\\. ?[0-9]{1,4}|[0-9]{1,4} ?(?:v\\. ?Chr\\.?|B\\.?C\\.?(?:E\\.?)?)");

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
    /** A year that only bounds the one that is meant. */
    private static final Pattern BOUND = Pattern.compile("(?:nach|vor|after|before) .*[0-9].*");
    /** What is in brackets is said beside the dates, or doubts them. */
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
    /** Years of work are no years of life, and a century is no year. */
    private static final Pattern NO_LIFE =
            Pattern.compile("(?i)wirkungsdaten|\\bactive\\b|\\bfl\\.|\\bcentury\\b|\\bJh\\.");

    private static final Pattern BORN = Pattern.compile("(?:\\*|born\\b|b\\.)(.*)");
    private static final Pattern DIED = Pattern.compile("(?:\u2020|died\\b|d\\.)(.*)");

    private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");
    /** Stands between two spans of which the later is the more exact: {@code 1921-. - 23.08.1921-}. */
    private static final Pattern NEXT_SPAN = Pattern.compile("\\. - ");

    private static final Pattern NOT_KNOWN = Pattern.compile("\\s*\\??\\s*");

    /**
     * The years of one date.
     *
     * @param text a date in EDTF or another usual form; {@code ?} is one that is not known
     * @return empty if it cannot be read
     */
    static Optional<YearSpan> ofDate(String text) {
        String plain = DASH.matcher(text.strip()).replaceAll("-");
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        if (NOT_KNOWN.matcher(plain).matches()) {
            return Optional.of(UNKNOWN);
        }
        Optional<EdtfDate> edtf = EdtfDate.parse(plain);
        if (edtf.isPresent()) {
            return Optional.of(new YearSpan(
                    year(edtf.get().earliest(), LocalDate.MIN), year(edtf.get().latest(), LocalDate.MAX)));
        }
        Matcher iso = ISO.matcher(plain);
        if (iso.matches() && Integer.parseInt(iso.group(2)) <= LAST_MONTH) {
            return Optional.of(of(Integer.parseInt(iso.group(1))));
        }
        Matcher year = YEAR.matcher(plain);
        if (year.matches()) {
            return Optional.of(of(Integer.parseInt(year.group(1))));
        }
        Matcher before = BEFORE_CHRIST.matcher(plain);
        if (before.matches()) {
            return Optional.of(of(-Integer.parseInt(NO_DIGITS.matcher(plain).replaceAll(""))));
        }
        return Optional.empty();
    }

    private static OptionalInt year(LocalDate day, LocalDate open) {
        return day.equals(open) ? OptionalInt.empty() : OptionalInt.of(day.getYear());
    }

    private static YearSpan of(int year) {
        return new YearSpan(OptionalInt.of(year), OptionalInt.of(year));
    }

    /**
     * The years of a life in one text: {@code 1878-1953}, {@code 18.12.1878-05.03.1953}, {@code 1905-}, {@code *1934}. Years of work and centuries
     * are understood, and tell no year.
     *
     * @return empty if it cannot be read
     */
    static Optional<YearSpan> ofLife(String text, OneDate oneDate) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> spans = List.of(NEXT_SPAN.split(DASH.matcher(text.strip()).replaceAll("-")));
        boolean isUnderstood = false;
        for (int i = spans.size() - 1; i >= 0; i--) {
            boolean isNoLife = NO_LIFE.matcher(spans.get(i)).find();
            isUnderstood |= isNoLife;
            Optional<YearSpan> span =
                    isNoLife ? Optional.empty() : ofOneLife(spans.get(i).strip(), oneDate);
            if (span.isPresent()) {
                return span;
            }
        }
        return isUnderstood ? Optional.of(UNKNOWN) : Optional.empty();
    }

    private static Optional<YearSpan> ofOneLife(String text, OneDate oneDate) {
        String plain = ASIDE.matcher(text).replaceAll("").strip();
        Matcher born = BORN.matcher(plain);
        Matcher died = DIED.matcher(plain);
        if (born.matches() || died.matches()) {
            boolean isBorn = born.matches();
            plain = isBorn ? born.group(1) : died.group(1);
            Optional<YearSpan> date = ofDate(plain);
            if (date.isPresent()) {
                return date.map(span -> isBorn ? span.withoutEnd() : span.withoutBegin());
            }
        }
        if (oneDate != OneDate.NOTHING
                || plain.indexOf('/') > 0
                || NOT_KNOWN.matcher(plain).matches()) {
            Optional<YearSpan> date = ofDate(plain);
            boolean isOne = date.isPresent() && date.get().isOneYear();
            if (date.isPresent() && (oneDate != OneDate.NOTHING || !isOne)) {
                return oneDate == OneDate.BEGIN && isOne ? date.map(YearSpan::withoutEnd) : date;
            }
        }
        for (int dash = plain.indexOf('-'); dash >= 0; dash = plain.indexOf('-', dash + 1)) {
            Optional<YearSpan> first = ofEnd(plain.substring(0, dash));
            Optional<YearSpan> last = first.isEmpty() ? first : ofEnd(plain.substring(dash + 1));
            if (first.isPresent() && last.isPresent()) {
                return Optional.of(new YearSpan(first.get().begin(), last.get().end()));
            }
        }
        return Optional.empty();
    }

    private YearSpan withoutBegin() {
        return new YearSpan(OptionalInt.empty(), end);
    }

    private YearSpan withoutEnd() {
        return new YearSpan(begin, OptionalInt.empty());
    }

    private boolean isOneYear() {
        return begin.isPresent() && begin.equals(end);
    }

    /** What stands before or after the dash. */
    private static Optional<YearSpan> ofEnd(String text) {
        String plain = text.strip();
        return BOUND.matcher(plain).matches() ? Optional.of(UNKNOWN) : ofDate(plain);
    }

    /** This, with what the other knows where this does not. */
    YearSpan or(YearSpan other) {
        return new YearSpan(begin.isPresent() ? begin : other.begin, end.isPresent() ? end : other.end);
    }

    /** The shortest span that holds both. */
    YearSpan and(YearSpan other) {
        OptionalInt first = begin.isPresent() && other.begin.isPresent()
                ? OptionalInt.of(Math.min(begin.getAsInt(), other.begin.getAsInt()))
                : or(other).begin;
        OptionalInt last = end.isPresent() && other.end.isPresent()
                ? OptionalInt.of(Math.max(end.getAsInt(), other.end.getAsInt()))
                : or(other).end;
        return new YearSpan(first, last);
    }

    /** True if it ends before it begins, which nothing does. */
    boolean isTurned() {
        return begin.isPresent() && end.isPresent() && begin.getAsInt() > end.getAsInt();
    }
}
