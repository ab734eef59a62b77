package org.dossier.link.published;

import com.carrotsearch.hppc.IntIntHashMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.link.mapping.Mapping;
import org.dossier.link.mapping.MappingSetDescription;
import org.dossier.link.mapping.MappingSetWriter;
import org.dossier.rdf.CodePointOrder;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.sort.BlockSink;
import org.dossier.sort.EntityBlock;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.TermDictionary;
import org.dossier.sort.TripleBlock;

/**
 * Collects every mapping of the graph of links while it is gone through, then what their subjects are called, and writes them as one file of
 * SSSOM/TSV. Memory holds some 100 bytes a mapping.
 */
public final class MappingTable {
    private static final int NONE = -1;
    private static final List<Iri> SORTED = List.of(
            ExternalVocabulary.OWL_ANNOTATED_SOURCE,
            ExternalVocabulary.OWL_ANNOTATED_PROPERTY,
            ExternalVocabulary.SSSOM_PREDICATE_MODIFIER,
            ExternalVocabulary.OWL_ANNOTATED_TARGET);

    private final TermDictionary terms;
    private final int type;
    private final int mapping;
    private final int source;
    private final int label;
    private final List<int[]> rows = new ArrayList<>();
    private final BitSet subjects = new BitSet();
    private final IntIntHashMap labels = new IntIntHashMap();
    private final Map<Iri, Integer> numbers = new HashMap<>();

    /** Begins with a graph of links. */
    public MappingTable(SortedGraph links) {
        terms = links.terms();
        type = terms.find(ExternalVocabulary.RDF_TYPE);
        mapping = terms.find(ExternalVocabulary.SSSOM_MAPPING);
        source = terms.find(ExternalVocabulary.OWL_ANNOTATED_SOURCE);
        label = terms.find(ExternalVocabulary.RDFS_LABEL);
    }

    /** What the entities of the graph of links are to be fed to. */
    public BlockSink<EntityBlock, List<int[]>> mappings() {
        return new BlockSink<>() {
            @Override
            public List<int[]> prepare(EntityBlock block) {
                List<int[]> found = new ArrayList<>();
                for (int entity = 0; entity < block.size(); entity++) {
                    int[] row = row(block.triples(), block.start(entity), block.end(entity));
                    if (row.length > 0) {
                        found.add(row);
                    }
                }
                return found;
            }

            @Override
            public void accept(List<int[]> found) {
                for (int[] row : found) {
                    rows.add(row);
                    subjects.set(row[1]);
                }
            }
        };
    }

    /** The properties and values of a mapping, property after value, that of the subject first; nothing if the entity is no mapping. */
    private int[] row(TripleBlock triples, int start, int end) {
        boolean isMapping = false;
        int subject = NONE;
        int[] row = new int[2 * (end - start) + 2];
        int size = 2;
        for (int i = start; i < end; i++) {
            int predicate = triples.predicate(i);
            int object = triples.object(i);
            if (predicate == type) {
                isMapping |= object == mapping;
            } else if (predicate == source) {
                subject = object;
            } else {
                row[size] = predicate;
                row[size + 1] = object;
                size += 2;
            }
        }
        if (!isMapping || subject == NONE) {
            return new int[0];
        }
        row[0] = source;
        row[1] = subject;
        return Arrays.copyOf(row, size);
    }

    /** What the entities of the default graph are to be fed to, once the mappings are collected. */
    public BlockSink<EntityBlock, List<int[]>> labels() {
        return new BlockSink<>() {
            @Override
            public List<int[]> prepare(EntityBlock block) {
                List<int[]> found = new ArrayList<>();
                TripleBlock triples = block.triples();
                for (int i = 0; i < triples.size(); i++) {
                    if (triples.predicate(i) == label && subjects.get(triples.subject(i))) {
                        found.add(new int[] {triples.subject(i), triples.object(i)});
                    }
                }
                return found;
            }

            @Override
            public void accept(List<int[]> found) {
                for (int[] label : found) {
                    if (!labels.containsKey(label[0])) { // the first in order
                        labels.put(label[0], label[1]);
                    }
                }
            }
        };
    }

