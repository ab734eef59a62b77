package org.dossier.server.view;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An EDTF text in English words. What it cannot say in words it leaves as it is. */
public final class HumanDate {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final Pattern DATE = Pattern.compile("([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([?~%]?)");

    private HumanDate() {}

    /** The words. */
    public static String of(String edtf) {
        if (edtf.length() > 2 && edtf.startsWith("[") && edtf.endsWith("]")) {
            return "one of " + members(edtf, " or ");
        }
        if (edtf.length() > 2 && edtf.startsWith("{") && edtf.endsWith("}")) {
            return members(edtf, " and ");
        }
        int slash = edtf.indexOf('/');
        return slash < 0 ? single(edtf) : interval(edtf.substring(0, slash), edtf.substring(slash + 1));
    }

    private static String members(String set, String last) {
        List<String> members = Arrays.stream(set.substring(1, set.length() - 1).split(",", -1))
                .map(String::strip)
                .map(member -> member.contains("..") ? range(member) : single(member))
                .toList();
        return members.size() == 1
                ? members.get(0)
                : members.subList(0, members.size() - 1).stream().collect(Collectors.joining(", "))
                        + last
                        + members.get(members.size() - 1);
    }

    private static String range(String member) {
        int dots = member.indexOf("..");
        return interval(member.substring(0, dots), member.substring(dots + 2));
    }

    private static String interval(String from, String to) {
        boolean open = from.isEmpty() || from.equals("..");
        boolean unending = to.isEmpty() || to.equals("..");
        if (open) {
            return "until " + single(to);
        }
        return unending ? "from " + single(from) + " on" : single(from) + " to " + single(to);
    }

    private static String single(String edtf) {
        Matcher date = DATE.matcher(edtf);
        if (!date.matches()) {
            return edtf;
        }
        String plain = plain(edtf, date);
        return switch (date.group(4)) {
            case "?" -> plain + " (uncertain)";
            case "~" -> "about " + plain;
            case "%" -> "about " + plain + " (uncertain)";
            default -> plain;
        };
    }

    private static String plain(String edtf, Matcher date) {
        String year = year(date.group(1));
        String month = date.group(2);
        String day = date.group(3);
        if (month == null) {
            return year;
        }
        if (month.equals("XX") && (day == null || day.equals("XX"))) {
            return year + ", month unknown";
        }
        if (month.indexOf('X') >= 0 || date.group(1).indexOf('X') >= 0) {
            return edtf;
        }
        int number = Integer.parseInt(month);
        if (number >= 21 && number <= 24 && day == null) {
            return SEASONS.get(number - 21) + " " + year;
        }
        if (number < 1 || number > 12) {
            return edtf;
        }
        String named = MONTHS.get(number - 1) + " " + year;
        if (day == null) {
            return named;
        }
        if (day.equals("XX")) {
            return named + ", day unknown";
        }
        return day.indexOf('X') >= 0 ? edtf : Integer.parseInt(day) + " " + named;
    }

    private static String year(String digits) {
        if (digits.matches("\\d{3}X")) {
            return "the " + digits.substring(0, 3) + "0s";
        }
        if (digits.matches("\\d{2}XX")) {
            return "between " + digits.substring(0, 2) + "00 and " + digits.substring(0, 2) + "99";
        }
        return digits;
    }
}
