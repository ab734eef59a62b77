package org.dossier.link.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dossier.mapping.AuthorityFile;
import org.dossier.model.Orcid;
import org.dossier.rdf.Iri;

/** Reads rows as mappings, and tells what is wrong with them. A value that can be done without costs only itself. */
final class RowReader {
    private static final String LITERAL = "rdfs literal";
    private static final String WITHOUT_IT = "; the row counts without it";
    private static final String NOT_COUNTED = "; the row does not count until then";
    private static final String NO_ORCID =
            "is no ORCID iD: one has sixteen digits, the last of which fits the others; correct it;"
                    + " the row counts as it is";
    private static final int LAST_YEAR = 9999;

    private final String file;
    private final Preamble preamble;
    private final Curies curies;
    private final Map<String, String> propagated;
    private final List<MappingProblem> problems = new ArrayList<>();

    /** What a row says, and what is wrong with it. */
    record Read(Optional<Mapping> mapping, List<MappingProblem> problems) {
        Read {
            problems = List.copyOf(problems);
        }
    }

    /** @param propagated what the head says of every row */
    RowReader(String file, Preamble preamble, Map<String, String> propagated) {
        this.file = file;
        this.preamble = preamble;
        this.curies = preamble.head().curies();
        this.propagated = propagated;
    }

    /**
     * The mapping; empty if the row has none that could be understood, which is told.
     *
     * @param mustJustify whether an empty justification is told
     */
    Read read(FileRow row, boolean mustJustify) {
        problems.clear();
        Optional<Mapping> mapping = mapping(row, mustJustify);
        return new Read(mapping, problems);
    }

    private Optional<Mapping> mapping(FileRow row, boolean mustJustify) {
        for (String type : List.of("subject_type", "object_type")) {
            if (value(row, type).equals(LITERAL)) {
                tell(row, type, LITERAL, MappingFault.LITERAL, false, "is not about a thing; it is kept and not used");
                return Optional.empty();
            }
        }
        Optional<Iri> subject = required(row, Slot.SUBJECT_ID);
        Optional<Iri> predicate = required(row, Slot.PREDICATE_ID);
        Optional<Iri> object = required(row, Slot.OBJECT_ID);
        String modifier = value(row, Slot.PREDICATE_MODIFIER.column()).strip();
        boolean negative = modifier.equalsIgnoreCase(Slot.NOT);
        if (!modifier.isEmpty() && !negative) {
            tell(
                    row,
                    Slot.PREDICATE_MODIFIER.column(),
                    modifier,
                    MappingFault.BAD_MODIFIER,
                    false,
                    "is not Not, the only modifier there is; write that or nothing" + NOT_COUNTED);
            return Optional.empty();
        }
        if (subject.isEmpty() || predicate.isEmpty() || object.isEmpty() || !isEntry(row, object.get())) {
            return Optional.empty();
        }
        return Optional.of(new Mapping(
                subject.get(),
                value(row, Slot.SUBJECT_LABEL.column()),
                predicate.get(),
                negative,
                object.get(),
                value(row, Slot.OBJECT_LABEL.column()),
                justification(row, mustJustify),
                iris(row, Slot.AUTHOR_ID),
                CellList.split(value(row, Slot.AUTHOR_LABEL.column())),
                iris(row, Slot.REVIEWER_ID),
                CellList.split(value(row, Slot.REVIEWER_LABEL.column())),
                value(row, Slot.MAPPING_TOOL.column()),
                value(row, Slot.MAPPING_TOOL_VERSION.column()),
                date(row),
                confidence(row),
                value(row, Slot.COMMENT.column())));
    }

    private String value(FileRow row, String column) {
        String value = preamble.value(row, column);
        return value.isEmpty() ? propagated.getOrDefault(column, "") : value;
    }

