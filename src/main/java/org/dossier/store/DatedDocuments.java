package org.dossier.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;

/**
 * The documents of a store by number, with the days that their dates can mean, so that thousands of them are found, counted and put in order
 * without reading what else is stated of them. Numbers are from 0 and rise as the N-Triples forms of IRIs do. Holds 16 bytes a document, and of senders and
 * recipients, once they are counted, 4 bytes a document and 4 for each value. Safe for many threads, each within a READ transaction of its own.
 */
public final class DatedDocuments {
    /** The day of what has none; later than any other. */
    public static final int NO_DAY = Integer.MAX_VALUE;

    private static final Symbol KEPT = Symbol.create(DatedDocuments.class.getName());
    /** What is counted for everybody who sends or is sent something. */
    private static final Set<Iri> IN_COLUMNS = Set.of(Vocabulary.SENDER, Vocabulary.RECIPIENT);
    /** Where more of all documents than one in so many are asked about, reading a property of all of them takes less time. */
    private static final int FEW = 20;

    private final NodeTupleTable triples;
    private final NodeTable terms;
    private final long[] ids;
    private final int[] first;
    private final int[] last;
    private final Map<Iri, ValueColumn> columns = new ConcurrentHashMap<>();

    private DatedDocuments(DatasetGraph dataset) {
        triples = TDBInternal.getDatasetGraphTDB(dataset).getTripleTable().getNodeTupleTable();
        terms = triples.getNodeTable();
        ids = subjects(ExternalVocabulary.RDF_TYPE, id(node(Vocabulary.DOCUMENT)))
                .sorted()
                .toArray();
        first = days(Vocabulary.EARLIEST);
        last = days(Vocabulary.LATEST);
    }

    /** Those of a TDB2 dataset that does not change; read when they are first asked for, and kept with it. */
    public static DatedDocuments of(DatasetGraph dataset) {
        Context context = dataset.getContext();
        synchronized (context) {
            DatedDocuments kept = context.get(KEPT);
            if (kept == null) {
                kept = new DatedDocuments(dataset);
                context.set(KEPT, kept);
            }
            return kept;
        }
    }

    /** All of them. */
    public BitSet all() {
        BitSet all = new BitSet(ids.length);
        all.set(0, ids.length);
        return all;
    }

    /** The IRI of a document. */
    public Node node(int document) {
        return terms.getNodeForNodeId(pointer(ids[document]));
    }

    /** The first day that its date can mean as a number, 19510710, or {@link #NO_DAY}. */
    public int first(int document) {
        return first[document];
    }

    /** The last day that its date can mean, likewise. */
    public int last(int document) {
        return last[document];
    }

    /** The documents that lead to a thing by a path of properties, the document's own first; at most about {@code limit}. */
    public BitSet leadingTo(Node thing, int limit, Iri... path) {
        long[] here = {id(thing)};
        for (int step = path.length - 1; step > 0; step--) {
            Iri property = path[step];
            here = Arrays.stream(here)
                    .flatMap(object -> subjects(property, object))
                    .limit(limit)
                    .toArray();
        }
        return numbers(
                Arrays.stream(here).flatMap(object -> subjects(path[0], object)).limit(limit));
    }

    /** The documents whose dates lie within two days, as numbers and both included, whatever they mean. */
    public BitSet between(int from, int to) {
        BitSet found = new BitSet();
        for (int document = 0; document < ids.length; document++) {
            if (first[document] >= from && first[document] <= to && last[document] <= to) {
                found.set(document);
            }
        }
        return found;
    }

    /** The values that a document has of some properties, in the store's order; those of which it has none are left out. */
    public Map<Iri, List<Node>> stated(int document, Set<Iri> properties) {
        Map<NodeId, Iri> wanted = new HashMap<>();
        properties.forEach(property -> wanted.put(terms.getNodeIdForNode(node(property)), property));
        Map<Iri, List<Node>> stated = new HashMap<>();
        find(pointer(ids[document]), NodeId.NodeIdAny, NodeId.NodeIdAny).forEachRemaining(triple -> {
            Iri property = wanted.get(triple.get(1));
            if (property != null) {
                stated.computeIfAbsent(property, any -> new ArrayList<>()).add(terms.getNodeForNodeId(triple.get(2)));
            }
        });
        return stated;
    }

