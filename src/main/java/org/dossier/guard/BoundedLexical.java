package org.dossier.guard;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** Passes a value on if it is short enough to become one of another datatype: the argument of a cast. */
final class BoundedLexical extends ExprFunction1 {
    private final RDFDatatype datatype;
    private final TextLimit limit;

    BoundedLexical(Expr argument, RDFDatatype datatype, TextLimit limit) {
        super(argument, "lexical");
        this.datatype = datatype;
        this.limit = limit;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        limit.check(value.asUnquotedString(), datatype);
        return value;
    }

    @Override
    public Expr copy(Expr argument) {
        return new BoundedLexical(argument, datatype, limit);
    }
}
