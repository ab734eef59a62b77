package org.dossier.link.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.rdf.Iri;

/**
 * What a file of mappings says, in its order, and what was decided of each pair of a subject and an object: the last row about a pair
 * decides, but a rejection stands whatever is said after it, until its row is gone. Does not change.
 */
public final class MappingSet {
    private final String file;
    private final List<Entry> entries = new ArrayList<>();
    private final List<MappingProblem> problems = new ArrayList<>();
    private final Map<Iri, List<Mapping>> bySubject = new HashMap<>();
    /** The deciding entry by subject and object. */
    private final Map<Iri, Map<Iri, Entry>> decisions = new LinkedHashMap<>();

    /** A mapping and the row that says it. */
    record Entry(Mapping mapping, Layout.Row row) {}

    private MappingSet(String file) {
        this.file = file;
    }

    /** Reads all rows. */
    static MappingSet of(String file, Layout layout) {
        MappingSet set = new MappingSet(file);
        set.read(layout);
        return set;
    }

    private void read(Layout layout) {
        RowReader reader = new RowReader(file, layout, problems::add);
        if (layout.hasByteOrderMark()) {
            tell(
                    1,
                    "",
                    MappingFault.BYTE_ORDER_MARK,
                    true,
                    "a byte order mark is before the head; save it without one");
        }
        if (layout.bytes().length > 0) {
            for (String slot : layout.head().missing()) {
                tell(
                        1,
                        slot,
                        MappingFault.INCOMPLETE_HEAD,
                        true,
                        "is missing in the head; add a line #" + slot + ": IRI");
            }
        }
        String justification = Slot.MAPPING_JUSTIFICATION.column();
        boolean unjustified = !layout.columns().isEmpty() && !layout.columns().contains(justification);
        if (unjustified) {
            String message = "is no column; add it: all rows count as unspecified";
            tell(layout.headerLine(), justification, MappingFault.NO_JUSTIFICATION, true, message);
        }
        for (Layout.Row row : layout.rows()) {
            switch (row.kind()) {
                case TABLE -> reader.read(row, !unjustified).ifPresent(mapping -> add(new Entry(mapping, row)));
                case COMMENT -> {
                    String message = "is a comment in the table, which other programs take for a row; use the column"
                            + " comment";
                    tell(row.line(), "", MappingFault.COMMENT_IN_TABLE, false, message);
                }
                case UNREADABLE -> tell(row.line(), "", MappingFault.UNREADABLE_ROW, false, row.fault());
                case CUT_OFF -> tell(row.line(), "", MappingFault.CUT_OFF, false, row.fault());
                case BLANK -> {
                    // nothing is in it
                }
            }
        }
    }

    private void add(Entry entry) {
        Mapping mapping = entry.mapping();
        entries.add(entry);
        bySubject
                .computeIfAbsent(mapping.subject(), subject -> new ArrayList<>())
                .add(mapping);
        Map<Iri, Entry> ofSubject = decisions.computeIfAbsent(mapping.subject(), subject -> new LinkedHashMap<>());
        Optional<Entry> before = Optional.ofNullable(ofSubject.get(mapping.object()));
        if (before.isPresent() && before.get().mapping().negative() && !mapping.negative()) {
            long line = before.get().row().line();
            String message =
                    "accepts what line " + line + " rejects, and the rejection stands; undo it if the pair is right";
            tell(entry.row().line(), "", MappingFault.CONTRADICTION, false, message);
        } else {
            ofSubject.put(mapping.object(), entry);
        }
    }

    private void tell(long line, String column, MappingFault fault, boolean counts, String message) {
        problems.add(new MappingProblem(file, line, column, "", fault, counts, message));
    }

    /** Every mapping that could be read, in the order of the file. */
    public List<Mapping> mappings() {
        return entries.stream().map(Entry::mapping).toList();
    }

    /** Every mapping of a subject, in the order of the file. */
    public List<Mapping> mappings(Iri subject) {
        return List.copyOf(bySubject.getOrDefault(subject, List.of()));
    }

    /** The mapping that decides a pair: the rejection if it is rejected, else the last one; empty if nothing was said of it. */
    public Optional<Mapping> decision(Iri subject, Iri object) {
        return Optional.ofNullable(decisions.getOrDefault(subject, Map.of()).get(object))
                .map(Entry::mapping);
    }

    /** True if somebody said that the pair does not match, and it was not undone. */
    public boolean isRejected(Iri subject, Iri object) {
        return decision(subject, object).filter(Mapping::negative).isPresent();
    }

    /** What a subject matches: the deciding mapping of each pair that is not rejected, in the order in which the pairs first occur. */
    public List<Mapping> positives(Iri subject) {
        return decisions.getOrDefault(subject, Map.of()).values().stream()
                .map(Entry::mapping)
                .filter(mapping -> !mapping.negative() && !mapping.object().equals(MappingTerms.NO_TERM_FOUND))
                .toList();
    }

    /** True if somebody said that no authority file has an entry for the subject, and it was not undone. */
    public boolean isWithoutTerm(Iri subject) {
        return decision(subject, MappingTerms.NO_TERM_FOUND)
                .filter(mapping -> !mapping.negative())
                .isPresent();
    }

    /** What is wrong with the file, in the order of its lines for each part of it. */
    public List<MappingProblem> problems() {
        return List.copyOf(problems);
    }

    /** The last row that says exactly this. */
    Optional<Layout.Row> lastRow(Mapping mapping) {
        return entries.stream()
                .filter(entry -> entry.mapping().equals(mapping))
                .reduce((first, second) -> second)
                .map(Entry::row);
    }
}
