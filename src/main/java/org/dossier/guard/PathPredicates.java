package org.dossier.guard;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.Path;

/** The predicates that a property path names. */
final class PathPredicates {
    private final List<Node> predicates = new ArrayList<>();

    private PathPredicates() {}

    static List<Node> of(Path path) {
        PathPredicates found = new PathPredicates();
        found.add(path);
        return found.predicates;
    }

    private void add(Path path) {
        if (path instanceof P_Link link) {
            predicates.add(link.getNode());
        } else if (path instanceof P_ReverseLink link) {
            predicates.add(link.getNode());
        } else if (path instanceof P_NegPropSet not) {
            not.getNodes().forEach(this::add);
        } else if (path instanceof P_Path1 one) {
            add(one.getSubPath());
        } else if (path instanceof P_Path2 two) {
            add(two.getLeft());
            add(two.getRight());
        } else {
            throw new IllegalStateException("a path of an unknown kind: " + path.getClass());
        }
    }

    private void add(P_Path0 step) {
        predicates.add(step.getNode());
    }
}
