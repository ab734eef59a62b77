package org.dossier.server.view;

import org.dossier.rdf.Iri;

/** The pictures on the pages of things, each a query whose answer is drawn. */
final class Pictures {
    private static final int MOST_DOCUMENTS = 5_000;
    private static final int MOST_TIES = 300;

    private Pictures() {}

    /** The documents of an actor along time, and those to whom and from whom they went. */
    static void correspondence(Parts parts) {
        String either = "{ ?document dossier:sender <%1$s> } UNION { ?document dossier:recipient <%1$s> }"
                .formatted(parts.entity.getURI());
        boolean corresponds = parts.documents.stream()
                .anyMatch(list -> list.id().equals("sent") || list.id().equals("received"));
        if (!corresponds) {
            return;
        }
        add(parts, "timeline", parts.say("picture.correspondence"), documents(parts, either), MOST_DOCUMENTS);
        add(
                parts,
                "network",
                parts.say("picture.network"),
                """
                SELECT ?from (SAMPLE(?a) AS ?fromName) ?to (SAMPLE(?b) AS ?toName) (COUNT(DISTINCT ?document) AS ?documents) WHERE {
                  %s
                  ?document dossier:sender ?from ; dossier:recipient ?to .
                  %s
                  %s
                } GROUP BY ?from ?to ORDER BY DESC(?documents) ?from ?to
                """.formatted(either, called(parts, "?from", "?a"), called(parts, "?to", "?b")),
                MOST_TIES);
    }

    /** The documents that point to a thing, along time. */
    static void timeline(Parts parts, Iri property) {
        if (!parts.documents.isEmpty()) {
            String pointing = "?document %s <%s> .".formatted(Questions.name(property), parts.entity.getURI());
            add(parts, "timeline", parts.say("picture.documents"), documents(parts, pointing), MOST_DOCUMENTS);
        }
    }

    /** A place, and the places that are named with it. */
    static void map(Parts parts) {
        add(
                parts,
                "map",
                parts.say("picture.map"),
                """
                SELECT ?place (SAMPLE(?name) AS ?placeName) (SAMPLE(?lat) AS ?latitude) (SAMPLE(?long) AS ?longitude) (COUNT(DISTINCT ?document) AS ?documents) WHERE {
                  ?document dossier:mentions <%s> , ?place .
                  ?place geo:lat ?lat ; geo:long ?long .
                  %s
                } GROUP BY ?place ORDER BY DESC(?documents) ?place
                """.formatted(parts.entity.getURI(), called(parts, "?place", "?name")),
                MOST_TIES);
    }

    private static String documents(Parts parts, String pattern) {
        return """
                SELECT ?document (SAMPLE(?label) AS ?documentTitle) (SAMPLE(?edtf) AS ?date) WHERE {
                  %s
                  ?document a dossier:Document .
                  %s
                  OPTIONAL { ?document dossier:date ?edtf ; dossier:earliest ?day }
                } GROUP BY ?document ORDER BY MIN(?day) ?document
                """.formatted(pattern, called(parts, "?document", "?label"));
    }

    private static String called(Parts parts, String thing, String label) {
        return Questions.called(thing, label, parts.reader.wording().language());
    }

    private static void add(Parts parts, String kind, String heading, String query, int most) {
        String name = parts.entity.getURI().replaceAll(".*/id/", "").replace('/', '-');
        String limited = query + "LIMIT " + most + "\n";
        Links links = parts.reader.links();
        parts.pictures.add(new Picture(kind, heading, name, links.results(limited), links.sparql(limited), most));
    }
}