    /**
     * Writes the file, once everything has come.
     *
     * @param base what the IRIs of the dataset begin with
     * @param license of the dataset, an IRI
     * @throws IOException if it cannot be written
     */
    public void write(Path file, String base, String license) throws IOException {
        MappingSetDescription description = MappingSetDescription.ofDataset(base, new Iri(license));
        List<int[]> sorted = new ArrayList<>(rows);
        sorted.sort(this::compare);
        MappingSetWriter.write(
                file, description, () -> sorted.stream().map(this::read).iterator());
    }

    /** By what is in the slots, in their order; each pair of a subject and an object is there once, and a subject has one label. */
    private int compare(int[] one, int[] other) {
        for (Iri slot : SORTED) {
            int property = number(slot);
            int before = compare(value(one, property), value(other, property));
            if (before != 0) {
                return before;
            }
        }
        return 0;
    }

    private int compare(int one, int other) {
        return one == other || one == NONE || other == NONE
                ? Integer.compare(one, other)
                : CodePointOrder.compare(text(one), text(other));
    }

    private int number(Iri property) {
        return numbers.computeIfAbsent(property, terms::find);
    }

    private static int value(int[] row, int property) {
        for (int i = 0; i < row.length; i += 2) {
            if (row[i] == property) {
                return row[i + 1];
            }
        }
        return NONE;
    }

    private Mapping read(int[] row) {
        return new Row(row).mapping();
    }

    /** One mapping, term by term. */
    private final class Row {
        private final int[] row;

        Row(int[] row) {
            this.row = row;
        }

        Mapping mapping() {
            String date = text(ExternalVocabulary.PAV_AUTHORED_ON);
            String confidence = text(ExternalVocabulary.SSSOM_CONFIDENCE);
            return new Mapping(
                    terms.iri(row[1]),
                    labels.containsKey(row[1]) ? MappingTable.this.text(labels.get(row[1])) : "",
                    iri(ExternalVocabulary.OWL_ANNOTATED_PROPERTY),
                    !text(ExternalVocabulary.SSSOM_PREDICATE_MODIFIER).isEmpty(),
                    iri(ExternalVocabulary.OWL_ANNOTATED_TARGET),
                    text(ExternalVocabulary.SSSOM_OBJECT_LABEL),
                    iri(ExternalVocabulary.SSSOM_MAPPING_JUSTIFICATION),
                    iris(ExternalVocabulary.PAV_AUTHORED_BY),
                    texts(ExternalVocabulary.SSSOM_AUTHOR_LABEL),
                    iris(ExternalVocabulary.SSSOM_REVIEWER_ID),
                    texts(ExternalVocabulary.SSSOM_REVIEWER_LABEL),
                    text(ExternalVocabulary.SSSOM_MAPPING_TOOL),
                    text(ExternalVocabulary.SSSOM_MAPPING_TOOL_VERSION),
                    date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)),
                    confidence.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(confidence)),
                    comment());
        }

        /** What was said, what became of the identifier, and where it was seen: SSSOM has no slots for these. */
        private String comment() {
            String change = text(ExternalVocabulary.SKOS_CHANGE_NOTE);
            List<String> seen = texts(ExternalVocabulary.DCTERMS_SOURCE);
            return Stream.of(
                            text(ExternalVocabulary.RDFS_COMMENT),
                            change.isEmpty() ? "" : "Deprecated: " + change,
                            seen.isEmpty() ? "" : "Seen in: " + String.join("; ", seen))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
        }

        private List<Integer> values(Iri property) {
            int number = number(property);
            List<Integer> values = new ArrayList<>();
            for (int i = 0; i < row.length; i += 2) {
                if (row[i] == number) {
                    values.add(row[i + 1]);
                }
            }
            return values;
        }

        /** @throws java.util.NoSuchElementException if there is none, which the rules of the graph do not allow */
        private Iri iri(Iri property) {
            return iris(property).stream().findFirst().orElseThrow();
        }

        private List<Iri> iris(Iri property) {
            return values(property).stream().map(terms::iri).toList();
        }

        private String text(Iri property) {
            return texts(property).stream().findFirst().orElse("");
        }

        private List<String> texts(Iri property) {
            return values(property).stream().map(MappingTable.this::text).toList();
        }
    }

    private String text(int term) {
        return terms.term(term) instanceof Literal literal
                ? literal.lexical()
                : terms.iri(term).value();
    }
}
