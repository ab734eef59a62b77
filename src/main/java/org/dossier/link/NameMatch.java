package org.dossier.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.link.name.KoreanPlaceName;
import org.dossier.link.name.NameReading;
import org.dossier.link.name.NameSimilarity;
import org.dossier.link.name.WrittenNames;
import org.dossier.model.Text;

/**
 * The names of one of our entities, ready to be compared with many others. Those of persons are compared as names of persons, those of
 * organizations and events by their words, and those of places both ways.
 */
final class NameMatch {
    /** An entry lists its names best first; what comes after so many are spellings of the same. */
    private static final int MOST_NAMES = 60;

    /** A surname and a full name of one person are at least so much alike. */
    private static final double LEAST_OF_PART = 0.6;

    /** A single word in Hangul or Cyrillic sounds like too many others to tell which place is meant. */
    private static final double MOST_OF_HEARD_PLACE = 0.8;

    /** From here on a name in Cyrillic is that in Latin letters by rule, and not by ear. */
    private static final double BY_RULE = 0.97;

    /** From here on, and below {@link #LEAST_OF_PART}, the first names agree and another word does not: "Doyle O." and "Doyle D.". */
    private static final double LEAST_OF_CONTRADICTION = 0.52;

    private final AuthorityKind kind;
    private final List<NameReading> readings;
    private final List<OurName> ours;

    private NameMatch(AuthorityKind kind, List<NameReading> readings, List<OurName> ours) {
        this.kind = kind;
        this.readings = readings;
        this.ours = ours;
    }

    /** One of our names; {@code isMain} if it is, or stands in, the preferred one. Only people are called by a part of their names. */
    private record OurName(
            boolean isMain,
            AuthorityKind kind,
            Optional<NameReading> reading,
            Optional<WholeName> whole,
            Optional<KoreanPlaceName> korean) {
        Likeness with(EntryNames.Read their) {
            return reading.map(our -> with(our, their))
                    .or(() -> whole.map(our -> with(our, their)))
                    .or(() -> korean.map(our -> with(our, their)))
                    .orElse(Likeness.NONE);
        }

        private static Likeness with(KoreanPlaceName our, EntryNames.Read their) {
            NameSimilarity similarity = our.with(their.koreanPlace());
            return new Likeness(our.toString(), their.name(), 1, similarity, 0, 0, "");
        }

        boolean hasInitial() {
            return reading.stream().anyMatch(name -> name.words().stream().anyMatch(word -> word.length() == 1));
        }

        private Likeness with(NameReading our, EntryNames.Read their) {
            Likeness best = Likeness.NONE;
            for (NameReading reading : kind == AuthorityKind.PERSON ? their.ofPerson() : List.of(their.ofPlace())) {
                best = best.orBetter(with(our, reading, their.name()));
            }
            return best;
        }

        private Likeness with(NameReading our, NameReading reading, String theirName) {
            if (kind != AuthorityKind.PERSON
                    && our.words().size() != reading.words().size()) {
                return Likeness.NONE;
            }
            int words = Math.min(our.length(), reading.length());
            NameSimilarity similarity = NameSimilarity.of(our, reading);
            if (kind != AuthorityKind.PERSON) {
                boolean byRule = similarity.value() >= BY_RULE;
                if (reading.isCyrillic() && !our.isCyrillic() && !byRule) {
                    // Nobody who wrote our name had heard theirs, which has another form in Latin letters.
                    return Likeness.NONE;
                }
                boolean heard =
                        our.isHangul() != reading.isHangul() || (our.isCyrillic() != reading.isCyrillic() && !byRule);
                similarity = heard ? similarity.atMost(MOST_OF_HEARD_PLACE) : similarity;
            }
            return new Likeness(our.text(), theirName, words, similarity, 0, 0, "");
        }

        private Likeness with(WholeName our, EntryNames.Read their) {
            WholeName whole = their.whole();
            NameSimilarity similarity = our.with(whole, kind);
            return new Likeness(our.text(), their.name(), Math.min(our.length(), whole.length()), similarity, 0, 0, "");
        }
    }

