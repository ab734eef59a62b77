package org.dossier.model;

import java.time.LocalDate;
import java.util.List;

/**
 * When something dated with an EDTF expression may have begun and ended. What is asked of two of them is answered over all that
 * each may be, independently of the other.
 */
sealed interface Extent {
    /** The first day on which it may have begun. */
    LocalDate earliestBegin();

    /** The last day on which it may have begun. */
    LocalDate latestBegin();

    /** The first day on which it may have ended. */
    LocalDate earliestEnd();

    /** The last day on which it may have ended. */
    LocalDate latestEnd();

    /** Whether it may have begun on the first of two days or later, and ended on the last of them or earlier. */
    boolean mayLieWithin(LocalDate first, LocalDate last);

    /** Something of one day: a single date, or a set one of whose members is right. */
    record OneDay(Days days) implements Extent {
        @Override
        public LocalDate earliestBegin() {
            return days.first();
        }

        @Override
        public LocalDate latestBegin() {
            return days.last();
        }

        @Override
        public LocalDate earliestEnd() {
            return days.first();
        }

        @Override
        public LocalDate latestEnd() {
            return days.last();
        }

        @Override
        public boolean mayLieWithin(LocalDate first, LocalDate last) {
            return days.onOrAfter(first).filter(day -> !day.isAfter(last)).isPresent();
        }
    }

    /** Something that lasted: an interval. It ends no earlier than it begins. */
    record Lasting(Days begin, Days end) implements Extent {
        @Override
        public LocalDate earliestBegin() {
            return begin.first();
        }

        @Override
        public LocalDate latestBegin() {
            return begin.onOrBefore(end.last()).orElseThrow();
        }

        @Override
        public LocalDate earliestEnd() {
            return end.onOrAfter(begin.first()).orElseThrow();
        }

        @Override
        public LocalDate latestEnd() {
            return end.last();
        }

        @Override
        public boolean mayLieWithin(LocalDate first, LocalDate last) {
            return begin.onOrAfter(first)
                    .flatMap(end::onOrAfter)
                    .filter(day -> !day.isAfter(last))
                    .isPresent();
        }
    }

    /** Something on each of several days: a set all of whose members are right. */
    record EachDay(List<Days> members) implements Extent {
        public EachDay {
            members = List.copyOf(members);
        }

        @Override
        public LocalDate earliestBegin() {
            return members.stream().map(Days::first).min(LocalDate::compareTo).orElseThrow();
        }

        @Override
        public LocalDate latestBegin() {
            return members.stream().map(Days::last).min(LocalDate::compareTo).orElseThrow();
        }

        @Override
        public LocalDate earliestEnd() {
            return members.stream().map(Days::first).max(LocalDate::compareTo).orElseThrow();
        }

        @Override
        public LocalDate latestEnd() {
            return members.stream().map(Days::last).max(LocalDate::compareTo).orElseThrow();
        }

        @Override
        public boolean mayLieWithin(LocalDate first, LocalDate last) {
            return members.stream().allMatch(days -> new OneDay(days).mayLieWithin(first, last));
        }
    }
}
