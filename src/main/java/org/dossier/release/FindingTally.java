package org.dossier.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.release.BuildReport.FindingCount;

/** How many findings there are under each rule, and the first of each. */
final class FindingTally {
    /** How many of each rule are kept. */
    static final int SHOWN = 1000;

    private final List<String> files;
    private final Map<Key, Group> groups =
            new TreeMap<>(Comparator.comparing(Key::severity).thenComparing(Key::code));

    private record Key(Finding.Severity severity, String code) {}

    /** @param place where it stands among those of its line */
    private record Kept(Finding finding, int file, long place) {}

    /** @param files the dataset's files in their order */
    FindingTally(List<String> files) {
        this.files = files;
    }

    /**
     * What was found.
     *
     * @param shown the first of each rule, in the order of files and lines
     * @param counts how many there are of each rule, the worst severity first
     */
    record Summary(List<Finding> shown, List<FindingCount> counts) {
        Summary {
            shown = List.copyOf(shown);
            counts = List.copyOf(counts);
        }
    }

    /**
     * Takes a finding. Those with the same kind of place come in order; of each rule only the first are kept, so that is enough
     * to find the first of all.
     *
     * @param place orders the findings of one line
     */
    void add(Finding finding, long place) {
        groups.computeIfAbsent(new Key(finding.severity(), finding.code()), key -> new Group(finding.rule()))
                .add(new Kept(finding, files.indexOf(finding.where().file()), place));
    }

    Summary summary() {
        List<Kept> kept = new ArrayList<>();
        List<FindingCount> counts = new ArrayList<>();
        groups.forEach((key, group) -> {
            kept.addAll(group.first());
            counts.add(new FindingCount(key.severity(), key.code(), group.rule, group.count));
        });
        kept.sort(Group.ORDER);
        return new Summary(kept.stream().map(Kept::finding).toList(), counts);
    }

    /** The findings of one rule; of those that come out of order, all first ones are among the kept. */
    private static final class Group {
        static final Comparator<Kept> ORDER = Comparator.comparingInt(Kept::file)
                .thenComparingLong(kept -> kept.finding().where().line())
                .thenComparingLong(Kept::place);

        private final String rule;
        private final List<Kept> kept = new ArrayList<>();
        private long count;

        Group(String rule) {
            this.rule = rule;
        }

        void add(Kept one) {
            count++;
            kept.add(one);
            if (kept.size() >= 2 * SHOWN) {
                List<Kept> first = first();
                kept.clear();
                kept.addAll(first);
            }
        }

        List<Kept> first() {
            return kept.stream().sorted(ORDER).limit(SHOWN).toList();
        }
    }
}
