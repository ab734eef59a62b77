package org.dossier.server.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.language.Wording;
import org.jspecify.annotations.Nullable;

/** An EDTF text in words of a language. What it cannot say in words it leaves as it is. */
public final class HumanDate {
    private static final Pattern DATE = Pattern.compile("([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([?~%]?)");

    private final Wording wording;
    /** Whether the date stands within a phrase, where some languages inflect it. */
    private final boolean inflected;

    private HumanDate(Wording wording, boolean inflected) {
        this.wording = wording;
        this.inflected = inflected;
    }

    /** The words. */
    public static String of(String edtf, Wording wording) {
        HumanDate plain = new HumanDate(wording, false);
        if (edtf.length() > 2 && edtf.startsWith("[") && edtf.endsWith("]")) {
            return plain.members(edtf, "date.one", "date.one-of");
        }
        if (edtf.length() > 2 && edtf.startsWith("{") && edtf.endsWith("}")) {
            return plain.members(edtf, "", "date.all-of");
        }
        int slash = edtf.indexOf('/');
        return slash < 0 ? plain.single(edtf) : plain.interval(edtf.substring(0, slash), edtf.substring(slash + 1));
    }

    private String members(String set, String one, String many) {
        List<String> members = Arrays.stream(set.substring(1, set.length() - 1).split(",", -1))
                .map(String::strip)
                .map(member -> member.contains("..") ? range(member) : single(member))
                .toList();
        String last = members.get(members.size() - 1);
        if (members.size() == 1) {
            return one.isEmpty() ? last : wording.say(one, "date", last);
        }
        String first = members.stream()
                .limit(members.size() - 1)
                .reduce((before, next) -> wording.say("date.comma", "first", before, "next", next))
                .orElse("");
        return wording.say(many, "first", first, "last", last);
    }

    private String range(String member) {
        int dots = member.indexOf("..");
        return interval(member.substring(0, dots), member.substring(dots + 2));
    }

    private String interval(String from, String to) {
        boolean open = from.isEmpty() || from.equals("..");
        boolean unending = to.isEmpty() || to.equals("..");
        HumanDate within = new HumanDate(wording, true);
        if (open) {
            return wording.say("date.until", "date", within.single(to));
        }
        return unending
                ? wording.say("date.from", "date", within.single(from))
                : wording.say("date.interval", "from", single(from), "to", single(to));
    }

    private String single(String edtf) {
        Matcher date = DATE.matcher(edtf);
        if (!date.matches()) {
            return edtf;
        }
        HumanDate within = new HumanDate(wording, true);
        return switch (date.group(4)) {
            case "?" -> wording.say("date.uncertain", "date", plain(edtf, date));
            case "~" -> wording.say("date.about", "date", within.plain(edtf, date));
            case "%" -> wording.say("date.about-uncertain", "date", within.plain(edtf, date));
            default -> plain(edtf, date);
        };
    }

    private String plain(String edtf, Matcher date) {
        String digits = date.group(1);
        String month = date.group(2);
        String day = date.group(3);
        if (month == null) {
            return year(digits);
        }
        if (month.equals("XX") && (day == null || day.equals("XX"))) {
            return wording.say("date.month-unknown", "year", digits.indexOf('X') < 0 ? digits : year(digits));
        }
        if (month.indexOf('X') >= 0 || digits.indexOf('X') >= 0) {
            return edtf;
        }
        int number = Integer.parseInt(month);
        if (number >= 21 && number <= 24 && day == null) {
            return wording.say(inflected ? "date.season-inflected" : "date.season", "season", month, "year", digits);
        }
        try {
            return named(YearMonth.of(Integer.parseInt(digits), number), day, edtf);
        } catch (DateTimeException e) {
            return edtf;
        }
    }

    private String named(YearMonth month, @Nullable String day, String edtf) {
        if (day == null) {
            return inflected
                    ? wording.calendar().inflected(month)
                    : wording.calendar().month(month);
        }
        if (day.equals("XX")) {
            return wording.say("date.day-unknown", "month", wording.calendar().month(month));
        }
        return day.indexOf('X') >= 0
                ? edtf
                : wording.calendar().day(LocalDate.of(month.getYear(), month.getMonth(), Integer.parseInt(day)));
    }

    private String year(String digits) {
        if (digits.matches("\\d{3}X")) {
            return wording.say(
                    inflected ? "date.decade-inflected" : "date.decade", "year", digits.substring(0, 3) + "0");
        }
        if (digits.matches("\\d{2}XX")) {
            String century = digits.substring(0, 2);
            return wording.say("date.century", "from", century + "00", "to", century + "99");
        }
        return wording.say("date.year", "year", digits);
    }
}