    /** The readings of a subject's names; those that read alike count once. */
    static NameMatch of(Subject subject) {
        boolean isPerson = subject.kind() == AuthorityKind.PERSON;
        boolean isRead = isPerson || subject.kind() == AuthorityKind.PLACE;
        Map<List<String>, NameReading> distinct = new LinkedHashMap<>();
        List<OurName> ours = new ArrayList<>();
        List<String> names = names(subject);
        // A name of today stands beside the preferred one, and is as good.
        int main = names.size() - subject.names().size() + 1;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean isMain = i < main;
            for (String written : WrittenNames.of(name)) {
                NameReading reading = NameReading.of(written);
                if (!reading.words().isEmpty() && distinct.putIfAbsent(reading.words(), reading) == null && isRead) {
                    ours.add(new OurName(
                            isMain, subject.kind(), Optional.of(reading), Optional.empty(), Optional.empty()));
                }
            }
            if (subject.kind() != AuthorityKind.PERSON) {
                ours.add(new OurName(
                        isMain, subject.kind(), Optional.empty(), Optional.of(WholeName.of(name)), Optional.empty()));
            }
            if (subject.kind() == AuthorityKind.PLACE) {
                ours.add(new OurName(
                        isMain,
                        subject.kind(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(KoreanPlaceName.of(name))));
            }
        }
        return new NameMatch(subject.kind(), List.copyOf(distinct.values()), List.copyOf(ours));
    }

    /** The names of a subject; of a country by the name it once had also its name of today, after the preferred one. */
    private static List<String> names(Subject subject) {
        List<String> names = new ArrayList<>(subject.names());
        if (subject.kind() == AuthorityKind.PLACE && subject.within().isEmpty()) {
            Countries.read().today(names.get(0)).ifPresent(today -> names.add(1, today));
        }
        return names;
    }

    /** True if all names are foreign ones in Hangul. */
    boolean areHeard() {
        return !readings.isEmpty() && readings.stream().allMatch(NameReading::isHeard);
    }

    /** Every name, read. */
    List<NameReading> readings() {
        return readings;
    }

    /** The ranks and titles that stand before any of the names of a person. */
    Set<String> titles() {
        Set<String> titles = new TreeSet<>();
        if (kind == AuthorityKind.PERSON) {
            readings.forEach(reading -> titles.addAll(reading.titles()));
        }
        return titles;
    }

    /** True if the preferred name of a person is but a part of another: "Ochab" of "Edward Ochab". */
    boolean isPreferredPartOf(String name) {
        return kind == AuthorityKind.PERSON
                && !readings.isEmpty()
                && readings.get(0).length() == 1
                && NameSimilarity.of(readings.get(0), NameReading.of(name)).value() >= LEAST_OF_PART;
    }

    /**
     * The most alike of our names and the entry's.
     *
     * @param read names of entries that were compared before
     */
    Likeness with(AuthorityEntry entry, EntryNames read) {
        Likeness best = Likeness.NONE;
        Likeness contradicting = Likeness.NONE;
        double main = 0;
        double heading = 0;
        for (Text name :
                entry.names().subList(0, Math.min(MOST_NAMES, entry.names().size()))) {
            EntryNames.Read their = read.of(name.value());
            for (OurName our : ours) {
                Likeness one = our.with(their);
                contradicting = isContradiction(our, one) ? one : contradicting;
                best = best.orBetter(one);
                main = our.isMain() ? Math.max(main, one.value()) : main;
                heading = name.equals(entry.names().get(0)) ? Math.max(heading, one.value()) : heading;
            }
            if (best.value() >= 1 && main >= 1) {
                break;
            }
        }
        boolean contradicts = contradicting.ours().equals(best.ours()) && best.value() < 1;
        return best.of(main, heading, contradicts ? contradicting.theirs() : "");
    }

    /** True if the first names and the surnames agree and an initial does not. */
    private static boolean isContradiction(OurName our, Likeness likeness) {
        return our.kind() == AuthorityKind.PERSON
                && our.hasInitial()
                && likeness.value() >= LEAST_OF_CONTRADICTION
                && likeness.value() < LEAST_OF_PART;
    }

    /**
     * How alike two names are.
     *
     * @param words how many words the shorter of the two has; a name of one word tells little
     * @param main how alike our preferred name and any name of the entry are, from 0 to 1
     * @param heading how alike any of our names and the name under which the entry is listed are, from 0 to 1
     * @param contradicting a name of the entry that has the same first name and surname as ours and another initial; {@code ""} if there is none
     */
    record Likeness(
            String ours,
            String theirs,
            int words,
            NameSimilarity similarity,
            double main,
            double heading,
            String contradicting) {
        static final Likeness NONE = new Likeness("", "", 0, new NameSimilarity(0, "no name in common"), 0, 0, "");

        double value() {
            return similarity.value();
        }

        Likeness orBetter(Likeness other) {
            return other.value() > value() ? other : this;
        }

        Likeness of(double mainValue, double headingValue, String contradictingName) {
            return new Likeness(ours, theirs, words, similarity, mainValue, headingValue, contradictingName);
        }

        String inWords() {
            return "\"" + ours + "\" and \"" + theirs + "\": " + similarity.reason();
        }
    }
}
