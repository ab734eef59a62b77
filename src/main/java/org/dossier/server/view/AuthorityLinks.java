package org.dossier.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;

/**
 * What authority files call a thing, and who says so.
 *
 * @param linked what it is linked to
 * @param proposed what a tool proposed and nobody has reviewed
 * @param rejected what somebody said it is not
 * @param noEntry who looked for an entry and found none
 * @param open how many links are possible and not decided on, in words; {@code ""} if none is
 * @param openQuery the query that shows these
 */
public record AuthorityLinks(
        List<Row> linked, List<Row> proposed, List<Row> rejected, List<Row> noEntry, String open, String openQuery) {
    private static final int MOST = 500;

    public AuthorityLinks {
        linked = List.copyOf(linked);
        proposed = List.copyOf(proposed);
        rejected = List.copyOf(rejected);
        noEntry = List.copyOf(noEntry);
    }

    /**
     * A pair of the thing and an entry.
     *
     * @param authority the name of the authority file
     * @param target the entry, by its identifier
     * @param name what the entry is called; {@code ""} if not said
     * @param match exact or close, in words
     * @param mapping the page of the mapping, which tells everything
     * @param places file and line of each record and row that says so
     * @param sources where the identifier of a record was seen
     * @param people who says so or looked at it
     * @param details day, confidence and tool in words; {@code ""} if none is said
     * @param comment a remark in words
     * @param change what became of the identifier: {@code replaced by viaf:99, noticed on 2026-03-01}; {@code ""} if nothing did
     */
    public record Row(
            String authority,
            Link target,
            String name,
            String match,
            String mapping,
            List<String> places,
            List<Fact.Value> sources,
            List<Fact.Value> people,
            String details,
            String comment,
            String change) {
        public Row {
            places = List.copyOf(places);
            sources = List.copyOf(sources);
            people = List.copyOf(people);
        }
    }

    /** True if nothing is said. */
    public boolean isEmpty() {
        return linked.isEmpty() && proposed.isEmpty() && rejected.isEmpty() && noEntry.isEmpty() && open.isEmpty();
    }

    static AuthorityLinks of(GraphReader reader, Node thing) {
        List<Row> linked = new ArrayList<>();
        List<Row> proposed = new ArrayList<>();
        List<Row> rejected = new ArrayList<>();
        List<Row> noEntry = new ArrayList<>();
        for (Node mapping : reader.subjects(ExternalVocabulary.OWL_ANNOTATED_SOURCE, thing, MOST)) {
            for (Node target : reader.objects(mapping, ExternalVocabulary.OWL_ANNOTATED_TARGET)) {
                Row row = row(reader, mapping, target);
                if (GraphReader.lexical(target).equals(ExternalVocabulary.SSSOM_NO_TERM_FOUND.value())) {
                    noEntry.add(row);
                } else if (reader.has(mapping, ExternalVocabulary.SSSOM_PREDICATE_MODIFIER)) {
                    rejected.add(row);
                } else if (reader.has(thing, relation(reader, mapping), target)) {
                    linked.add(row);
                } else {
                    proposed.add(row);
                }
            }
        }
        Stream.of(linked, proposed, rejected)
                .forEach(rows -> rows.sort(Comparator.comparing(Row::authority)
                        .thenComparing(row -> row.target().iri())));
        long open = reader.openLinks(thing);
        return new AuthorityLinks(
                linked,
                proposed,
                rejected,
                noEntry,
                open == 0 ? "" : reader.wording().say("entity.open", "n", open),
                reader.links().sparql(Questions.openLinks(GraphReader.lexical(thing))));
    }

    private static Iri relation(GraphReader reader, Node mapping) {
        boolean close = reader.text(mapping, ExternalVocabulary.OWL_ANNOTATED_PROPERTY)
                .equals(ExternalVocabulary.SKOS_CLOSE_MATCH.value());
        return close ? ExternalVocabulary.SKOS_CLOSE_MATCH : ExternalVocabulary.SKOS_EXACT_MATCH;
    }

    private static Row row(GraphReader reader, Node mapping, Node target) {
        String iri = GraphReader.lexical(target);
        return new Row(
                Authorities.name(iri),
                new Link(
                        Words.ofPage(Authorities.identifier(iri)),
                        reader.links().to(iri),
                        iri,
                        false),
                reader.text(mapping, ExternalVocabulary.SSSOM_OBJECT_LABEL),
                relation(reader, mapping).equals(ExternalVocabulary.SKOS_CLOSE_MATCH)
                        ? reader.wording().say("entity.close")
                        : reader.wording().say("entity.exact"),
                reader.links().to(GraphReader.lexical(mapping)),
                reader.recordedAt(mapping),
                Accounts.values(reader, mapping, ExternalVocabulary.DCTERMS_SOURCE),
                people(reader, mapping),
                details(reader, mapping),
                reader.text(mapping, ExternalVocabulary.RDFS_COMMENT),
                reader.text(mapping, ExternalVocabulary.SKOS_CHANGE_NOTE));
    }

    private static List<Fact.Value> people(GraphReader reader, Node mapping) {
        return Stream.of(
                        ExternalVocabulary.SSSOM_REVIEWER_LABEL,
                        ExternalVocabulary.SSSOM_REVIEWER_ID,
                        ExternalVocabulary.SSSOM_AUTHOR_LABEL,
                        ExternalVocabulary.PAV_AUTHORED_BY)
                .flatMap(property -> Accounts.values(reader, mapping, property).stream())
                .distinct()
                .toList();
    }

    private static String details(GraphReader reader, Node mapping) {
        List<String> details = new ArrayList<>();
        details.add(reader.text(mapping, ExternalVocabulary.PAV_AUTHORED_ON));
        String confidence =
                reader.text(mapping, ExternalVocabulary.SSSOM_CONFIDENCE).replaceFirst("e0$", "");
        details.add(confidence.isEmpty() ? "" : reader.wording().say("entity.confidence", "value", confidence));
        String tool = (reader.text(mapping, ExternalVocabulary.SSSOM_MAPPING_TOOL) + " "
                        + reader.text(mapping, ExternalVocabulary.SSSOM_MAPPING_TOOL_VERSION))
                .strip();
        details.add(tool.isEmpty() ? "" : reader.wording().say("entity.proposed-by", "tool", tool));
        details.removeIf(String::isEmpty);
        return String.join(", ", details);
    }
}
