package org.dossier.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;
import org.dossier.server.view.EntityView.NameRow;

/** Reads the page of anything but a document. */
public final class EntityPage {
    private EntityPage() {}

    /**
     * Reads the page of the thing at {@code address}.
     *
     * @param parameters of the request: which page of each list is wanted, by the list's id
     */
    public static EntityView read(
            GraphReader reader, EntityAddress address, ReleaseFacts release, Map<String, String> parameters) {
        Node node = GraphReader.node(address.iri());
        Subject subject = Subjects.of(reader, address);
        Parts parts = new Parts(reader, node, parameters);
        add(parts, address.type());
        boolean unit = address.type() == EntityType.UNIT;
        return new EntityView(
                subject,
                Facts.of(reader, node, address.type(), unit ? Set.of(Vocabulary.PART_OF) : Set.<Iri>of()),
                names(reader, node),
                AuthorityLinks.of(reader, node),
                unit ? Units.chain(reader, node) : List.of(),
                parts.numbers,
                parts.chart(),
                parts.pictures,
                parts.lists,
                parts.documents,
                Accounts.of(reader, node, address.type()),
                Citations.of(subject, release),
                reader.links().sparql(Questions.describe(address.iri())),
                EntityData.of(reader, node, subject));
    }

    private static void add(Parts parts, EntityType type) {
        switch (type) {
            case PERSON, ORGANIZATION, POSITION, ACTOR -> ActorParts.add(parts);
            case EVENT -> EventParts.add(parts);
            case UNIT -> UnitParts.add(parts);
            case PLACE -> {
                Pictures.map(parts);
                parts.documents("mentioned", parts.say("list.named-by"), Vocabulary.MENTIONS);
                sentFrom(parts);
                parts.things("events", parts.say("list.events-here"), Vocabulary.PLACE);
                parts.things("within", parts.say("list.places-within"), Vocabulary.PART_OF);
            }
            case PROGRAM -> {
                parts.documents("released", parts.say("list.published"), Vocabulary.RELEASED_BY);
                Pictures.timeline(parts, Vocabulary.RELEASED_BY);
                parts.things("parts", parts.say("list.programs-within"), Vocabulary.PART_OF);
            }
            case COLLECTION -> {
                parts.documents("documents", parts.say("list.documents"), Vocabulary.IN_COLLECTION);
                Pictures.timeline(parts, Vocabulary.IN_COLLECTION);
                parts.things("related", parts.say("list.related-from"), ExternalVocabulary.DCTERMS_RELATION);
            }
            case TOPIC -> parts.documents("documents", parts.say("list.about-it"), Vocabulary.TOPIC);
            case KIND -> parts.documents("documents", parts.say("list.of-kind"), Vocabulary.KIND);
            case SCHEME -> parts.things("concepts", parts.say("list.concepts"), ExternalVocabulary.SKOS_IN_SCHEME);
            case MAPPING, DOCUMENT -> {}
        }
    }

    private static void sentFrom(Parts parts) {
        parts.documents(
                "from",
                parts.say("list.sent-here"),
                parts.leadingHere(Vocabulary.ACTION, Vocabulary.PLACE),
                Questions.documentsWhere(
                        "?document dossier:action/dossier:place <%s> .".formatted(parts.entity.getURI())));
    }

    private static List<NameRow> names(GraphReader reader, Node node) {
        List<NameRow> names = new ArrayList<>();
        for (Node form : reader.objects(node, Vocabulary.HAS_NAME)) {
            String iri = GraphReader.lexical(form);
            names.add(new NameRow(
                    iri.substring(iri.indexOf('#') + 1),
                    reader.texts(form, Vocabulary.NAME).stream().findFirst().orElse(Words.NONE),
                    reader.text(form, Vocabulary.NAME_KIND),
                    Languages.script(
                            reader.text(form, Vocabulary.SCRIPT),
                            reader.wording().language()),
                    Accounts.values(reader, form, ExternalVocabulary.DCTERMS_SOURCE)));
        }
        names.sort(Comparator.comparing((NameRow row) -> row.kind().equals("preferred") ? 0 : 1)
                .thenComparing(row -> row.name().language().startsWith("en") ? "" : row.script())
                .thenComparing(NameRow::kind)
                .thenComparing(row -> row.name().text()));
        return names;
    }
}
