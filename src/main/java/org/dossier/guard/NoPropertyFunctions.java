package org.dossier.guard;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/** What Jena looks property functions up in: there are none, and no class is ever loaded by its name. */
final class NoPropertyFunctions extends PropertyFunctionRegistry {
    static final PropertyFunctionRegistry REGISTRY = new NoPropertyFunctions();

    private NoPropertyFunctions() {}

    @Override
    public boolean manages(String uri) {
        return false;
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String uri) {
        return null;
    }
}
