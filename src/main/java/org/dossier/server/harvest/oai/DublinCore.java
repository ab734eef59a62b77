package org.dossier.server.harvest.oai;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.Xml;

/** {@code oai_dc}: simple Dublin Core, which every repository gives of every item (OAI-PMH 2.0, section 2.5); {@code docs/harvesting.md} has the mapping. */
final class DublinCore implements MetadataFormat {
    static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final QName ROOT = new QName(NAMESPACE, "dc", "oai_dc");
    private static final QName LANGUAGE = new QName("http://www.w3.org/XML/1998/namespace", "lang", "xml");
    /** What an {@code xml:lang} may be by XML Schema. */
    private static final String LANGUAGE_TAG = "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*";

    private static final List<Iri> RELATIONS = List.of(
            Vocabulary.IN_COLLECTION,
            Vocabulary.RELEASED_BY,
            Vocabulary.FORWARDS,
            Vocabulary.TRANSLATION_OF,
            Vocabulary.REPLY_TO,
            Vocabulary.DRAFT_OF,
            Vocabulary.POSSIBLY_SAME_AS,
            Vocabulary.PART_OF,
            ExternalVocabulary.DCTERMS_RELATION,
            ExternalVocabulary.SKOS_EXACT_MATCH);

    @Override
    public String prefix() {
        return "oai_dc";
    }

    @Override
    public String namespace() {
        return NAMESPACE;
    }

    @Override
    public String schema(String base) {
        return SCHEMA;
    }

    @Override
    public boolean covers(String type) {
        return true;
    }

    @Override
    public void write(Item item, Xml xml) {
        begin(xml);
        Elements out = new Elements(xml);
        boolean titled = !item.values(ExternalVocabulary.DCTERMS_TITLE).isEmpty();
        out.addAll("title", item.values(titled ? ExternalVocabulary.DCTERMS_TITLE : ExternalVocabulary.RDFS_LABEL));
        out.names("creator", item.mentions(Set.of("sender", "creator")));
        item.iris(Vocabulary.TOPIC).forEach(topic -> out.addAll("subject", item.labels(topic)));
        out.names("subject", item.mentions(Set.of("person", "organization", "event", "interlocutor")));
        out.addAll("description", item.values(ExternalVocabulary.DCTERMS_DESCRIPTION));
        out.names("contributor", item.mentions(Set.of("recipient", "translator", "contributor", "carrier")));
        out.addAll("date", item.values(Vocabulary.DATE));
        out.addAll("date", item.values(Vocabulary.BEGIN_DATE));
        out.addAll("date", item.values(Vocabulary.END_DATE));
        out.add("type", item.isDocument() ? "Text" : item.typeTitle(), "");
        item.iris(Vocabulary.KIND).forEach(kind -> out.addAll("type", item.labels(kind)));
        out.add("identifier", item.iri(), "");
        out.addAll("identifier", item.values(ExternalVocabulary.FOAF_PAGE));
        out.addAll("identifier", item.values(ExternalVocabulary.DCTERMS_IDENTIFIER));
        out.addAll("source", item.values(Vocabulary.ARCHIVAL_REFERENCE));
        out.addAll("source", item.values(ExternalVocabulary.DCTERMS_SOURCE));
        out.addAll("language", item.values(ExternalVocabulary.SCHEMA_IN_LANGUAGE));
        RELATIONS.forEach(property -> out.addAll("relation", item.values(property)));
        out.names("coverage", item.mentions(Set.of("place")));
        out.addAll("rights", item.values(ExternalVocabulary.DCTERMS_RIGHTS));
        xml.end();
    }

    /** Writes a description alone, as sets have it. */
    static void describe(List<Literal> descriptions, Xml xml) {
        begin(xml);
        new Elements(xml).addAll("description", descriptions);
        xml.end();
    }

    private static void begin(Xml xml) {
        xml.start(ROOT);
        xml.namespace("oai_dc", NAMESPACE);
        xml.namespace("dc", DC);
        xml.schemaLocation(NAMESPACE, SCHEMA);
        xml.line();
    }

    /** Writes elements, none of them twice and none of them empty. */
    private static final class Elements {
        private final Xml xml;
        private final Set<List<String>> written = new LinkedHashSet<>();

        Elements(Xml xml) {
            this.xml = xml;
        }

        void addAll(String name, List<? extends Term> values) {
            for (Term value : values) {
                add(name, Item.text(value), value instanceof Literal literal ? literal.language() : "");
            }
        }

        void names(String name, List<Item.Mention> mentions) {
            mentions.stream()
                    .map(Item.Mention::name)
                    .collect(Collectors.toCollection(LinkedHashSet::new))
                    .forEach(text -> add(name, text, ""));
        }

        void add(String name, String text, String language) {
            if (text.isBlank() || !written.add(List.of(name, text, language))) {
                return;
            }
            xml.start(new QName(DC, name, "dc"));
            if (language.matches(LANGUAGE_TAG)) {
                xml.attribute(LANGUAGE, language);
            }
            xml.text(text);
            xml.end();
            xml.line();
        }
    }
}
