package org.dossier.link;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityKind;

/** What speaks for and against a candidate because of when it lived or was. */
final class DateEvidence {
    private static final String LIFE = "life dates";
    private static final int LEAST_AGE = 16;
    /** Who is younger is in documents of states by exception, */
    private static final int USUAL_AGE_FROM = 21;
    /** and who is younger than this seldom. */
    private static final int OFTEN_FROM = 25;

    private static final int YEARS_REMEMBERED = 3;
    private static final int USUAL_AGE = 70;
    private static final int MOST_YEARS = 100;

    private final Subject subject;

    DateEvidence(Subject subject) {
        this.subject = subject;
    }

    Optional<Feature> of(List<AuthorityEntry> entries) {
        Years theirs = life(entries);
        if (subject.kind() == AuthorityKind.EVENT) {
            return event(theirs);
        }
        Optional<Feature> stated = stated(theirs);
        return stated.isPresent() ? stated : lifetime(theirs);
    }

    /** Where both sides state dates. */
    private Optional<Feature> stated(Years theirs) {
        Years ours = subject.life();
        boolean first = ours.hasFirst() && theirs.hasFirst();
        boolean last = ours.hasLast() && theirs.hasLast();
        if (!first && !last) {
            return Optional.empty();
        }
        int apart = Math.max(
                first ? Math.abs(ours.first() - theirs.first()) : 0, last ? Math.abs(ours.last() - theirs.last()) : 0);
        String words = "ours " + ours.text() + ", theirs " + theirs.text();
        if (apart == 0) {
            return Optional.of(new Feature(LIFE, first && last ? 4 : 2.5, words));
        }
        return Optional.of(new Feature(LIFE, apart == 1 ? 0.5 : apart <= 3 ? -1.5 : -6, words));
    }

    /** Whether somebody of such dates can be in documents of such years. */
    private Optional<Feature> lifetime(Years theirs) {
        Years seen = subject.attested();
        if (subject.kind() != AuthorityKind.PERSON || !seen.hasFirst() || (!theirs.hasFirst() && !theirs.hasLast())) {
            return Optional.empty();
        }
        String words = "in documents of " + seen.text() + ", lived " + theirs.text();
        if (theirs.hasFirst() && theirs.first() + LEAST_AGE > seen.first()) {
            return Optional.of(new Feature(LIFE, -6, words + ": too young"));
        }
        if (theirs.hasLast() && theirs.last() + YEARS_REMEMBERED < seen.first()) {
            return Optional.of(new Feature(LIFE, -4, words + ": dead before"));
        }
        if (theirs.hasFirst() && theirs.first() + MOST_YEARS < seen.first()) {
            return Optional.of(new Feature(LIFE, -4, words + ": too old"));
        }
        if (theirs.hasFirst() && theirs.first() + USUAL_AGE < seen.first()) {
            return Optional.of(new Feature(LIFE, -0.5, words + ": rather old"));
        }
        int age = theirs.hasFirst() ? seen.last() - theirs.first() : USUAL_AGE;
        return Optional.of(
                age < USUAL_AGE_FROM
                        ? new Feature(LIFE, -2, words + ": very young")
                        : age < OFTEN_FROM
                                ? new Feature(LIFE, 0, words + ": rather young")
                                : new Feature(LIFE, 1, words));
    }

    private Optional<Feature> event(Years theirs) {
        Years ours = subject.attested();
        if (!ours.hasFirst() || !theirs.hasFirst()) {
            return Optional.empty();
        }
        int theirLast = theirs.hasLast() ? theirs.last() : theirs.first();
        int gap = Math.max(0, Math.max(theirs.first() - ours.last(), ours.first() - theirLast));
        String words = "ours " + ours.text() + ", theirs " + theirs.text();
        return Optional.of(new Feature("dates", gap == 0 ? 2 : gap == 1 ? -2 : -6, words));
    }

    private static Years life(List<AuthorityEntry> entries) {
        OptionalInt first = entries.stream()
                .map(AuthorityEntry::begin)
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
        OptionalInt last = entries.stream()
                .map(AuthorityEntry::end)
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
        return Years.of(first, last);
    }
}
