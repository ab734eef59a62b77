package org.dossier.server.view;

import java.util.List;

/**
 * A term of the ontology.
 *
 * @param name its local name, which is its anchor
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

    /** Terms of one kind. */
    public record Group(String id, String title, List<TermView> terms) {
        public Group {
            terms = List.copyOf(terms);
        }
    }
}
