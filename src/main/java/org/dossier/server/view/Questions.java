package org.dossier.server.view;

import org.dossier.language.Language;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Namespaces;

/** The queries behind the numbers and lists of the pages, without their prefixes. */
public final class Questions {
    private Questions() {}

    /** Documents that point to {@code iri} by a property. */
    static String documents(Iri property, String iri) {
        return documentsWhere("?document %s <%s> .".formatted(name(property), iri));
    }

    /** Documents that a pattern picks, with their dates. */
    static String documentsWhere(String pattern) {
        return """
                SELECT ?document (SAMPLE(?label) AS ?title) (SAMPLE(?edtf) AS ?date) WHERE {
                  %s
                  ?document a dossier:Document ; rdfs:label ?label .
                  OPTIONAL { ?document dossier:date ?edtf ; dossier:earliest ?day }
                } GROUP BY ?document ORDER BY MIN(?day) ?document
                """.formatted(pattern);
    }

    /** Things that point to {@code iri} by a property. */
    static String subjects(Iri property, String iri) {
        return """
                SELECT ?thing (SAMPLE(?name) AS ?label) WHERE {
                  ?thing %s <%s> ; rdfs:label ?name .
                } GROUP BY ?thing ORDER BY ?label ?thing
                """.formatted(name(property), iri);
    }

    /** Everything of a class. */
    public static String instances(Iri type) {
        return """
                SELECT ?thing (SAMPLE(?name) AS ?label) WHERE {
                  ?thing a %s .
                  OPTIONAL { ?thing rdfs:label ?name }
                } GROUP BY ?thing ORDER BY ?label ?thing
                """.formatted(name(type));
    }

    /** The same without names that are not yet identified. */
    static String identified(Iri type) {
        return """
                SELECT ?thing (SAMPLE(?name) AS ?label) WHERE {
                  ?thing a %s .
                  FILTER NOT EXISTS { ?thing dossier:provisional true }
                  OPTIONAL { ?thing rdfs:label ?name }
                } GROUP BY ?thing ORDER BY ?label ?thing
                """.formatted(name(type));
    }

    /** The names of which it is not yet known whose they are. */
    static String unidentified() {
        return """
                SELECT ?thing (SAMPLE(?name) AS ?label) WHERE {
                  ?thing a dossier:Actor ; dossier:provisional true .
                  OPTIONAL { ?thing rdfs:label ?name }
                } GROUP BY ?thing ORDER BY ?label ?thing
                """;
    }

    /** The documents of the archive: not those that are known only because another one cites them. */
    static String heldDocuments() {
        return """
                SELECT ?document (SAMPLE(?name) AS ?label) WHERE {
                  ?document a dossier:Document ; rdfs:label ?name .
                  FILTER NOT EXISTS { ?document dossier:knownByCitation true }
                } GROUP BY ?document ORDER BY ?label ?document
                """;
    }

    /** The documents that nobody holds but another one cites. */
    static String citedDocuments() {
        return """
                SELECT ?document (SAMPLE(?name) AS ?label) WHERE {
                  ?document dossier:knownByCitation true ; rdfs:label ?name .
                } GROUP BY ?document ORDER BY ?label ?document
                """;
    }

    /** What the graph says of a thing and its parts. */
    public static String describe(String iri) {
        return """
                SELECT ?part ?property ?value WHERE {
                  { BIND(<%1$s> AS ?part) ?part ?property ?value }
                  UNION
                  { <%1$s> ?any ?part . ?part ?property ?value FILTER(STRSTARTS(STR(?part), "%1$s#")) }
                } ORDER BY ?part ?property ?value
                """.formatted(iri);
    }

    /** The links of a thing that were proposed and that nobody has decided on, the best first. */
    static String openLinks(String iri) {
        return """
                SELECT ?entry ?called ?score ?reasons WHERE {
                  GRAPH <graph/candidates> {
                    ?link owl:annotatedSource <%s> ; owl:annotatedTarget ?entry ;
                      sssom:object_label ?called ; sssom:confidence ?score ; rdfs:comment ?reasons .
                  }
                } ORDER BY DESC(?score) ?entry
                """.formatted(iri);
    }

    /**
     * A pattern that binds what a picture calls a thing: its label in a language, else in English or without a language; nothing if it has neither.
     *
     * @param thing the variable of the thing
     * @param label the variable to bind
     */
    static String called(String thing, String label, Language language) {
        String plain = "OPTIONAL { %1$s rdfs:label %2$s FILTER(LANG(%2$s) IN (\"en\", \"\")) }";
        if (language == Language.ENGLISH) {
            return plain.formatted(thing, label);
        }
        return ("OPTIONAL { %1$s rdfs:label %2$sOwn FILTER(LANGMATCHES(LANG(%2$sOwn), \"%3$s\") && !CONTAINS(LCASE(LANG(%2$sOwn)), \"-latn\")) } "
                        + plain.replace("%2$s", "%2$sPlain") + " BIND(COALESCE(%2$sOwn, %2$sPlain) AS %2$s)")
                .formatted(thing, label, language.tag());
    }

    static String name(Iri iri) {
        return Namespaces.shorten(iri.value()).orElse(iri.ntriples());
    }
}
