package org.dossier.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Days one of which is meant, and nobody knows which: there is at least one. */
interface Days {
    /** The first of them. */
    LocalDate first();

    /** The last of them. */
    LocalDate last();

    /** The first of them that is not before a day; empty if all are before it. */
    Optional<LocalDate> onOrAfter(LocalDate day);

    /** The last of them that is not after a day; empty if all are after it. */
    Optional<LocalDate> onOrBefore(LocalDate day);

    /** Every day from one to another, both included. */
    static Days span(LocalDate first, LocalDate last) {
        return new Span(first, last);
    }

    /** The days of any of several. */
    static Days union(List<? extends Days> parts) {
        return parts.size() == 1 ? parts.get(0) : new Union(List.copyOf(parts));
    }

    /** Days without a gap. */
    record Span(LocalDate first, LocalDate last) implements Days {
        @Override
        public Optional<LocalDate> onOrAfter(LocalDate day) {
            return Optional.of(day.isAfter(first) ? day : first).filter(found -> !found.isAfter(last));
        }

        @Override
        public Optional<LocalDate> onOrBefore(LocalDate day) {
            return Optional.of(day.isBefore(last) ? day : last).filter(found -> !found.isBefore(first));
        }
    }

    /** Several, in any order; they may overlap. */
    record Union(List<Days> parts) implements Days {
        @Override
        public LocalDate first() {
            return earliest(parts.stream().map(Days::first)).orElseThrow();
        }

        @Override
        public LocalDate last() {
            return latest(parts.stream().map(Days::last)).orElseThrow();
        }

        @Override
        public Optional<LocalDate> onOrAfter(LocalDate day) {
            return earliest(parts.stream().flatMap(part -> part.onOrAfter(day).stream()));
        }

        @Override
        public Optional<LocalDate> onOrBefore(LocalDate day) {
            return latest(parts.stream().flatMap(part -> part.onOrBefore(day).stream()));
        }

        private static Optional<LocalDate> earliest(Stream<LocalDate> days) {
            return days.min(LocalDate::compareTo);
        }

        private static Optional<LocalDate> latest(Stream<LocalDate> days) {
            return days.max(LocalDate::compareTo);
        }
    }
}
