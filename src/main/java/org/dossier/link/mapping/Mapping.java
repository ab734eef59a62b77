package org.dossier.link.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;

/**
 * One statement that a thing of ours is, or is not, what an entry of an authority file describes: class {@code Mapping} of SSSOM 1.0, with
 * the slots that we write. A text is {@code ""} and a list is empty where nothing is said.
 *
 * @param subject our thing
 * @param predicate how it relates to the object, as {@code skos:exactMatch}
 * @param negative true if it does not relate so: the pair is rejected
 * @param object the entry
 * @param justification what kind of act shows it, as {@code semapv:ManualMappingCuration}
 * @param authors who says so; {@code authorNames} are names of people that no IRI is known of
 * @param reviewers who looked at it and agrees; {@code reviewerNames} likewise
 * @param tool the name of the program that proposed it, with {@code toolVersion}
 * @param date the day it was said, of the years 1 to 9999
 * @param confidence from 0 to 1; kept to three decimals, as canonical SSSOM/TSV is written; what is less than 1 stays so
 */
public record Mapping(
        Iri subject,
        String subjectLabel,
        Iri predicate,
        boolean negative,
        Iri object,
        String objectLabel,
        Iri justification,
        List<Iri> authors,
        List<String> authorNames,
        List<Iri> reviewers,
        List<String> reviewerNames,
        String tool,
        String toolVersion,
        Optional<LocalDate> date,
        OptionalDouble confidence,
        String comment) {
    private static final int CONFIDENCE_DECIMALS = 3;
    /** The highest confidence of what is not certain. */
    public static final double MOST_UNSURE = 0.999;

    private static final int LAST_YEAR = 9999;

    /** @throws IllegalArgumentException if a value is out of its bounds, an empty name is in a list, or a text has half a character */
    public Mapping {
        authors = List.copyOf(authors);
        authorNames = List.copyOf(authorNames);
        reviewers = List.copyOf(reviewers);
        reviewerNames = List.copyOf(reviewerNames);
        confidence = confidence.isPresent() ? OptionalDouble.of(rounded(confidence.getAsDouble())) : confidence;
        if (date.isPresent() && (date.get().getYear() < 1 || date.get().getYear() > LAST_YEAR)) {
            throw new IllegalArgumentException("the year of " + date.get() + " is not from 1 to " + LAST_YEAR);
        }
        if (authorNames.contains("") || reviewerNames.contains("")) {
            throw new IllegalArgumentException("an author or reviewer has an empty name");
        }
        List<String> texts = new ArrayList<>(List.of(subjectLabel, objectLabel, tool, toolVersion, comment));
        texts.addAll(authorNames);
        texts.addAll(reviewerNames);
        for (String text : texts) {
            checkCharacters(text);
        }
        List<Iri> iris = new ArrayList<>(List.of(subject, predicate, object, justification));
        iris.addAll(authors);
        iris.addAll(reviewers);
        for (Iri iri : iris) {
            checkCharacters(iri.value());
        }
    }

    /** Begins a mapping that says what every mapping must. */
    public static Builder of(Iri subject, Iri predicate, Iri object, Iri justification) {
        return new Builder(subject, predicate, object, justification);
    }

    /** True if a person stands behind it: it has a reviewer, or rests on what a person decided. */
    public boolean isReviewed() {
        return !reviewers.isEmpty()
                || !reviewerNames.isEmpty()
                || justification.equals(ExternalVocabulary.SEMAPV_MANUAL_MAPPING_CURATION)
                || justification.equals(MappingTerms.REVIEW);
    }

    /** How much it counts among what is said of its pair. */
    public Standing standing() {
        if (negative) {
            return Standing.REJECTED;
        }
        return isReviewed() ? Standing.REVIEWED : Standing.PROPOSED;
    }

    /** Every IRI in it. */
    List<Iri> iris() {
        List<Iri> iris = new ArrayList<>(List.of(subject, predicate, object, justification));
        iris.addAll(authors);
        iris.addAll(reviewers);
        return iris;
    }

    /**
     * A confidence as a mapping has it: to three decimals, and what is less than 1 stays so.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public static double rounded(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("the confidence " + confidence + " is not from 0 to 1");
        }
        double rounded = BigDecimal.valueOf(confidence)
                .setScale(CONFIDENCE_DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
        return confidence < 1 ? Math.min(rounded, MOST_UNSURE) : rounded;
    }

    private static void checkCharacters(String text) {
        text.codePoints().filter(Mapping::isHalf).findFirst().ifPresent(half -> {
            throw new IllegalArgumentException("U+%04X alone is half a character".formatted(half));
        });
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Adds to a mapping what may be said besides. */
    public static final class Builder {
        private final Iri subject;
        private final Iri predicate;
        private final Iri object;
        private final Iri justification;
        private final List<Iri> authors = new ArrayList<>();
        private final List<String> authorNames = new ArrayList<>();
        private final List<Iri> reviewers = new ArrayList<>();
        private final List<String> reviewerNames = new ArrayList<>();
        private boolean negative;
        private String subjectLabel = "";
        private String objectLabel = "";
        private String tool = "";
        private String toolVersion = "";
        private Optional<LocalDate> date = Optional.empty();
        private OptionalDouble confidence = OptionalDouble.empty();
        private String comment = "";

        private Builder(Iri subject, Iri predicate, Iri object, Iri justification) {
            this.subject = subject;
            this.predicate = predicate;
            this.object = object;
            this.justification = justification;
        }

        /** Says that it is not so. */
        public Builder negative() {
            negative = true;
            return this;
        }

        /** The names of both sides, for whoever reads the file. */
        public Builder labels(String ours, String theirs) {
            subjectLabel = ours;
            objectLabel = theirs;
            return this;
        }

        /** One more author. */
        public Builder author(Iri who) {
            authors.add(who);
            return this;
        }

        /** One more author, by name. */
        public Builder authorName(String name) {
            authorNames.add(name);
            return this;
        }

        /** One more reviewer. */
        public Builder reviewer(Iri who) {
            reviewers.add(who);
            return this;
        }

        /** One more reviewer, by name. */
        public Builder reviewerName(String name) {
            reviewerNames.add(name);
            return this;
        }

        /** The program that proposed it. */
        public Builder tool(String name, String version) {
            tool = name;
            toolVersion = version;
            return this;
        }

        /** The day it was said. */
        public Builder date(LocalDate day) {
            date = Optional.of(day);
            return this;
        }

        /** How sure it is, from 0 to 1. */
        public Builder confidence(double value) {
            confidence = OptionalDouble.of(value);
            return this;
        }

        /** A remark in words. */
        public Builder comment(String text) {
            comment = text;
            return this;
        }

        /**
         * The mapping of these values.
         *
         * @throws IllegalArgumentException if one is not allowed
         */
        public Mapping build() {
            return new Mapping(
                    subject,
                    subjectLabel,
                    predicate,
                    negative,
                    object,
                    objectLabel,
                    justification,
                    authors,
                    authorNames,
                    reviewers,
                    reviewerNames,
                    tool,
                    toolVersion,
                    date,
                    confidence,
                    comment);
        }
    }
}
