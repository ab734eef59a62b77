package org.dossier.store;

import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;

/** The functions a query may call by their IRIs: those Jena registers. Jena itself would also load a class that an IRI names. */
final class KnownFunctions extends FunctionRegistry {
    private static final FunctionRegistry STANDARD = FunctionRegistry.get();

    @Override
    public FunctionFactory get(String iri) {
        if (!STANDARD.isRegistered(iri)) {
            throw new QueryException("there is no function <" + iri + ">");
        }
        return STANDARD.get(iri);
    }

    @Override
    public boolean isRegistered(String iri) {
        return STANDARD.isRegistered(iri);
    }
}
