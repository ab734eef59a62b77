package org.dossier.server.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Namespaces;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.EntityType;

/** The rows of a page: what is stated of a thing and not shown in a part of the page of its own. */
final class Facts {
    private static final Map<Iri, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put(Vocabulary.KIND, "fact.kind");
        LABELS.put(ExternalVocabulary.SCHEMA_IN_LANGUAGE, "fact.language");
        LABELS.put(Vocabulary.TRANSLATOR, "fact.translator");
        LABELS.put(Vocabulary.CONTRIBUTOR, "fact.contributor");
        LABELS.put(Vocabulary.DATE, "fact.dates");
        LABELS.put(Vocabulary.BEGIN_DATE, "fact.begin");
        LABELS.put(Vocabulary.END_DATE, "fact.end");
        LABELS.put(Vocabulary.ROLE_STATEMENT, "fact.roles");
        LABELS.put(Vocabulary.HOLDS_POSITION, "fact.held");
        LABELS.put(Vocabulary.PART_OF, "fact.part-of");
        LABELS.put(Vocabulary.PLACE, "fact.place");
        LABELS.put(Vocabulary.PARTICIPANT, "fact.participants");
        LABELS.put(Vocabulary.FUNDER, "fact.funder");
        LABELS.put(Vocabulary.PARTNER, "fact.partners");
        LABELS.put(Vocabulary.IN_COLLECTION, "fact.collections");
        LABELS.put(Vocabulary.RELEASED_BY, "fact.published-by");
        LABELS.put(ExternalVocabulary.DCTERMS_RELATION, "fact.related");
        LABELS.put(Vocabulary.LEVEL, "fact.level");
        LABELS.put(Vocabulary.UNIT_NUMBER, "fact.number");
        LABELS.put(Vocabulary.PAPKA, "fact.papka");
        LABELS.put(Vocabulary.REPOSITORY, "fact.repository");
        LABELS.put(Vocabulary.CODE, "fact.code");
        LABELS.put(ExternalVocabulary.GEO_LAT, "fact.latitude");
        LABELS.put(ExternalVocabulary.GEO_LONG, "fact.longitude");
        LABELS.put(ExternalVocabulary.SKOS_IN_SCHEME, "fact.scheme");
        LABELS.put(ExternalVocabulary.OWL_ANNOTATED_SOURCE, "fact.linked");
        LABELS.put(ExternalVocabulary.OWL_ANNOTATED_PROPERTY, "fact.how");
        LABELS.put(ExternalVocabulary.OWL_ANNOTATED_TARGET, "fact.target");
        LABELS.put(ExternalVocabulary.SSSOM_PREDICATE_MODIFIER, "fact.but");
        LABELS.put(ExternalVocabulary.SSSOM_OBJECT_LABEL, "fact.called");
        LABELS.put(ExternalVocabulary.SSSOM_MAPPING_JUSTIFICATION, "fact.justified");
        LABELS.put(ExternalVocabulary.PAV_AUTHORED_BY, "fact.author");
        LABELS.put(ExternalVocabulary.SSSOM_AUTHOR_LABEL, "fact.author");
        LABELS.put(ExternalVocabulary.SSSOM_REVIEWER_ID, "fact.reviewer");
        LABELS.put(ExternalVocabulary.SSSOM_REVIEWER_LABEL, "fact.reviewer");
        LABELS.put(ExternalVocabulary.PAV_AUTHORED_ON, "fact.on");
        LABELS.put(ExternalVocabulary.SSSOM_CONFIDENCE, "fact.confidence");
        LABELS.put(ExternalVocabulary.SSSOM_MAPPING_TOOL, "fact.tool");
        LABELS.put(ExternalVocabulary.SSSOM_MAPPING_TOOL_VERSION, "fact.tool-version");
        LABELS.put(ExternalVocabulary.RDFS_COMMENT, "fact.comment");
        LABELS.put(ExternalVocabulary.OWL_DEPRECATED, "fact.deprecated");
        LABELS.put(ExternalVocabulary.SKOS_CHANGE_NOTE, "fact.change");
        LABELS.put(ExternalVocabulary.DCTERMS_IS_REPLACED_BY, "fact.replaced-by");
        LABELS.put(ExternalVocabulary.DCTERMS_RIGHTS, "fact.rights");
        LABELS.put(ExternalVocabulary.DCTERMS_REPLACES, "fact.in-place-of");
        LABELS.put(ExternalVocabulary.DCTERMS_IDENTIFIER, "fact.identifier");
    }

    /** What every page shows elsewhere, or need not show. */
    private static final Set<Iri> ELSEWHERE = Set.of(
            ExternalVocabulary.RDF_TYPE,
            ExternalVocabulary.RDFS_LABEL,
            ExternalVocabulary.SKOS_PREF_LABEL,
            ExternalVocabulary.DCTERMS_TITLE,
            ExternalVocabulary.DCTERMS_DESCRIPTION,
            ExternalVocabulary.SKOS_NOTE,
            ExternalVocabulary.DCTERMS_SOURCE,
            ExternalVocabulary.FOAF_PAGE,
            Vocabulary.HAS_NAME,
            Vocabulary.PROVISIONAL,
            Vocabulary.KNOWN_BY_CITATION,
            Vocabulary.DATE_AS_WRITTEN,
            Vocabulary.EARLIEST,
            Vocabulary.LATEST,
            Vocabulary.TIME,
            ExternalVocabulary.SKOS_EXACT_MATCH,
            ExternalVocabulary.SKOS_CLOSE_MATCH);

    private Facts() {}

    /** @param shown properties that this page shows in a part of its own */
    static List<Fact> of(GraphReader reader, Node subject, EntityType type, Set<Iri> shown) {
        Set<String> hidden = new HashSet<>();
        ELSEWHERE.forEach(iri -> hidden.add(iri.value()));
        shown.forEach(iri -> hidden.add(iri.value()));
        Map<String, List<Node>> values = new TreeMap<>();
        for (Triple triple : reader.triples(subject)) {
            String property = triple.getPredicate().getURI();
            if (!hidden.contains(property)) {
                values.computeIfAbsent(property, any -> new ArrayList<>()).add(triple.getObject());
            }
        }
        List<Fact> facts = new ArrayList<>();
        LABELS.forEach((property, label) -> {
            List<Node> found = values.remove(property.value());
            if (found != null) {
                facts.add(fact(reader, property.value(), reader.wording().say(label(type, property, label)), found));
            }
        });
        values.forEach((property, found) ->
                facts.add(fact(reader, property, Namespaces.shorten(property).orElse(property), found)));
        return facts;
    }

    /** The key of the message that a row is called by. */
    private static String label(EntityType type, Iri property, String label) {
        boolean person = type == EntityType.PERSON || type == EntityType.ACTOR;
        if (property.equals(Vocabulary.BEGIN_DATE)) {
            return person ? "fact.born" : type == EntityType.EVENT ? "fact.began" : "fact.established";
        }
        if (property.equals(Vocabulary.END_DATE)) {
            return person ? "fact.died" : "fact.ended";
        }
        return property.equals(Vocabulary.PART_OF) && type == EntityType.PLACE ? "fact.within" : label;
    }

    private static Fact fact(GraphReader reader, String property, String label, List<Node> nodes) {
        List<Fact.Value> values = nodes.stream()
                .map(node -> value(reader, property, node))
                .sorted((a, b) -> a.words().text().compareTo(b.words().text()))
                .toList();
        return new Fact(label, reader.links().term(property), values);
    }

    private static Fact.Value value(GraphReader reader, String property, Node node) {
        if (node.isLiteral() && node.getLiteralDatatypeURI().equals(ExternalVocabulary.EDTF.value())) {
            String edtf = node.getLiteralLexicalForm();
            String human = HumanDate.of(edtf, reader.wording());
            return new Fact.Value(Words.ofPage(human), "", edtf.matches("\\d{4}(-\\d{2}){0,2}") ? "" : edtf);
        }
        if (node.isLiteral() && property.equals(ExternalVocabulary.SCHEMA_IN_LANGUAGE.value())) {
            return new Fact.Value(
                    Words.ofPage(Languages.name(
                            node.getLiteralLexicalForm(), reader.wording().language())),
                    "",
                    "");
        }
        if (property.equals(Vocabulary.LEVEL.value())) {
            return new Fact.Value(Words.ofPage(KnownWords.level(GraphReader.lexical(node), reader.wording())), "", "");
        }
        return Accounts.value(reader, node);
    }
}
