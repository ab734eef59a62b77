package org.dossier.guard;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;

/** {@code STRDT}, for values short enough to be computed with. */
final class BoundedDatatype extends ExprFunction2 {
    private final TextLimit limit;

    BoundedDatatype(Expr lexical, Expr datatype, TextLimit limit) {
        super(lexical, datatype, "strdt");
        this.limit = limit;
    }

    @Override
    public NodeValue eval(NodeValue lexical, NodeValue datatype) {
        if (datatype.isIRI()) {
            limit.check(
                    lexical.asUnquotedString(),
                    NodeFactory.getType(datatype.asNode().getURI()));
        }
        return NodeFunctions.strDatatype(lexical, datatype);
    }

    @Override
    public Expr copy(Expr lexical, Expr datatype) {
        return new BoundedDatatype(lexical, datatype, limit);
    }
}
