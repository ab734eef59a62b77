package org.dossier.store;

import com.carrotsearch.hppc.IntLongHashMap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.optimizer.StatsMatcher;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.sse.Item;
import org.apache.jena.sparql.sse.ItemList;
import org.apache.jena.sparql.sse.ItemWriter;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.TermDictionary;
import org.dossier.sort.TripleCursor;

/** How many triples of a graph have each predicate, and how many each type. */
final class GraphCounts {
    private static final int NO_TERM = -1;

    private final TermDictionary terms;
    private final IntLongHashMap predicates = new IntLongHashMap();
    private final IntLongHashMap types = new IntLongHashMap();
    private long triples;

    private GraphCounts(TermDictionary terms) {
        this.terms = terms;
    }

    /**
     * Counts.
     *
     * @throws IOException if the graph cannot be read
     */
    static GraphCounts of(SortedGraph graph) throws IOException {
        GraphCounts counts = new GraphCounts(graph.terms());
        int type = graph.terms().find(ExternalVocabulary.RDF_TYPE);
        try (TripleCursor triples = graph.triples()) {
            while (triples.next()) {
                int predicate = triples.predicate();
                counts.triples++;
                counts.predicates.addTo(predicate, 1);
                if (predicate == type && type != NO_TERM) {
                    counts.types.addTo(triples.object(), 1);
                }
            }
        }
        return counts;
    }

    /** The terms that are predicates, ascending. */
    int[] predicates() {
        return sorted(predicates);
    }

    private static int[] sorted(IntLongHashMap counts) {
        int[] keys = counts.keys().toArray();
        Arrays.sort(keys);
        return keys;
    }

    /** Writes them as TDB2's optimizer reads them ({@code stats.opt}); without the time, so that the same graph gives the same file. */
    void write(OutputStream out) {
        Item file = Item.createList();
        ItemList list = file.getList();
        list.add(Item.createSymbol(StatsMatcher.STATS));
        Item meta = Item.createList();
        meta.getList().add(Item.createSymbol(StatsMatcher.META));
        Item.addPair(meta.getList(), StatsMatcher.COUNT, NodeFactoryExtra.intToNode(triples));
        list.add(meta);
        for (int type : sorted(types)) {
            if (terms.isIri(type)) {
                ItemList pattern = new ItemList();
                pattern.add(Item.createSymbol("VAR"));
                pattern.add(Item.createNode(NodeConst.nodeRDFType));
                pattern.add(Item.createNode(node(type)));
                Item.addPair(list, Item.createList(pattern), count(types.get(type)));
            }
        }
        for (int predicate : sorted(predicates)) {
            Item.addPair(list, Item.createNode(node(predicate)), count(predicates.get(predicate)));
        }
        Item.addPair(list, StatsMatcher.OTHER, count(0));
        ItemWriter.write(out, file);
    }

    private Node node(int term) {
        Iri iri = terms.iri(term);
        return NodeFactory.createURI(iri.value());
    }

    private static Item count(long count) {
        return Item.createNode(NodeFactoryExtra.intToNode(count));
    }
}
