package org.dossier.server.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.dossier.guard.Deadline;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.model.Place;
import org.dossier.model.Text;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;

/** What is known of one entity, as the cells of a table; read within the caller's READ transaction. */
final class EntityValues {
    /** Documents are counted up to here. */
    static final int MOST_DOCUMENTS = 10_000;

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int CHECKED_EACH = 1 << 12;

    private final AuthorityEntry entity;
    private final OwnEntities entities;
    private final Graph graph;
    private final Node node;
    private final Deadline deadline;

    EntityValues(AuthorityEntry entity, OwnEntities entities, DatasetGraph dataset, Deadline deadline) {
        this.entity = entity;
        this.entities = entities;
        this.graph = dataset.getDefaultGraph();
        this.node = NodeFactory.createURI(entities.space() + entity.id());
        this.deadline = deadline;
    }

    /** The cells of a property; none if nothing is known. */
    List<ObjectNode> of(ServiceProperty property) {
        return switch (property.meaning()) {
            case LABEL -> List.of(text(entity.names().get(0).value()));
            case NAMES ->
                entity.names().stream().map(Text::value).map(EntityValues::text).toList();
            case BEGIN ->
                texts(Vocabulary.BEGIN_DATE).stream().map(EntityValues::date).toList();
            case END ->
                texts(Vocabulary.END_DATE).stream().map(EntityValues::date).toList();
            case ROLES -> entity.roles().stream().map(EntityValues::text).toList();
            case DESCRIPTION ->
                texts(ExternalVocabulary.DCTERMS_DESCRIPTION).stream()
                        .map(EntityValues::text)
                        .toList();
            case WITHIN -> wholes();
            case COORDINATES -> entity.at().map(EntityValues::point).stream().toList();
            case DOCUMENTS -> List.of(count());
            case IRI -> List.of(text(node.getURI()));
            case PAGE -> List.of(text(Iri.toUri(entities.base() + entity.id())));
            case IDENTIFIER ->
                entity.identifiers().stream()
                        .filter(identifier -> identifier.scheme().equals(property.id()))
                        .map(identifier -> text(identifier.value()))
                        .toList();
            case ATTESTED -> List.of();
        };
    }

    private static ObjectNode text(String text) {
        return Json.object().put("str", text);
    }

    /** A day as a date; a year or another EDTF text as text, since a date of the specification is a moment. */
    private static ObjectNode date(String edtf) {
        return DAY.matcher(edtf).matches() ? Json.object().put("date", edtf + "T00:00:00Z") : text(edtf);
    }

    private static ObjectNode point(Place.Coordinates at) {
        return text(at.latitude() + "," + at.longitude());
    }

    private List<String> texts(Iri property) {
        return texts(node, property);
    }

    /** The texts of a property, English ones first. */
    private List<String> texts(Node of, Iri property) {
        return graph
                .find(of, NodeFactory.createURI(property.value()), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .toList()
                .stream()
                .sorted(Comparator.comparing(
                                (Node literal) -> literal.getLiteralLanguage().startsWith("en") ? 0 : 1)
                        .thenComparing(Node::getLiteralLanguage)
                        .thenComparing(Node::getLiteralLexicalForm))
                .map(Node::getLiteralLexicalForm)
                .distinct()
                .toList();
    }

    private List<ObjectNode> wholes() {
        return graph
                .find(node, NodeFactory.createURI(Vocabulary.PART_OF.value()), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isURI)
                .toList()
                .stream()
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(entities.space()))
                .sorted()
                .map(iri -> Json.object()
                        .put("id", iri.substring(entities.space().length()))
                        .put("name", label(iri)))
                .toList();
    }

    private String label(String iri) {
        return texts(NodeFactory.createURI(iri), ExternalVocabulary.RDFS_LABEL).stream()
                .findFirst()
                .orElse(iri.substring(entities.space().length()));
    }

    private ObjectNode count() {
        Optional<Integer> documents = documents();
        return documents.isPresent() ? Json.object().put("int", documents.get()) : text("more than " + MOST_DOCUMENTS);
    }

    /** How many documents name the entity, in whatever role; empty if they are more than are counted. */
    Optional<Integer> documents() {
        String start = entities.space() + "document/";
        Set<String> documents = new HashSet<>();
        ExtendedIterator<Triple> naming = graph.find(Node.ANY, Node.ANY, node);
        try {
            for (int read = 0; naming.hasNext(); read++) {
                if (read % CHECKED_EACH == 0) {
                    deadline.check();
                }
                String subject = naming.next().getSubject().getURI();
                if (subject.startsWith(start)) {
                    int part = subject.indexOf('#');
                    documents.add(part < 0 ? subject : subject.substring(0, part));
                }
                if (documents.size() > MOST_DOCUMENTS) {
                    return Optional.empty();
                }
            }
        } finally {
            naming.close();
        }
        return Optional.of(documents.size());
    }
}
