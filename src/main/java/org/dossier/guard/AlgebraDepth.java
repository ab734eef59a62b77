package org.dossier.guard;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpN;

/** How many operations stand inside one another. */
final class AlgebraDepth {
    private AlgebraDepth() {}

    /** @throws QueryRefusal if there are more than {@code most} */
    static void check(Op op, int most) {
        int depth = depth(op);
        if (depth > most) {
            throw QueryRefusal.said(
                    QueryRefusal.Kind.MALFORMED,
                    "problem.query-depth",
                    "depth",
                    String.valueOf(depth),
                    "most",
                    String.valueOf(most));
        }
    }

    private static int depth(Op op) {
        int deepest = 0;
        if (op instanceof Op1 one) {
            deepest = depth(one.getSubOp());
        } else if (op instanceof Op2 two) {
            deepest = Math.max(depth(two.getLeft()), depth(two.getRight()));
        } else if (op instanceof OpN many) {
            for (Op part : many.getElements()) {
                deepest = Math.max(deepest, depth(part));
            }
        }
        return deepest + 1;
    }
}
