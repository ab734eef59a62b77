package org.dossier.guard;

import org.apache.jena.graph.Node;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Version;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * What a query would touch beyond the dataset: other servers, classes, scripts. Walks the algebra, which is what is
 * executed, so that nothing hides in a subquery, a filter or an order.
 */
final class Reach {
    private final Ops ops = new Ops();
    private final Expressions expressions = new Expressions();

    /**
     * Refuses a query that reaches out.
     *
     * @throws QueryRefusal naming what it would have reached
     */
    static void check(Op op) {
        Reach reach = new Reach();
        Walker.walk(op, reach.ops, reach.expressions);
    }

    private static QueryRefusal forbidden(String sentence, String remedy) {
        return new QueryRefusal(QueryRefusal.Kind.FORBIDDEN, sentence, remedy);
    }

    private static void function(String iri) {
        if (!AllowedFunctions.contains(iri)) {
            throw forbidden(
                    "The function <" + iri + "> is not answered here.",
                    "Use the functions of SPARQL 1.1 itself; the service description names the others that are.");
        }
    }

    private static void predicate(Node predicate) {
        if (predicate.isURI()
                && (predicate.getURI().startsWith("java:")
                        || predicate.getURI().startsWith("http://jena.apache.org/ARQ/")
                        || predicate.getURI().startsWith("http://jena.hpl.hp.com/ARQ/"))) {
            throw forbidden(
                    "The property function <" + predicate.getURI() + "> is not answered here.",
                    "Ask with triple patterns and property paths.");
        }
    }

    private final class Ops extends OpVisitorBase {
        @Override
        public void visit(OpService op) {
            throw forbidden(
                    "SERVICE is not answered: a query stays on this server.",
                    "Ask the other server yourself and join the two answers.");
        }

        @Override
        public void visit(OpProcedure op) {
            throw forbidden("Procedures are not answered here.", "Ask with SPARQL 1.1.");
        }

        @Override
        public void visit(OpPropFunc op) {
            predicate(op.getProperty());
            throw forbidden("Property functions are not answered here.", "Ask with SPARQL 1.1.");
        }

        @Override
        public void visit(OpBGP op) {
            op.getPattern().forEach(triple -> predicate(triple.getPredicate()));
        }

        @Override
        public void visit(OpOrder op) {
            op.getConditions().forEach(this::condition);
        }

        @Override
        public void visit(OpTopN op) {
            op.getConditions().forEach(this::condition);
        }

        private void condition(SortCondition condition) {
            Walker.walk(condition.getExpression(), this, expressions);
        }

        @Override
        public void visit(OpGroup op) {
            op.getGroupVars().forEachExpr((name, expression) -> Walker.walk(expression, this, expressions));
            op.getAggregators().forEach(expression -> expressions.visit(expression));
        }
    }

    private final class Expressions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunctionN call) {
            named(call.getFunctionIRI());
        }

        @Override
        public void visit(ExprFunction1 call) {
            named(call.getFunctionIRI());
        }

        @Override
        public void visit(ExprFunction0 call) {
            if (call instanceof E_Version) {
                throw forbidden("VERSION() is not answered here.", "Leave it out.");
            }
            named(call.getFunctionIRI());
        }

        private void named(@org.jspecify.annotations.Nullable String iri) {
            if (iri != null) {
                function(iri);
            }
        }

        @Override
        public void visit(ExprAggregator expression) {
            Aggregator aggregator = expression.getAggregator();
            if (aggregator instanceof AggCustom) {
                throw forbidden(
                        "The aggregate " + aggregator.getName() + " is not answered here.",
                        "Use COUNT, SUM, MIN, MAX, AVG, SAMPLE or GROUP_CONCAT.");
            }
            if (aggregator.getExprList() != null) {
                aggregator.getExprList().forEach(argument -> Walker.walk(argument, ops, this));
            }
        }
    }
}
