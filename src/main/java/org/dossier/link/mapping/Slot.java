package org.dossier.link.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dossier.rdf.Iri;

/** The slots of a mapping that we write, in the order of SSSOM. */
enum Slot {
    SUBJECT_ID,
    SUBJECT_LABEL,
    PREDICATE_ID,
    PREDICATE_MODIFIER,
    OBJECT_ID,
    OBJECT_LABEL,
    MAPPING_JUSTIFICATION,
    AUTHOR_ID,
    AUTHOR_LABEL,
    REVIEWER_ID,
    REVIEWER_LABEL,
    MAPPING_TOOL,
    MAPPING_TOOL_VERSION,
    MAPPING_DATE,
    CONFIDENCE,
    COMMENT;

    /** The only word that a predicate modifier can be. */
    static final String NOT = "Not";

    /** The column: {@code subject_id}. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All columns. */
    static List<String> columns() {
        return Stream.of(values()).map(Slot::column).toList();
    }

    /**
     * What a mapping says in each slot, as it stands in a cell before it is put in quotation marks; {@code ""} where it says nothing.
     *
     * @param curies covers all of the mapping's IRIs
     */
    static Map<Slot, String> cells(Mapping mapping, Curies curies) {
        Map<Slot, String> cells = new EnumMap<>(Slot.class);
        for (Slot slot : values()) {
            cells.put(slot, slot.cell(mapping, curies));
        }
        return cells;
    }

    private String cell(Mapping mapping, Curies curies) {
        return switch (this) {
            case SUBJECT_ID -> curies.curie(mapping.subject());
            case SUBJECT_LABEL -> mapping.subjectLabel();
            case PREDICATE_ID -> curies.curie(mapping.predicate());
            case PREDICATE_MODIFIER -> mapping.negative() ? NOT : "";
            case OBJECT_ID -> curies.curie(mapping.object());
            case OBJECT_LABEL -> mapping.objectLabel();
            case MAPPING_JUSTIFICATION -> curies.curie(mapping.justification());
            case AUTHOR_ID -> curies(mapping.authors(), curies);
            case AUTHOR_LABEL -> CellList.join(mapping.authorNames());
            case REVIEWER_ID -> curies(mapping.reviewers(), curies);
            case REVIEWER_LABEL -> CellList.join(mapping.reviewerNames());
            case MAPPING_TOOL -> mapping.tool();
            case MAPPING_TOOL_VERSION -> mapping.toolVersion();
            case MAPPING_DATE -> mapping.date().map(LocalDate::toString).orElse("");
            case CONFIDENCE -> mapping.confidence().isEmpty() ? "" : decimal(mapping);
            case COMMENT -> mapping.comment();
        };
    }

    private static String curies(List<Iri> iris, Curies curies) {
        return CellList.join(iris.stream().map(curies::curie).toList());
    }

    private static String decimal(Mapping mapping) {
        return BigDecimal.valueOf(mapping.confidence().getAsDouble())
                .stripTrailingZeros()
                .toPlainString();
    }
}
