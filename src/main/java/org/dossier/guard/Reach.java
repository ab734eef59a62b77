package org.dossier.guard;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_Version;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionFactory;
import org.jspecify.annotations.Nullable;

/**
 * What a query would touch beyond the dataset: other servers, classes, scripts. Walks the algebra, which is what is
 * executed, so that nothing hides in a subquery, a filter or an order.
 */
final class Reach {
    /** Of a query without a pattern. */
    static final Reach NOWHERE = new Reach();

    /** What is written in a query is not bounded as a text, for the query is; but a number or a duration is. */
    private static final TextLimit CONSTANTS = new TextLimit(Integer.MAX_VALUE, UnaryOperator.identity());

    /** How many triple patterns and steps of paths a query may have, and how many functions and operators. */
    private static final int MAX_PATTERNS = 1_000;

    private static final int MAX_CALLS = 10_000;

    private final Ops ops = new Ops();
    private final Expressions expressions = new Expressions();
    private boolean repeatable = true;
    private boolean text;
    private int patterns;
    private int calls;

    private Reach() {}

    /**
     * Looks at all that a query does.
     *
     * @throws QueryRefusal if it reaches out, naming what it would have reached
     */
    static Reach of(Op op) {
        Reach reach = new Reach();
        Walker.walk(op, reach.ops, reach.expressions);
        return reach;
    }

    /** Whether it has the same answer each time it is asked: no clock, no chance. */
    boolean repeatable() {
        return repeatable;
    }

    /** Whether it asks for things by words in their texts. */
    boolean asksText() {
        return text;
    }

    private void patterns(int more) {
        patterns += more;
        if (patterns > MAX_PATTERNS) {
            throw QueryRefusal.said(
                    QueryRefusal.Kind.MALFORMED, "problem.query-patterns", "most", String.valueOf(MAX_PATTERNS));
        }
    }

    private void call() {
        if (++calls > MAX_CALLS) {
            throw QueryRefusal.said(
                    QueryRefusal.Kind.MALFORMED, "problem.query-calls", "most", String.valueOf(MAX_CALLS));
        }
    }

    private static void function(String iri) {
        if (!AllowedFunctions.contains(iri)) {
            throw QueryRefusal.said(QueryRefusal.Kind.FORBIDDEN, "problem.query-function", "function", "<" + iri + ">");
        }
    }

    private static void predicate(Node predicate) {
        if (predicate.isURI()
                && (predicate.getURI().startsWith("java:")
                        || predicate.getURI().startsWith("http://jena.apache.org/ARQ/")
                        || predicate.getURI().startsWith("http://jena.hpl.hp.com/ARQ/"))) {
            throw QueryRefusal.said(
                    QueryRefusal.Kind.FORBIDDEN, "problem.query-property", "function", "<" + predicate.getURI() + ">");
        }
    }

    private void text(Triple triple) {
        if (triple.getPredicate().isURI() && triple.getPredicate().getURI().equals(TextFinder.PROPERTY)) {
            if (!triple.getObject().isLiteral()) {
                throw noText();
            }
            text = true;
        }
    }

    private static void pathOfText(Node step) {
        if (step.isURI() && step.getURI().equals(TextFinder.PROPERTY)) {
            throw noText();
        }
    }

    private static QueryRefusal noText() {
        return QueryRefusal.said(QueryRefusal.Kind.MALFORMED, "problem.query-words");
    }

    private final class Ops extends OpVisitorBase {
        @Override
        public void visit(OpService op) {
            throw QueryRefusal.said(QueryRefusal.Kind.FORBIDDEN, "problem.query-service");
        }

        @Override
        public void visit(OpProcedure op) {
            throw QueryRefusal.said(QueryRefusal.Kind.FORBIDDEN, "problem.query-procedures");
        }

        @Override
        public void visit(OpPropFunc op) {
            predicate(op.getProperty());
            throw QueryRefusal.said(QueryRefusal.Kind.FORBIDDEN, "problem.query-properties");
        }

        @Override
        public void visit(OpBGP op) {
            patterns(op.getPattern().size());
            op.getPattern().forEach(triple -> {
                predicate(triple.getPredicate());
                text(triple);
                CONSTANTS.check(triple.getObject());
            });
        }

        @Override
        public void visit(OpPath op) {
            List<Node> steps = PathPredicates.of(op.getTriplePath().getPath());
            patterns(steps.size());
            steps.forEach(Reach::predicate);
            steps.forEach(Reach::pathOfText);
            CONSTANTS.check(op.getTriplePath().getObject());
        }

        @Override
        public void visit(OpTable op) {
            op.getTable().rows().forEachRemaining(row -> row.forEach((name, term) -> CONSTANTS.check(term)));
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
        public void visit(ExprFunction2 call) {
            call();
        }

        @Override
        public void visit(ExprFunctionN call) {
            call();
            named(call.getFunctionIRI());
            if (call instanceof E_Function function) {
                arguments(function);
            }
        }

        /** Jena counts them when it first calls the function, and a query with too few would be found out by its rows. */
        private void arguments(E_Function call) {
            String iri = call.getFunctionIRI();
            FunctionFactory factory = AllowedFunctions.registry().get(iri);
            if (factory != null) {
                try {
                    factory.create(iri).build(iri, new ExprList(call.getArgs()), ARQ.getContext());
                } catch (QueryException e) {
                    throw QueryRefusal.said(
                            QueryRefusal.Kind.MALFORMED,
                            "problem.query-arguments",
                            "function",
                            "<" + iri + ">",
                            "n",
                            String.valueOf(call.numArgs()));
                }
            }
        }

        @Override
        public void visit(NodeValue constant) {
            CONSTANTS.check(constant.asNode());
        }

        @Override
        public void visit(ExprFunction1 call) {
            call();
            repeatable &= !(call instanceof Unstable);
            named(call.getFunctionIRI());
        }

        @Override
        public void visit(ExprFunction0 call) {
            repeatable &= !(call instanceof Unstable || call instanceof E_Now);
            if (call instanceof E_Version) {
                throw QueryRefusal.said(QueryRefusal.Kind.FORBIDDEN, "problem.query-version");
            }
            named(call.getFunctionIRI());
        }

        private void named(@Nullable String iri) {
            if (iri != null) {
                function(iri);
            }
        }

        @Override
        public void visit(ExprAggregator expression) {
            Aggregator aggregator = expression.getAggregator();
            if (aggregator instanceof AggCustom) {
                throw QueryRefusal.said(
                        QueryRefusal.Kind.FORBIDDEN, "problem.query-aggregate", "name", aggregator.getName());
            }
            if (aggregator.getExprList() != null) {
                aggregator.getExprList().forEach(argument -> Walker.walk(argument, ops, this));
            }
        }
    }
}
