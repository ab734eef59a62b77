package org.dossier.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PFuncSimple;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.IterLib;
import org.jspecify.annotations.Nullable;

/** {@code ?thing text:query "words"}, the only property function; looks its words up once for a place where it is written. */
final class TextFunction extends PFuncSimple {
    private final TextFinder finder;
    private TextFinder.@Nullable Found found;

    private TextFunction(TextFinder finder) {
        this.finder = finder;
    }

    /**
     * What Jena looks property functions up in, for a query over a dataset.
     *
     * @throws QueryRefusal if the query asks for text, and the dataset has no index of it
     */
    static PropertyFunctionRegistry registry(SafeQuery query, DatasetGraph dataset) {
        if (!query.asksText()) {
            return NoPropertyFunctions.REGISTRY;
        }
        TextFinder finder = TextFinder.of(dataset).orElseThrow(TextFunction::nothingToAsk);
        return new PropertyFunctionRegistry() {
            @Override
            public boolean manages(String uri) {
                return uri.equals(TextFinder.PROPERTY);
            }

            @Override
            public @Nullable PropertyFunctionFactory get(String uri) {
                return manages(uri) ? any -> new TextFunction(finder) : null;
            }
        };
    }

    private static QueryRefusal nothingToAsk() {
        return QueryRefusal.said(QueryRefusal.Kind.FORBIDDEN, "problem.query-no-index");
    }

    @Override
    public QueryIterator execEvaluated(Binding row, Node thing, Node property, Node words, ExecutionContext context) {
        try {
            TextFinder.Found things = found(words.getLiteralLexicalForm());
            if (thing.isURI()) {
                return things.has(thing.getURI()) ? IterLib.result(row, context) : IterLib.noResults(context);
            }
            if (!Var.isVar(thing)) {
                return IterLib.noResults(context);
            }
            Var variable = Var.alloc(thing);
            Iterator<Binding> rows =
                    Iter.map(things.things(), iri -> BindingFactory.binding(row, variable, NodeFactory.createURI(iri)));
            return QueryIterPlainWrapper.create(rows, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its words are a constant. */
    private TextFinder.Found found(String words) {
        TextFinder.Found known = found;
        if (known == null) {
            try {
                known = finder.find(words);
            } catch (IOException e) {
                QueryRefusal refusal = nothingToAsk();
                refusal.initCause(e);
                throw refusal;
            }
            found = known;
        }
        return known;
    }
}
