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

    private final AuthorityKind kind;
    private final List<NameReading> readings;
    private final List<OurName> ours;

    private NameMatch(AuthorityKind kind, List<NameReading> readings, List<OurName> ours) {
        this.kind = kind;
        this.readings = readings;
        this.ours = ours;
    }

    /** One of our names; {@code isMain} if it is, or stands in, the preferred one. Only people are called by a part of their names. */
    private record OurName(boolean isMain, boolean isPerson, Optional<NameReading> reading, Optional<WholeName> whole) {
        Likeness with(EntryNames.Read their) {
            return reading.map(our -> with(our, their))
                    .or(() -> whole.map(our -> with(our, their)))
                    .orElse(Likeness.NONE);
        }

        private Likeness with(NameReading our, EntryNames.Read their) {
            NameReading reading = their.reading();
            if (!isPerson && our.words().size() != reading.words().size()) {
                return Likeness.NONE;
            }
            int words = Math.min(our.words().size(), reading.words().size());
            return new Likeness(our.text(), their.name(), words, NameSimilarity.of(our, reading), 0, 0);
        }

        private static Likeness with(WholeName our, EntryNames.Read their) {
            WholeName whole = their.whole();
            return new Likeness(
                    our.text(), their.name(), Math.min(our.length(), whole.length()), our.with(whole), 0, 0);
        }
    }

    /** The readings of a subject's names; those that read alike count once. */
    static NameMatch of(Subject subject) {
        boolean isPerson = subject.kind() == AuthorityKind.PERSON;
        boolean isRead = isPerson || subject.kind() == AuthorityKind.PLACE;
        Map<List<String>, NameReading> distinct = new LinkedHashMap<>();
        List<OurName> ours = new ArrayList<>();
        boolean isMain = true;
        for (String name : subject.names()) {
            for (String written : WrittenNames.of(name)) {
                NameReading reading = NameReading.of(written);
                if (!reading.words().isEmpty() && distinct.putIfAbsent(reading.words(), reading) == null && isRead) {
                    ours.add(new OurName(isMain, isPerson, Optional.of(reading), Optional.empty()));
                }
            }
            if (subject.kind() != AuthorityKind.PERSON) {
                ours.add(new OurName(isMain, isPerson, Optional.empty(), Optional.of(WholeName.of(name))));
            }
            isMain = false;
        }
        return new NameMatch(subject.kind(), List.copyOf(distinct.values()), List.copyOf(ours));
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

    /**
     * The most alike of our names and the entry's.
     *
     * @param read names of entries that were compared before
     */
    Likeness with(AuthorityEntry entry, EntryNames read) {
        Likeness best = Likeness.NONE;
        double main = 0;
        double heading = 0;
        for (Text name :
                entry.names().subList(0, Math.min(MOST_NAMES, entry.names().size()))) {
            EntryNames.Read their = read.of(name.value());
            for (OurName our : ours) {
                Likeness one = our.with(their);
                best = best.orBetter(one);
                main = our.isMain() ? Math.max(main, one.value()) : main;
                heading = name.equals(entry.names().get(0)) ? Math.max(heading, one.value()) : heading;
            }
        }
        return best.of(main, heading);
    }

    /**
     * How alike two names are.
     *
     * @param words how many words the shorter of the two has; a name of one word tells little
     * @param main how alike our preferred name and any name of the entry are, from 0 to 1
     * @param heading how alike any of our names and the name under which the entry is listed are, from 0 to 1
     */
    record Likeness(String ours, String theirs, int words, NameSimilarity similarity, double main, double heading) {
        static final Likeness NONE = new Likeness("", "", 0, new NameSimilarity(0, "no name in common"), 0, 0);

        double value() {
            return similarity.value();
        }

        Likeness orBetter(Likeness other) {
            return other.value() > value() ? other : this;
        }

        Likeness of(double mainValue, double headingValue) {
            return new Likeness(ours, theirs, words, similarity, mainValue, headingValue);
        }

        String inWords() {
            return "\"" + ours + "\" and \"" + theirs + "\": " + similarity.reason();
        }
    }
}
