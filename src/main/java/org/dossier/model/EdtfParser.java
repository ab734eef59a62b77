package org.dossier.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads whole EDTF expressions: single dates, intervals and sets. Single dates are {@link EdtfSingleDate}'s. */
final class EdtfParser {
    private static final int MAX_LENGTH = 1000;
    private static final Pattern DATE_TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(Z|[+-](0\\d|1[0-4])(:[0-5]\\d)?)?");
    private static final Days ANY = Days.span(LocalDate.MIN, LocalDate.MAX);
    private static final Days EVER_SINCE = Days.span(LocalDate.MIN, LocalDate.MIN);
    private static final Days FOR_EVER = Days.span(LocalDate.MAX, LocalDate.MAX);

    private EdtfParser() {}

    static Optional<Extent> parse(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (isWithin(text, '[', ']')) {
            return members(text)
                    .map(members -> new Extent.OneDay(
                            Days.union(members.stream().map(Member::all).toList())));
        }
        if (isWithin(text, '{', '}')) {
            return members(text)
                    .map(members -> new Extent.EachDay(members.stream()
                            .flatMap(member -> member.ends().stream())
                            .toList()));
        }
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return interval(text.substring(0, slash), text.substring(slash + 1));
        }
        Matcher time = DATE_TIME.matcher(text);
        return EdtfSingleDate.parse(time.matches() ? time.group(1) : text).map(Extent.OneDay::new);
    }

    private static boolean isWithin(String text, char open, char close) {
        return text.length() > 2 && text.charAt(0) == open && text.charAt(text.length() - 1) == close;
    }

    /** Level 0 and 1 intervals; {@code ..} is an end that never comes and nothing one that is not known. */
    private static Optional<Extent> interval(String from, String to) {
        if (isOpen(from) && isOpen(to)) {
            return Optional.empty();
        }
        Optional<Days> begin =
                isOpen(from) ? Optional.of(from.isEmpty() ? ANY : EVER_SINCE) : EdtfSingleDate.parse(from);
        Optional<Days> end = isOpen(to) ? Optional.of(to.isEmpty() ? ANY : FOR_EVER) : EdtfSingleDate.parse(to);
        // 1951/1951-07 is well, but the last day must not come before the first.
        return begin.flatMap(first ->
                end.filter(last -> !first.first().isAfter(last.last())).map(last -> new Extent.Lasting(first, last)));
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    /**
     * A member of a set, or a range of them.
     *
     * @param all the days it may mean, if one is right
     * @param ends what it means if all are right: the member, or the first and the last of the range
     */
    private record Member(Days all, List<Days> ends) {
        static Member range(Days from, Days to) {
            return new Member(Days.span(from.first(), to.last()), List.of(from, to));
        }
    }

    /** Level 2 sets: members and ranges between commas, {@code ..} before the first or after the last. */
    private static Optional<List<Member>> members(String set) {
        List<Member> members = new ArrayList<>();
        String[] parts = set.substring(1, set.length() - 1).split(",", -1);
        for (int i = 0; i < parts.length; i++) {
            Optional<Member> member = member(parts[i].strip(), i == 0, i == parts.length - 1);
            if (member.isEmpty()) {
                return Optional.empty();
            }
            members.add(member.get());
        }
        return Optional.of(members);
    }

    private static Optional<Member> member(String text, boolean first, boolean last) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return EdtfSingleDate.parse(text).map(days -> new Member(days, List.of(days)));
        }
        String from = text.substring(0, dots);
        String to = text.substring(dots + 2);
        if (from.isEmpty() ? !first : to.isEmpty() && !last) {
            return Optional.empty();
        }
        if (from.isEmpty()) {
            return EdtfSingleDate.parse(to).map(end -> Member.range(EVER_SINCE, end));
        }
        Optional<Days> begin = EdtfSingleDate.parse(from);
        Optional<Days> end = to.isEmpty() ? Optional.of(FOR_EVER) : EdtfSingleDate.parse(to);
        return begin.flatMap(b -> end.filter(e -> !b.first().isAfter(e.last())).map(e -> Member.range(b, e)));
    }
}
