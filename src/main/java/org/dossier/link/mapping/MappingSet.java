package org.dossier.link.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.mapping.AuthorityLink;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;

/**
 * What a file of mappings says, in its order, and what was decided of each pair of a subject and an object ({@link Standing}). Does not
 * change.
 */
public final class MappingSet {
    private final String file;
    private final List<Entry> entries = new ArrayList<>();
    private final List<MappingProblem> problems = new ArrayList<>();
    private final Map<Iri, List<Mapping>> bySubject = new HashMap<>();
    /** The deciding entry by subject and object, which has one IRI here however a row writes the address of the entry. */
    private final Map<Iri, Map<Iri, Entry>> decisions = new LinkedHashMap<>();

    /** A mapping and the row that says it. */
    record Entry(Mapping mapping, FileRow row) {}

    private MappingSet(String file) {
        this.file = file;
    }

    /** Reads all rows. */
    static MappingSet of(String file, Layout layout) throws IOException {
        MappingSet set = new MappingSet(file);
        RowTeller.Receiver receiver = new RowTeller.Receiver() {
            @Override
            public void mapping(Mapping mapping, FileRow row) {
                set.add(new Entry(mapping, row));
            }

            @Override
            public void problem(MappingProblem problem) {
                set.problems.add(problem);
            }
        };
        RowTeller teller = new RowTeller(file, layout.preamble(), layout.propagated(), receiver);
        teller.preamble();
        for (FileRow row : layout.rows()) {
            teller.row(row);
        }
        return set;
    }

    private void add(Entry entry) {
        Mapping mapping = entry.mapping();
        entries.add(entry);
        bySubject
                .computeIfAbsent(mapping.subject(), subject -> new ArrayList<>())
                .add(mapping);
        Iri object = AuthorityLink.entry(mapping.object());
        Map<Iri, Entry> ofSubject = decisions.computeIfAbsent(mapping.subject(), subject -> new LinkedHashMap<>());
        Optional<Entry> before = Optional.ofNullable(ofSubject.get(object));
        if (before.isEmpty()
                || mapping.standing().decidesAfter(before.get().mapping().standing())) {
            ofSubject.put(object, entry);
        } else if (before.get().mapping().negative()) {
            problems.add(MappingProblem.contradiction(
                    file, entry.row().line(), before.get().row().line()));
        }
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
        return Optional.ofNullable(decisions.getOrDefault(subject, Map.of()).get(AuthorityLink.entry(object)))
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
                .filter(mapping ->
                        !mapping.negative() && !mapping.object().equals(ExternalVocabulary.SSSOM_NO_TERM_FOUND))
                .toList();
    }

    /** True if somebody said that no authority file has an entry for the subject, and it was not undone. */
    public boolean isWithoutTerm(Iri subject) {
        return decision(subject, ExternalVocabulary.SSSOM_NO_TERM_FOUND)
                .filter(mapping -> !mapping.negative())
                .isPresent();
    }

    /** What is wrong with the file, in the order of its lines for each part of it. */
    public List<MappingProblem> problems() {
        return List.copyOf(problems);
    }

    /** The last row that says exactly this. */
    Optional<FileRow> lastRow(Mapping mapping) {
        return entries.stream()
                .filter(entry -> entry.mapping().equals(mapping))
                .reduce((first, second) -> second)
                .map(Entry::row);
    }
}
