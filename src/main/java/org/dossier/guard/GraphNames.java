package org.dossier.guard;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The graphs that a query names with FROM, all of which the dataset must have: none is ever fetched. */
final class GraphNames {
    private static final int SHOWN = 5;

    private GraphNames() {}

    /** @throws QueryRefusal if it names one that the dataset does not have */
    static void check(Query query, DatasetGraph dataset) {
        List<String> named = new ArrayList<>(query.getGraphURIs());
        named.addAll(query.getNamedGraphURIs());
        for (String name : named) {
            Node graph = NodeFactory.createURI(name);
            if (!Quad.isDefaultGraph(graph) && !Quad.isUnionGraph(graph) && !dataset.containsGraph(graph)) {
                throw QueryRefusal.said(
                        QueryRefusal.Kind.FORBIDDEN,
                        "problem.query-graph",
                        "name",
                        "<" + name + ">",
                        "known",
                        known(dataset));
            }
        }
    }

    private static String known(DatasetGraph dataset) {
        List<String> names = new ArrayList<>();
        for (Iterator<Node> graphs = dataset.listGraphNodes(); graphs.hasNext() && names.size() < SHOWN; ) {
            names.add("<" + graphs.next().getURI() + ">");
        }
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
