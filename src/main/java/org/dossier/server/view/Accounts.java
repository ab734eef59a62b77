package org.dossier.server.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dossier.language.Wording;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Namespaces;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.EntityType;

/** Says where the statements about a thing come from. */
final class Accounts {
    private static final int VALUES_SHOWN = 200;

    private Accounts() {}

    static Account of(GraphReader reader, Node subject, EntityType type) {
        List<String> recordedAt = reader.recordedAt(subject);
        Map<String, List<Fact.Value>> byProperty = new LinkedHashMap<>();
        for (Triple triple : reader.triples(subject).stream()
                .sorted((a, b) ->
                        a.getPredicate().getURI().compareTo(b.getPredicate().getURI()))
                .toList()) {
            byProperty
                    .computeIfAbsent(triple.getPredicate().getURI(), property -> new ArrayList<>())
                    .add(value(reader, triple.getObject()));
        }
        List<Account.Statement> statements = new ArrayList<>();
        byProperty.forEach((property, values) -> statements.add(new Account.Statement(
                Namespaces.shorten(property).orElse(property),
                reader.links().term(property),
                shown(values, reader.wording()),
                Origins.of(type, property, ground(reader, subject, property, recordedAt), reader.wording()))));
        return new Account(
                recordedAt,
                values(reader, subject, ExternalVocabulary.DCTERMS_SOURCE),
                values(reader, subject, ExternalVocabulary.FOAF_PAGE),
                statements);
    }

    private static List<Fact.Value> shown(List<Fact.Value> values, Wording wording) {
        if (values.size() <= VALUES_SHOWN) {
            return values;
        }
        List<Fact.Value> shown = new ArrayList<>(values.subList(0, VALUES_SHOWN));
        shown.add(new Fact.Value(
                new Words(wording.say("account.more", "n", values.size() - VALUES_SHOWN), ""), "", ""));
        return shown;
    }

    private static Origins.Ground ground(GraphReader reader, Node subject, String property, List<String> recordedAt) {
        if (recordedAt.isEmpty()) {
            return Origins.Ground.OTHER_RECORDS;
        }
        return inferred(reader, subject, property) ? Origins.Ground.TITLE : Origins.Ground.FIELDS;
    }

    /** True if an act of that property's kind rests on the title alone. */
    private static boolean inferred(GraphReader reader, Node subject, String property) {
        Optional<Iri> type = property.equals(Vocabulary.SENDER.value())
                ? Optional.of(Vocabulary.SENT)
                : property.equals(Vocabulary.RECIPIENT.value()) ? Optional.of(Vocabulary.RECEIVED) : Optional.empty();
        return type.isPresent()
                && reader.objects(subject, Vocabulary.ACTION).stream()
                        .filter(act -> reader.has(act, Vocabulary.ACTION_TYPE, GraphReader.node(type.get())))
                        .anyMatch(act -> isInferred(reader, act));
    }

    static boolean isInferred(GraphReader reader, Node part) {
        return reader.has(part, Vocabulary.BASIS, GraphReader.node(Vocabulary.INFERRED_FROM_TITLE));
    }

    static List<Fact.Value> values(GraphReader reader, Node subject, Iri property) {
        return reader.objects(subject, property).stream()
                .map(node -> value(reader, node))
                .toList();
    }

    static Fact.Value value(GraphReader reader, Node node) {
        if (!node.isURI()) {
            return new Fact.Value(GraphReader.words(node), "", "");
        }
        String iri = node.getURI();
        return iri.startsWith(reader.links().base())
                ? Fact.Value.of(reader.link(node), reader.wording())
                : new Fact.Value(
                        Words.ofPage(Namespaces.shorten(iri).orElse(iri)),
                        reader.links().to(iri),
                        "");
    }
}