    /** How often each thing is a value of a property of some documents. */
    public Map<Node, Integer> values(BitSet documents, Iri property) {
        if (IN_COLUMNS.contains(property)) {
            return columns.computeIfAbsent(property, this::column).counts(documents);
        }
        Map<NodeId, Integer> counts = new HashMap<>();
        NodeId predicate = terms.getNodeIdForNode(node(property));
        if (documents.cardinality() > ids.length / FEW) {
            find(NodeId.NodeIdAny, predicate, NodeId.NodeIdAny).forEachRemaining(triple -> {
                int document = number(triple.get(0));
                if (document >= 0 && documents.get(document)) {
                    counts.merge(triple.get(2), 1, Integer::sum);
                }
            });
        } else {
            documents.stream()
                    .forEach(document -> find(pointer(ids[document]), predicate, NodeId.NodeIdAny)
                            .forEachRemaining(triple -> counts.merge(triple.get(2), 1, Integer::sum)));
        }
        Map<Node, Integer> values = new HashMap<>();
        counts.forEach((id, count) -> values.put(terms.getNodeForNodeId(id), count));
        return values;
    }

    private ValueColumn column(Iri property) {
        ValueColumn.Builder column = new ValueColumn.Builder(ids.length);
        find(NodeId.NodeIdAny, terms.getNodeIdForNode(node(property)), NodeId.NodeIdAny)
                .forEachRemaining(triple -> {
                    int document = number(triple.get(0));
                    if (document >= 0) {
                        column.add(document, triple.get(2));
                    }
                });
        return column.build(terms);
    }

    private int[] days(Iri property) {
        int[] days = new int[ids.length];
        Arrays.fill(days, NO_DAY);
        Iterator<Tuple<NodeId>> dated =
                find(NodeId.NodeIdAny, terms.getNodeIdForNode(node(property)), NodeId.NodeIdAny);
        Map<NodeId, Integer> read = new HashMap<>();
        while (dated.hasNext()) {
            Tuple<NodeId> triple = dated.next();
            int document = number(triple.get(0));
            if (document >= 0) {
                days[document] = read.computeIfAbsent(triple.get(2), id -> day(terms.getNodeForNodeId(id)));
            }
        }
        return days;
    }

    private static int day(Node date) {
        String text = date.isLiteral() ? date.getLiteralLexicalForm() : "";
        return text.matches("[1-9]\\d{3}-\\d{2}-\\d{2}") ? Integer.parseInt(text.replace("-", "")) : NO_DAY;
    }

    private BitSet numbers(LongStream subjects) {
        BitSet found = new BitSet();
        subjects.mapToInt(this::number).filter(document -> document >= 0).forEach(found::set);
        return found;
    }

    private int number(NodeId id) {
        return id.isPtr() ? number(id.getPtrLocation()) : -1;
    }

    private int number(long id) {
        return Arrays.binarySearch(ids, id);
    }

    private LongStream subjects(Iri property, long object) {
        if (object < 0) {
            return LongStream.empty();
        }
        List<Tuple<NodeId>> found =
                Iter.toList(find(NodeId.NodeIdAny, terms.getNodeIdForNode(node(property)), pointer(object)));
        return found.stream().mapToLong(triple -> triple.get(0).getPtrLocation());
    }

    private Iterator<Tuple<NodeId>> find(NodeId subject, NodeId property, NodeId object) {
        boolean known = !NodeId.isDoesNotExist(property) && !NodeId.isDoesNotExist(object);
        return known ? triples.find(subject, property, object) : Iter.nullIterator();
    }

    /** Where a term is in the file of terms; -1 if it is not there. */
    private long id(Node term) {
        NodeId id = terms.getNodeIdForNode(term);
        return id != null && id.isPtr() && !NodeId.isDoesNotExist(id) ? id.getPtrLocation() : -1;
    }

    private static NodeId pointer(long location) {
        return NodeIdFactory.createPtr(location);
    }

    private static Node node(Iri iri) {
        return NodeFactory.createURI(iri.value());
    }
}
