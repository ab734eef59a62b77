package org.dossier.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.mapping.TitleReading.Known;
import org.dossier.mapping.TitleReading.Party;

/** Who sent a message to whom and where, read from the words after its kind: {@code , Mao Zedong to Cde. Filippov [Stalin]}. */
record TitleRoute(List<Party> senders, List<Party> recipients, String sentFrom, String receivedAt) {
    static final TitleRoute NONE = new TitleRoute(List.of(), List.of(), "", "");

    /** Where the subject begins; "on" belongs to the name in "Commission on Korea". */
    static final Pattern TOPIC = Pattern.compile(
            "(?:^|(?<!\\b(?:committee|commission|conference|board|council))[\\s,]+)(?:regarding|concerning|about|on|re:|in\\s+reply|for\\s+the\\s+period"
                    + "|during|dated|in\\s+connection|after|before|following)(?=\\s).*$",
            Pattern.CASE_INSENSITIVE);

    static final TellingWords TOPICS = new TellingWords(
            "regarding",
            "concerning",
            "about",
            "on",
            "re",
            "in",
            "for",
            "during",
            "dated",
            "after",
            "before",
            "following");
    /** The words that tell the direction; "of" and "by" only at the beginning, "for" only after a comma. */
    static final Pattern DIRECTION = Pattern.compile(
            "(?:^\\s*,?\\s*(from|form|by|of)|[\\s,]+(from|to)|^\\s*(to)|,\\s+(for))\\s+", Pattern.CASE_INSENSITIVE);

    static final TellingWords DIRECTIONS = new TellingWords("from", "to", "for");
    static final TellingWords FIRST_DIRECTIONS = new TellingWords("form", "by", "of");
    /** An office has "to" in its name: "Ambassador to the PRC". */
    private static final Pattern OFFICE_BEFORE_TO = Pattern.compile(
            "\\b(?:ambassador|charg[eé](?:\\s+d['\u2019]affaires)?|envoy|minister|delegate|delegation|representative|mission|adviser|advisor|legation|embassy|consul)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    /** "Report of the Embassy" has a sender, "Letter of Intent" has none. */
    private static final Pattern OFFICE_OR_BODY = Pattern.compile(
            "\\b(?:embassy|legation|consulate|mission|delegation|ministry|department|committee|commission|council|bureau|office|board"
                    + "|government|headquarters|staff|command|group|directorate|institute|hospital|party|presidium|politburo"
                    + "|ambassador|charg[eé]|minister|president|premier|chairman|secretary|commander|general|marshal|comrade|cde)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    /** "Reply to Mao Zedong's Telegram" goes to Mao Zedong. */
    private static final Pattern ANSWERED =
            Pattern.compile("(.+)['\u2019]s\\s+(?:" + TitleParser.KINDS + ")", Pattern.CASE_INSENSITIVE);

    static final Pattern IN_THE_NAME =
            Pattern.compile("\\s+in\\s+(.+?)['\u2019]s?\\s+name\\b.*$", Pattern.CASE_INSENSITIVE);

    TitleRoute {
        senders = List.copyOf(senders);
        recipients = List.copyOf(recipients);
    }

    /** A run of words and the direction before it; {@code ""} before the first. */
    private record Segment(String direction, String words) {}

    static String withoutTopic(String words) {
        return TOPICS.areIn(words) ? TOPIC.matcher(words).replaceFirst("") : words;
    }

    static TitleRoute read(String words, TitleNames names, Known known) {
        String body = withoutTopic(words);
        List<Party> recipients = new ArrayList<>();
        if (TitleParser.hasApostrophe(body)) {
            Matcher addressed = IN_THE_NAME.matcher(body);
            if (addressed.find()) {
                recipients.addAll(names.parties(addressed.group(1)));
                body = body.substring(0, addressed.start());
            }
        }
        List<Segment> segments = segments(body);
        boolean directed = haveDirection("to", segments);
        boolean from = haveDirection("from", segments);
        List<Party> senders = new ArrayList<>();
        String sentFrom = "";
        String receivedAt = "";
        for (Segment segment : segments) {
            switch (segment.direction()) {
                case "" -> {
                    if (!from && (directed || known.isActor(TitleNames.plain(segment.words())))) {
                        senders.addAll(names.parties(segment.words()));
                    }
                }
                case "of" -> {
                    if (known.isActor(segment.words())
                            || OFFICE_OR_BODY.matcher(segment.words()).find()) {
                        senders.addAll(names.parties(segment.words()));
                    }
                }
                case "from" -> {
                    String place = names.leadingPlace(segment.words());
                    String rest = segment.words().substring(place.length());
                    sentFrom = place.isEmpty() ? names.placeOf(rest) : place;
                    senders.addAll(names.parties(rest));
                }
                default -> {
                    Matcher answered = ANSWERED.matcher(segment.words());
                    recipients.addAll(names.parties(answered.matches() ? answered.group(1) : segment.words()));
                    receivedAt = receivedAt.isEmpty() ? names.placeOf(segment.words()) : receivedAt;
                }
            }
        }
        boolean isTold = !senders.isEmpty() || !recipients.isEmpty() || !sentFrom.isEmpty() || !receivedAt.isEmpty();
        return isTold ? new TitleRoute(senders, recipients, sentFrom, receivedAt) : NONE;
    }

    private static boolean haveDirection(String direction, List<Segment> segments) {
        for (Segment segment : segments) {
            if (segment.direction().equals(direction)) {
                return true;
            }
        }
        return false;
    }

    /** This, with only those recipients that a record claims. */
    TitleRoute toKnown(Known known) {
        List<Party> claimed =
                recipients.stream().filter(party -> known.isActor(party.name())).toList();
        return new TitleRoute(senders, claimed, sentFrom, receivedAt);
    }

    private static List<Segment> segments(String body) {
        List<Segment> segments = new ArrayList<>(1);
        if (!DIRECTIONS.areIn(body) && !FIRST_DIRECTIONS.begin(body)) {
            add("", body, segments);
            return segments;
        }
        Matcher matcher = DIRECTION.matcher(body);
        String direction = "";
        int from = 0;
        while (matcher.find()) {
            String before = body.substring(from, matcher.start());
            String word = word(matcher);
            boolean partOfOffice =
                    word.equals("to") && OFFICE_BEFORE_TO.matcher(before).find();
            if (partOfOffice || isInBrackets(body, matcher.start()) || before.endsWith("delegation")) {
                continue;
            }
            add(direction, before, segments);
            direction = word;
            from = matcher.end();
        }
        add(direction, body.substring(from), segments);
        return segments;
    }

    private static void add(String direction, String words, List<Segment> segments) {
        String plain = TitleNames.plain(words);
        if (!plain.isEmpty()) {
            segments.add(new Segment(direction, plain));
        }
    }

    private static String word(Matcher direction) {
        for (int group = 1; group <= direction.groupCount(); group++) {
            String word = direction.group(group);
            if (word != null) {
                return switch (word.toLowerCase(Locale.ROOT)) {
                    case "to" -> "to";
                    case "for" -> "for";
                    case "of" -> "of";
                    default -> "from";
                };
            }
        }
        throw new IllegalStateException("a direction without a word");
    }

    private static boolean isInBrackets(String text, int at) {
        int depth = 0;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return depth > 0;
    }
}
