package org.dossier.guard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.dossier.time.DateFunctions;
import org.jspecify.annotations.Nullable;

/** The functions that a query may call by their IRI; any other is refused, for some load classes, wait or run scripts. */
public final class AllowedFunctions {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
    private static final Set<String> IRIS = iris();

    private AllowedFunctions() {}

    /** The IRIs, in their order. */
    public static Set<String> iris() {
        Set<String> iris = new LinkedHashSet<>();
        for (String name : List.of(
                "boolean",
                "byte",
                "date",
                "dateTime",
                "dayTimeDuration",
                "decimal",
                "double",
                "duration",
                "float",
                "gDay",
                "gMonth",
                "gMonthDay",
                "gYear",
                "gYearMonth",
                "int",
                "integer",
                "long",
                "negativeInteger",
                "nonNegativeInteger",
                "nonPositiveInteger",
                "positiveInteger",
                "short",
                "string",
                "time",
                "unsignedInt",
                "unsignedLong",
                "unsignedShort",
                "yearMonthDuration")) {
            iris.add(XSD + name);
        }
        for (String name : List.of(
                "acos", "asin", "atan", "atan2", "cos", "exp", "exp10", "log", "log10", "pi", "sin", "sqrt", "tan")) {
            iris.add(MATH + name);
        }
        iris.addAll(DateFunctions.all().keySet());
        return new TreeSet<>(iris);
    }

    static boolean contains(String iri) {
        return IRIS.contains(iri);
    }

    /** What Jena looks functions up in: these and no others, and no class is ever loaded by its name. */
    static FunctionRegistry registry() {
        return Registry.ALLOWED;
    }

    private static final class Registry extends FunctionRegistry {
        private static final FunctionRegistry ALLOWED = new Registry();

        @Override
        public @Nullable FunctionFactory get(String uri) {
            FunctionFactory ours = DateFunctions.all().get(uri);
            return ours != null || !contains(uri)
                    ? ours
                    : FunctionRegistry.get().get(uri);
        }
    }
}
