package org.dossier.guard;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** A variable that looks at the clock when it is read, so that no chain of functions, and no sorting, outlasts it. */
final class WatchedVariable extends ExprVar {
    private final Deadline deadline;

    WatchedVariable(Var variable, Deadline deadline) {
        super(variable);
        this.deadline = deadline;
    }

    @Override
    public NodeValue eval(Binding binding, FunctionEnv environment) {
        deadline.check();
        return super.eval(binding, environment);
    }
}
