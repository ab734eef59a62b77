package org.dossier.server.view;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A term of the ontology.
 *
 * @param name its local name, which is its anchor
 * @param labels what it is called, once in each language, English first
 * @param definitions what it means, likewise
 * @param uses how often it is used in the release: statements of a property, instances of a class
 * @param sparql the query behind that number
 * @param relations what else the ontology says: super-terms, domain, range, neighbours elsewhere
 */
public record TermView(
        String name,
        String iri,
        String kind,
        List<Words> labels,
        List<Words> definitions,
        List<Words> scopeNotes,
        List<Words> examples,
        List<Fact> relations,
        String uses,
        String sparql) {
    public TermView {
        labels = List.copyOf(labels);
        definitions = List.copyOf(definitions);
        scopeNotes = List.copyOf(scopeNotes);
        examples = List.copyOf(examples);
        relations = List.copyOf(relations);
    }

    /** The same term called, defined and explained in a language alone, or in English where it is not in that. */
    TermView in(String language) {
        return new TermView(
                name,
                iri,
                kind,
                in(language, labels),
                in(language, definitions),
                in(language, scopeNotes),
                examples,
                relations,
                uses,
                sparql);
    }

    private static List<Words> in(String language, List<Words> texts) {
        List<Words> found =
                texts.stream().filter(text -> text.language().equals(language)).toList();
        return found.isEmpty() ? texts.stream().limit(1).toList() : found;
    }

    /** What the ontology says of a term by a property, English first and the other languages by their tags. */
    static List<Words> texts(Graph ontology, Node term, Node property) {
        return ontology.find(term, property, Node.ANY).toList().stream()
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(GraphReader::words)
                .sorted(Comparator.comparing((Words words) -> !words.language().startsWith("en"))
                        .thenComparing(Words::language)
                        .thenComparing(Words::text))
                .toList();
    }

    /** Terms of one kind. */
    public record Group(String id, String title, List<TermView> terms) {
        public Group {
            terms = List.copyOf(terms);
        }

        /** The same with its terms called and defined in a language (a BCP 47 tag), or in English where they are not in that. */
        public Group in(String language) {
            return new Group(
                    id, title, terms.stream().map(term -> term.in(language)).toList());
        }
    }
}
