package org.dossier.release;

import java.util.Locale;
import org.dossier.link.mapping.MappingProblem;
import org.dossier.link.published.LinkRemark;
import org.dossier.mapping.Remark;
import org.dossier.source.Problem;
import org.dossier.source.SourceLocation;

/**
 * One row of the build report: something wrong with a record, or concluded about it, said so that the archivist can find
 * and mend it.
 *
 * @param where the record's place
 * @param recordId the record's id; {@code ""} if it has none
 * @param field the field concerned; {@code ""} if the whole record is meant
 * @param value the value concerned, shortened; may be empty
 * @param code the rule's stable code: {@code D004} of a record, {@code M001} of the mapping, {@code S005} of a row of
 *     mappings to authority files, {@code L001} of a link, {@code document-kind} of the graph
 * @param rule the rule in words: {@code unreadable date}
 * @param severity what it means for the record
 * @param message one sentence: what it is and, where there is one, the remedy
 */
public record Finding(
        SourceLocation where,
        String recordId,
        String field,
        String value,
        String code,
        String rule,
        Severity severity,
        String message) {
    private static final int SHOWN_CHARACTERS = 80;

    /** What a finding means for its record. */
    public enum Severity {
        /** The record is not published. */
        REJECTED,
        /** The graph breaks a shape; the release is refused. */
        VIOLATION,
        /** The record is published, without or with a repaired value. */
        WARNING,
        /** Nothing is wrong, but something was concluded that a person may want to check. */
        NOTE
    }

    static Finding of(Problem problem) {
        return new Finding(
                problem.where(),
                problem.recordId(),
                problem.field(),
                problem.value(),
                problem.rule().code(),
                words(problem.rule().name()),
                Severity.valueOf(problem.rule().severity().name()),
                problem.message());
    }

    static Finding of(MappingProblem problem) {
        return new Finding(
                new SourceLocation(problem.file(), problem.line()),
                "",
                problem.column(),
                problem.value(),
                problem.fault().code(),
                words(problem.fault().name()),
                Severity.WARNING,
                problem.sentence());
    }

    static Finding of(LinkRemark remark) {
        return new Finding(
                remark.where(),
                "",
                remark.field(),
                shortened(remark.value()),
                remark.kind().code(),
                words(remark.kind().name()),
                Severity.WARNING,
                remark.message());
    }

    static Finding of(Remark remark, String recordId, SourceLocation where) {
        return new Finding(
                where,
                recordId,
                remark.field(),
                shortened(remark.value()),
                remark.kind().code(),
                words(remark.kind().name()),
                Severity.NOTE,
                remark.message());
    }

    /** At most 80 characters of a value, and how many it has if that is more. */
    static String shortened(String value) {
        int characters = value.codePointCount(0, value.length());
        return characters <= SHOWN_CHARACTERS
                ? value
                : value.substring(0, value.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "… (" + characters
                        + " characters)";
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code documents.jsonl:17: date "1953-13" has no month 13 [D004]}. */
    @Override
    public String toString() {
        return where + ": " + message + " [" + code + "]";
    }
}