    private Optional<Iri> required(FileRow row, Slot slot) {
        String text = value(row, slot.column()).strip();
        if (text.isEmpty()) {
            tell(row, slot.column(), "", MappingFault.MISSING_VALUE, false, "is empty; give it" + NOT_COUNTED);
            return Optional.empty();
        }
        Optional<Iri> iri = curies.expand(text);
        if (iri.isEmpty()) {
            tell(row, slot.column(), text, MappingFault.BAD_IDENTIFIER, false, curies.fault(text) + NOT_COUNTED);
        }
        return iri;
    }

    /** Tells of an object that is at the address of an authority file and can be none of its entries. */
    private boolean isEntry(FileRow row, Iri object) {
        Optional<String> fault = AuthorityFile.fault(object);
        fault.ifPresent(what -> tell(
                row,
                Slot.OBJECT_ID.column(),
                value(row, Slot.OBJECT_ID.column()).strip(),
                MappingFault.NO_ENTRY,
                false,
                "names no entry: " + what + "; correct it" + NOT_COUNTED));
        return fault.isEmpty();
    }

    private Iri justification(FileRow row, boolean mustJustify) {
        String column = Slot.MAPPING_JUSTIFICATION.column();
        String text = value(row, column).strip();
        if (text.isEmpty() && mustJustify) {
            String message = "is empty; give one such as semapv:ManualMappingCuration; the row counts as unspecified";
            tell(row, column, "", MappingFault.NO_JUSTIFICATION, true, message);
        }
        return text.isEmpty()
                ? MappingTerms.UNSPECIFIED
                : optional(row, column, text).orElse(MappingTerms.UNSPECIFIED);
    }

    private List<Iri> iris(FileRow row, Slot slot) {
        List<Iri> iris = new ArrayList<>();
        for (String text : CellList.split(value(row, slot.column()))) {
            Optional<Iri> iri = optional(row, slot.column(), text.strip());
            iri.ifPresent(iris::add);
            if (iri.filter(RowReader::isMistypedOrcid).isPresent()) {
                tell(row, slot.column(), text.strip(), MappingFault.BAD_ORCID, true, NO_ORCID);
            }
        }
        return iris;
    }

    private static boolean isMistypedOrcid(Iri iri) {
        return iri.value().startsWith(Orcid.ADDRESS)
                && Orcid.of(iri.value())
                        .filter(orcid -> orcid.iri().equals(iri.value()))
                        .isEmpty();
    }

    private Optional<Iri> optional(FileRow row, String column, String text) {
        Optional<Iri> iri = curies.expand(text);
        if (iri.isEmpty()) {
            tell(row, column, text, MappingFault.BAD_IDENTIFIER, true, curies.fault(text) + WITHOUT_IT);
        }
        return iri;
    }

    private Optional<LocalDate> date(FileRow row) {
        String column = Slot.MAPPING_DATE.column();
        String text = value(row, column).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1 && date.getYear() <= LAST_YEAR) {
                return Optional.of(date);
            }
        } catch (DateTimeException e) {
            // told below, as the year that is out of bounds
        }
        tell(row, column, text, MappingFault.BAD_DATE, true, "is no day; write one as 2026-03-01" + WITHOUT_IT);
        return Optional.empty();
    }

    private OptionalDouble confidence(FileRow row) {
        String column = Slot.CONFIDENCE.column();
        String text = value(row, column).strip();
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double confidence = Double.parseDouble(text);
            if (confidence >= 0 && confidence <= 1) {
                return OptionalDouble.of(confidence);
            }
        } catch (NumberFormatException e) {
            // told below, as the number that is out of bounds
        }
        tell(row, column, text, MappingFault.BAD_CONFIDENCE, true, "is no number from 0 to 1; mend it" + WITHOUT_IT);
        return OptionalDouble.empty();
    }

    private void tell(FileRow row, String column, String value, MappingFault fault, boolean counts, String message) {
        problems.add(new MappingProblem(file, row.line(), column, value, fault, counts, message));
    }
}
