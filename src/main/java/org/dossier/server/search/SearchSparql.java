package org.dossier.server.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dossier.guard.TextFinder;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Namespaces;
import org.dossier.text.ThingFacts;
import org.dossier.text.search.Choice;
import org.dossier.text.search.Span;
import org.dossier.text.search.ThingQuery;

/** A search as a query that finds the same things; prefixes of vocabularies are left to the caller. */
final class SearchSparql {
    private static final String INVOLVING = ThingFacts.INVOLVING.stream()
            .map(property -> Namespaces.shorten(property.value()).orElseThrow())
            .collect(Collectors.joining("|"));

    private final String ids;
    private final List<String> lines = new ArrayList<>();

    private SearchSparql(String base) {
        this.ids = base + "id/";
    }

    /** @param base what the IRIs of the dataset begin with */
    static String of(ThingQuery asked, String base) {
        return new SearchSparql(base).query(asked);
    }

    private String query(ThingQuery asked) {
        if (!asked.words().isEmpty()) {
            text(asked);
        }
        asked.choices().forEach(this::choice);
        if (!asked.span().isAll()) {
            span(asked.span());
        }
        if (asked.words().isEmpty()) {
            // Parts of things have dates and places too, but no label.
            lines.add(0, "?thing rdfs:label ?label .");
            lines.add("FILTER STRSTARTS(STR(?thing), " + text(ids) + ")");
        }
        String body = lines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
        String prefix = asked.words().isEmpty() ? "" : "PREFIX text: <" + TextFinder.NAMESPACE + ">\n";
        return prefix + "SELECT DISTINCT ?thing WHERE {\n" + body + "}";
    }

    private void text(ThingQuery asked) {
        String words = "?thing text:query " + text(asked.words().toString()) + " .";
        if (asked.named().isEmpty()) {
            lines.add(words);
            return;
        }
        String named = asked.named().stream().map(this::thing).collect(Collectors.joining(" "));
        lines.add("{ " + words + " }");
        lines.add("UNION { VALUES ?thing { " + named + " } }");
        lines.add("UNION { VALUES ?named { " + named + " } ?thing " + INVOLVING + " ?named . }");
    }

    private void choice(Choice choice) {
        String value = thing(choice.value());
        switch (choice.facet()) {
            case TYPE -> lines.add("FILTER STRSTARTS(STR(?thing), " + text(ids + choice.value() + "/") + ")");
            case KIND -> lines.add("?thing dossier:kind " + value + " .");
            case SENDER -> lines.add("?thing dossier:sender " + value + " .");
            case RECIPIENT -> lines.add("?thing dossier:recipient " + value + " .");
            case INVOLVED -> lines.add("?thing " + INVOLVING + " " + value + " .");
            case MENTIONED -> lines.add("?thing dossier:mentions " + value + " .");
            case UNIT -> lines.add("?thing dossier:hasCopy/dossier:heldIn/dossier:partOf* " + value + " .");
            case PLACE ->
                lines.add("?thing dossier:mentions|dossier:place|dossier:action/dossier:place " + value + " .");
            case TOPIC -> lines.add("?thing dossier:topic " + value + " .");
            case COLLECTION -> lines.add("?thing dossier:inCollection " + value + " .");
            case REPOSITORY -> lines.add("?thing dossier:repository " + value + " .");
            case PROGRAM -> lines.add("?thing dossier:releasedBy " + value + " .");
            case LANGUAGE -> lines.add("?thing schema:inLanguage " + text(choice.value()) + " .");
        }
    }

    private void span(Span span) {
        lines.add("OPTIONAL { ?thing dossier:earliest ?earliest }");
        lines.add("OPTIONAL { ?thing dossier:latest ?latest }");
        lines.add("FILTER (BOUND(?earliest) || BOUND(?latest))");
        if (!span.first().equals(LocalDate.MIN)) {
            lines.add("FILTER (!BOUND(?latest) || ?latest >= \"" + span.first() + "\"^^xsd:date)");
        }
        if (!span.last().equals(LocalDate.MAX)) {
            lines.add("FILTER (!BOUND(?earliest) || ?earliest <= \"" + span.last() + "\"^^xsd:date)");
        }
    }

    /** An id or IRI as SPARQL writes it; one that can be no IRI as something that nothing has. */
    private String thing(String id) {
        String iri = id.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") ? id : ids + id;
        try {
            return new Iri(iri).toString();
        } catch (IllegalArgumentException e) {
            return text(id);
        }
    }

    private static String text(String text) {
        return Literal.string(text).toString();
    }
}
