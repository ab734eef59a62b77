package org.dossier.guard;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprVar;

/** Puts a bounded function in the place of each one whose time or result knows no bound. */
final class GuardedExpressions extends ExprTransformCopy {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private final Deadline deadline;
    private final TextLimit limit;

    GuardedExpressions(Deadline deadline, TextLimit limit) {
        this.deadline = deadline;
        this.limit = limit;
    }

    @Override
    public Expr transform(ExprVar variable) {
        return variable instanceof WatchedVariable ? variable : new WatchedVariable(variable.asVar(), deadline);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        if (function instanceof E_StrUpperCase || function instanceof E_StrLowerCase) {
            return new CaseMapping(function, argument, deadline, limit);
        }
        Expr copy = super.transform(function, argument);
        return function instanceof E_StrEncodeForURI ? new BoundedResult(copy, limit) : copy;
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        if (function instanceof E_StrDatatype) {
            return new BoundedDatatype(left, right, limit);
        }
        if (LinearSearch.replaces(function)) {
            return new LinearSearch(function, left, right, deadline);
        }
        Expr copy = super.transform(function, left, right);
        boolean arithmetic = function instanceof E_Multiply
                || function instanceof E_Add
                || function instanceof E_Subtract
                || function instanceof E_Divide;
        return arithmetic ? new BoundedResult(copy, limit) : copy;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
            return new LinearRegex(arguments, deadline);
        }
        if (function instanceof E_StrReplace) {
            return new LinearReplace(arguments, deadline, limit);
        }
        if (function instanceof E_StrConcat) {
            return new BoundedConcat(arguments, limit);
        }
        if (function instanceof E_Function && function.getFunctionIRI().startsWith(XSD)) {
            return super.transform(function, lexical(arguments, function.getFunctionIRI()));
        }
        return super.transform(function, arguments);
    }

    private ExprList lexical(ExprList arguments, String iri) {
        RDFDatatype datatype =
                iri.equals(XSDDatatype.XSDstring.getURI()) ? XSDDatatype.XSDstring : NodeFactory.getType(iri);
        ExprList bounded = new ExprList();
        arguments.forEach(argument -> bounded.add(new BoundedLexical(argument, datatype, limit)));
        return bounded;
    }
}
