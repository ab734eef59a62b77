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
        LABELS.put(Vocabulary.KIND, "Kind");
        LABELS.put(ExternalVocabulary.SCHEMA_IN_LANGUAGE, "Language");
        LABELS.put(Vocabulary.TRANSLATOR, "Translated by");
        LABELS.put(Vocabulary.CONTRIBUTOR, "Contributed by");
        LABELS.put(Vocabulary.DATE, "Dates");
        LABELS.put(Vocabulary.BEGIN_DATE, "From");
        LABELS.put(Vocabulary.END_DATE, "To");
        LABELS.put(Vocabulary.ROLE_STATEMENT, "Roles");
        LABELS.put(Vocabulary.HOLDS_POSITION, "Held");
        LABELS.put(Vocabulary.PART_OF, "Part of");
        LABELS.put(Vocabulary.PLACE, "Place");
        LABELS.put(Vocabulary.PARTICIPANT, "Participants");
        LABELS.put(Vocabulary.FUNDER, "Funded by");
        LABELS.put(Vocabulary.PARTNER, "Partners");
        LABELS.put(Vocabulary.IN_COLLECTION, "Collections");
        LABELS.put(Vocabulary.RELEASED_BY, "Published by");
        LABELS.put(ExternalVocabulary.DCTERMS_RELATION, "Related");
        LABELS.put(Vocabulary.LEVEL, "Level");
        LABELS.put(Vocabulary.UNIT_NUMBER, "Number");
        LABELS.put(Vocabulary.PAPKA, "Papka");
        LABELS.put(Vocabulary.REPOSITORY, "Held by");
        LABELS.put(Vocabulary.CODE, "Code");
        LABELS.put(ExternalVocabulary.GEO_LAT, "Latitude");
        LABELS.put(ExternalVocabulary.GEO_LONG, "Longitude");
        LABELS.put(ExternalVocabulary.SKOS_IN_SCHEME, "Scheme");
        LABELS.put(ExternalVocabulary.OWL_ANNOTATED_SOURCE, "What is linked");
        LABELS.put(ExternalVocabulary.OWL_ANNOTATED_PROPERTY, "How");
        LABELS.put(ExternalVocabulary.OWL_ANNOTATED_TARGET, "To");
        LABELS.put(ExternalVocabulary.SSSOM_PREDICATE_MODIFIER, "But");
        LABELS.put(ExternalVocabulary.SSSOM_OBJECT_LABEL, "Called there");
        LABELS.put(ExternalVocabulary.SSSOM_MAPPING_JUSTIFICATION, "Justified by");
        LABELS.put(ExternalVocabulary.PAV_AUTHORED_BY, "Author");
        LABELS.put(ExternalVocabulary.SSSOM_AUTHOR_LABEL, "Author");
        LABELS.put(ExternalVocabulary.SSSOM_REVIEWER_ID, "Reviewer");
        LABELS.put(ExternalVocabulary.SSSOM_REVIEWER_LABEL, "Reviewer");
        LABELS.put(ExternalVocabulary.PAV_AUTHORED_ON, "On");
        LABELS.put(ExternalVocabulary.SSSOM_CONFIDENCE, "Confidence");
        LABELS.put(ExternalVocabulary.SSSOM_MAPPING_TOOL, "Tool");
        LABELS.put(ExternalVocabulary.SSSOM_MAPPING_TOOL_VERSION, "Version of the tool");
        LABELS.put(ExternalVocabulary.RDFS_COMMENT, "Comment");
        LABELS.put(ExternalVocabulary.OWL_DEPRECATED, "Deprecated");
        LABELS.put(ExternalVocabulary.SKOS_CHANGE_NOTE, "What became of it");
        LABELS.put(ExternalVocabulary.DCTERMS_IS_REPLACED_BY, "Replaced by");
        LABELS.put(ExternalVocabulary.DCTERMS_RIGHTS, "Rights");
        LABELS.put(ExternalVocabulary.DCTERMS_REPLACES, "In place of");
        LABELS.put(ExternalVocabulary.DCTERMS_IDENTIFIER, "Identifier");
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
                facts.add(fact(reader, property.value(), label(type, property, label), found));
            }
        });
        values.forEach((property, found) ->
                facts.add(fact(reader, property, Namespaces.shorten(property).orElse(property), found)));
        return facts;
    }

    private static String label(EntityType type, Iri property, String label) {
        boolean person = type == EntityType.PERSON || type == EntityType.ACTOR;
        if (property.equals(Vocabulary.BEGIN_DATE)) {
            return person ? "Born" : type == EntityType.EVENT ? "Began" : "Established";
        }
        if (property.equals(Vocabulary.END_DATE)) {
            return person ? "Died" : "Ended";
        }
        return property.equals(Vocabulary.PART_OF) && type == EntityType.PLACE ? "Within" : label;
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
            String human = HumanDate.of(edtf);
            return new Fact.Value(Words.english(human), "", edtf.matches("\\d{4}(-\\d{2}){0,2}") ? "" : edtf);
        }
        if (node.isLiteral() && property.equals(ExternalVocabulary.SCHEMA_IN_LANGUAGE.value())) {
            return new Fact.Value(Words.english(Languages.english(node.getLiteralLexicalForm())), "", "");
        }
        return Accounts.value(reader, node);
    }
}
