package org.dossier.store;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Says it in words where a query asks for more than the store; the run itself reaches no further either way. */
final class QueryReach extends OpVisitorBase {
    private boolean asksOtherServers;

    private QueryReach() {}

    static void check(Query query) throws QueryFault {
        if (query.hasDatasetDescription()) {
            throw new QueryFault("FROM is not answered: a query asks the release as it is; leave it out");
        }
        QueryReach reach = new QueryReach();
        if (query.getQueryPattern() != null) {
            // With a visitor for expressions the walk also goes into EXISTS.
            Walker.walk(Algebra.compile(query), reach, new ExprVisitorBase());
        }
        if (reach.asksOtherServers) {
            throw new QueryFault(
                    "SERVICE is not answered: a query stays in the release; ask the other server yourself");
        }
    }

    @Override
    public void visit(OpService service) {
        asksOtherServers = true;
    }
}
