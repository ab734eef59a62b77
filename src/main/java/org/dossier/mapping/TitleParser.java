package org.dossier.mapping;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.mapping.TitleReading.Enclosure;
import org.dossier.mapping.TitleReading.Known;
import org.dossier.mapping.TitleReading.Party;

/**
 * Reads who sent a document to whom, and how, from a title in English such as {@code Ciphered Telegram No. 21405, Mao Zedong to
 * Cde. Filippov [Stalin]}. A title is read from the outside in: its notes in brackets, the subject in quotation marks, what it
 * encloses, its carrier; what is left begins with the kind of message and names its parties. A title that begins
 * with none of the kinds tells nothing, unless both its parties are names that records claim.
 */
final class TitleParser {
    /** The kinds of message, as titles name them. */
    static final String KINDS =
            "cable telegram|telegram|cable|letter|note|memorandum|report|message|reply|directive|despatch"
                    + "|dispatch|airgram|order|communication|instruction";
    /** What may stand before the kind. */
    static final String ADJECTIVES =
            "ciphered|cipher|encrypted|coded|draft|incoming|outgoing|handwritten|hand[- ]delivered"
                    + "|official|explanatory|secret|urgent|approved|attached|personal|political|supplementary";

    private static final int LONGEST = 1000;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");
    static final Pattern HEAD = Pattern.compile(
            "(?:\\[[^\\]]*\\]\\s*)?(?:(?:" + ADJECTIVES + ")\\s+)*(" + KINDS + ")\\b", Pattern.CASE_INSENSITIVE);
    /** The first words of what {@link #HEAD} matches, but for words in brackets. */
    static final TellingWords HEADS = TellingWords.beginning(KINDS + "|" + ADJECTIVES);
    /** "Order to Attack" goes to nobody: without a sender, only a name that a record claims is a recipient of these. */
    private static final Pattern ORDER =
            Pattern.compile("order|directive|instruction|reply|report|communication", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile(
            ",?\\s*(?:Special\\s+)?No\\.?\\s*([0-9][0-9A-Za-z/-]*)(?=[\\s,.]|$)\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRANSLATION =
            Pattern.compile("\\s*[\\[(](?:[\\p{L}-]+\\s+)?translation[\\])]$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE_AT_END = Pattern.compile(
            "\\s*\\((?:excerpts?|[\\p{L} ]*session|[^()]*\\d:\\d\\d[^()]*)\\)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("[,:]?\\s+['\"\u2018\u201C].*$");
    private static final Pattern CARRIER = Pattern.compile("(?:,?\\s+|\\s*\\()via\\s+([^()]+?)\\)?$");
    static final Pattern CONVERSATION = Pattern.compile(
            "(?:[^:]*:\\s*)?(?:(?:secret|summary)\\s+)*(?:(?:memorandum|record|minutes|notes|transcript)\\s+of\\s+(?:an?\\s+|the\\s+)?)?"
                    + "(?:([^:]+?)['\u2019]s\\s+)?(?:conversation|conference\\s+held|talks?)(?:,?\\s+(?:between|of|with)\\s+|,\\s+)(.+)",
            Pattern.CASE_INSENSITIVE);
    static final TellingWords TALKED = new TellingWords("conversation", "conference", "talk", "talks");
    private static final Pattern WITH = Pattern.compile("\\s+with\\s+");
    /** "Zhou Enlai's Speech to ...": who spoke or wrote stands before the kind. */
    static final Pattern POSSESSIVE =
            Pattern.compile("(\\p{Lu}[^,:]*?)['\u2019]s\\s+(?:speech|" + KINDS + ")\\b(.*)", Pattern.CASE_INSENSITIVE);

    private final Known known;

    TitleParser(Known known) {
        this.known = known;
    }

    /** Reads a title; what it does not tell is empty. A title of more than 1000 characters is not read. */
    TitleReading read(String words) {
        if (words.length() > LONGEST) {
            return TitleReading.NOTHING;
        }
        String text = withPlainBlanks(words.strip());
        boolean noted = text.endsWith("]") || text.endsWith(")");
        String original = "";
        if (noted) {
            Matcher translation = TRANSLATION.matcher(text);
            if (translation.find()) {
                text = text.substring(0, translation.start());
                original = text;
            }
            text = NOTE_AT_END.matcher(text).replaceFirst("");
        }
        if (hasQuotationMark(text)) {
            text = QUOTED.matcher(text).replaceFirst("");
        }
        TitleNames names = new TitleNames(known);
        if (TALKED.areIn(text)) {
            Matcher conversation = CONVERSATION.matcher(text);
            if (conversation.matches()) {
                return conversation(conversation, names, original);
            }
        }
        TitleEnclosures enclosed = TitleEnclosures.split(text);
        String outer = enclosed.before();
        List<Party> carriers = List.of();
        if (outer.contains("via ")) {
            Matcher carrier = CARRIER.matcher(outer);
            if (carrier.find()) {
                carriers = names.parties(carrier.group(1));
                outer = outer.substring(0, carrier.start());
            }
        }
        return outer(outer, carriers, enclosed, names, original);
    }

    /** With one blank wherever there are blanks; most titles are so already. */
    private static String withPlainBlanks(String text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ' || (c == ' ' && last == ' ')) {
                return BLANKS.matcher(text).replaceAll(" ");
            }
            last = c;
        }
        return text;
    }

    private static boolean hasQuotationMark(String text) {
        return text.indexOf('\'') >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\u2018') >= 0
                || text.indexOf('\u201C') >= 0;
    }

    /** Every possessive has one; so most titles have none. */
    static boolean hasApostrophe(String text) {
        return text.indexOf('\'') >= 0 || text.indexOf('\u2019') >= 0;
    }

    private TitleReading outer(
            String outer, List<Party> carriers, TitleEnclosures enclosed, TitleNames names, String original) {
        Matcher head = HEAD.matcher(outer);
        TitleRoute route;
        String number = "";
        if ((outer.startsWith("[") || HEADS.begin(outer)) && head.lookingAt()) {
            String body = outer.substring(head.end());
            Matcher numbered = NUMBER.matcher(body);
            if (numbered.lookingAt()) {
                number = isMessage(head.group(1)) ? numbered.group(1) : "";
                body = body.substring(numbered.end());
            }
            route = TitleRoute.read(body, names, known);
            if (route.senders().isEmpty() && ORDER.matcher(head.group(1)).matches()) {
                route = route.toKnown(known);
            }
        } else {
            route = headless(outer, names);
        }
        List<Enclosure> enclosures = enclosed.read(names, known);
        return new TitleReading(
                names.expanded(route.senders()),
                names.expanded(route.recipients()),
                number,
                names.expanded(carriers),
                route.sentFrom(),
                route.receivedAt(),
                List.of(),
                expanded(enclosures, names),
                original);
    }

    private static List<Enclosure> expanded(List<Enclosure> enclosures, TitleNames names) {
        return enclosures.isEmpty()
                ? enclosures
                : enclosures.stream().map(inner -> expanded(inner, names)).toList();
    }

    private static Enclosure expanded(Enclosure inner, TitleNames names) {
        return new Enclosure(
                inner.words(),
                inner.kind(),
                inner.date(),
                names.expanded(inner.senders()),
                names.expanded(inner.recipients()));
    }

    /** Without a kind at the beginning, only names that records claim are taken for parties. */
    private TitleRoute headless(String text, TitleNames names) {
        Matcher possessive = POSSESSIVE.matcher(text);
        TitleRoute route = hasApostrophe(text) && possessive.matches()
                ? TitleRoute.read(", " + possessive.group(1) + possessive.group(2), names, known)
                : TitleRoute.read(", " + text, names, known);
        boolean claimed = !route.senders().isEmpty()
                && route.senders().stream().allMatch(party -> known.isActor(party.name()))
                && route.recipients().stream().allMatch(party -> known.isActor(party.name()));
        return claimed ? route : TitleRoute.NONE;
    }

    private TitleReading conversation(Matcher found, TitleNames names, String original) {
        StringBuilder list = new StringBuilder();
        if (found.group(1) != null) {
            list.append(found.group(1)).append(" and ");
        }
        list.append(WITH.matcher(TitleRoute.withoutTopic(found.group(2))).replaceFirst(" and "));
        return new TitleReading(
                List.of(), List.of(), "", List.of(), "", "", names.parties(list.toString()), List.of(), original);
    }

    /** Reports and memoranda are numbered too, but not as messages are. */
    private static boolean isMessage(String kind) {
        String word = kind.toLowerCase(Locale.ROOT);
        return !word.equals("report") && !word.equals("memorandum") && !word.equals("order");
    }
}
