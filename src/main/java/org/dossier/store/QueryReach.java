package org.dossier.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Holds a query to the store: it may not ask other servers, nor run classes by their names. */
final class QueryReach {
    private QueryReach() {}

    static void check(Query query) throws QueryFault {
        if (!query.getGraphURIs().isEmpty() || !query.getNamedGraphURIs().isEmpty()) {
            throw new QueryFault("FROM is not answered: a query asks the release as it is; leave it out");
        }
        Findings findings = new Findings();
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), findings.ops, findings.expressions);
        }
        if (!findings.first.isEmpty()) {
            throw new QueryFault(findings.first);
        }
    }

    private static final class Findings {
        private String first = "";

        private final OpVisitorBase ops = new OpVisitorBase() {
            @Override
            public void visit(OpService service) {
                found("SERVICE is not answered: a query stays in the release; ask the other server yourself");
            }

            @Override
            public void visit(OpBGP bgp) {
                BasicPattern pattern = bgp.getPattern();
                pattern.forEach(triple -> name(triple.getPredicate()));
            }
        };

        private final ExprVisitorBase expressions = new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionN function) {
                String iri = function.getFunctionIRI();
                if (iri != null && iri.startsWith("java:")) {
                    found("the function <" + iri + "> is not answered: it would run a class by its name");
                }
            }
        };

        private void name(Node predicate) {
            if (predicate.isURI() && predicate.getURI().startsWith("java:")) {
                found("the property <" + predicate.getURI() + "> is not answered: it would run a class by its name");
            }
        }

        private void found(String what) {
            if (first.isEmpty()) {
                first = what;
            }
        }
    }
}
