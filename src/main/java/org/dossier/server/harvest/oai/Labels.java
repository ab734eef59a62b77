package org.dossier.server.harvest.oai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;

/** What things are called, for one answer and within its READ transaction; remembers what was asked. */
final class Labels {
    private final DatasetGraph dataset;
    private final Map<String, List<Literal>> known = new HashMap<>();

    Labels(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** The labels of a thing, ordered by language; at most one for each. */
    List<Literal> of(String iri) {
        return known.computeIfAbsent(iri, thing -> values(thing, ExternalVocabulary.RDFS_LABEL));
    }

    /** The texts of a property of a thing, ordered by language. */
    List<Literal> values(String iri, Iri property) {
        List<Literal> found = new ArrayList<>();
        dataset.getDefaultGraph()
                .find(NodeFactory.createURI(iri), NodeFactory.createURI(property.value()), Node.ANY)
                .forEachRemaining(triple -> {
                    if (triple.getObject().isLiteral()) {
                        found.add(Literal.text(
                                triple.getObject().getLiteralLexicalForm(),
                                triple.getObject().getLiteralLanguage()));
                    }
                });
        found.sort(Comparator.comparing(Literal::language).thenComparing(Literal::lexical));
        return found;
    }

    /** The label to show where only one can be: in the first of some languages that has one, or without a language, or any. */
    String best(String iri, List<String> languages, String otherwise) {
        List<Literal> labels = of(iri);
        List<String> wanted = new ArrayList<>(languages);
        wanted.add("");
        for (String language : wanted) {
            for (Literal label : labels) {
                if (label.language().equalsIgnoreCase(language)) {
                    return label.lexical();
                }
            }
        }
        return labels.isEmpty() ? otherwise : labels.get(0).lexical();
    }
}
