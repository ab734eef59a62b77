package org.dossier.server.harvest.oai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.dossier.model.Licence;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Namespaces;
import org.dossier.rdf.Term;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.Xml;
import org.dossier.server.entity.EntityType;

/**
 * {@code edm}: documents in the Europeana Data Model as providers deliver it (its external schema, and the rules that the Mapping Guidelines make of
 * it): the object, whom and what it names, and an aggregation that says where it is shown and under which rights.
 */
final class Edm implements MetadataFormat {
    private static final String EDM = "http://www.europeana.eu/schemas/edm/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String ORE = "http://www.openarchives.org/ore/terms/";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final QName ABOUT = new QName(Namespaces.RDF, "about", "rdf");
    private static final QName RESOURCE = new QName(Namespaces.RDF, "resource", "rdf");
    private static final QName LANGUAGE = new QName("http://www.w3.org/XML/1998/namespace", "lang", "xml");
    private static final QName LABEL = new QName(SKOS, "prefLabel", "skos");

    /** Copyright not evaluated: what is true where nobody has said anything of the rights. */
    private static final String NOT_EVALUATED = "http://rightsstatements.org/vocab/CNE/1.0/";

    /** Of the statements of rightsstatements.org those that Europeana takes, beside every licence of Creative Commons. */
    private static final Pattern STANDARD_STATEMENT =
            Pattern.compile("http://rightsstatements\\.org/vocab/(NoC-NC|NoC-OKLR|InC|InC-EDU|InC-OW-EU|CNE)/1\\.0/");
    /** Of a language that is not known: Europeana wants one of every text. */
    private static final String UNDETERMINED = "und";

    @Override
    public String prefix() {
        return "edm";
    }

    @Override
    public String namespace() {
        return Namespaces.RDF;
    }

    @Override
    public String schema(String base) {
        return EDM + "EDM.xsd";
    }

    @Override
    public boolean covers(String type) {
        return type.equals(EntityType.DOCUMENT.word());
    }

    @Override
    public void write(Item item, Xml xml) {
        xml.start(new QName(Namespaces.RDF, "RDF", "rdf"));
        xml.namespace("dc", DC);
        xml.namespace("dcterms", DCTERMS);
        xml.namespace("edm", EDM);
        xml.namespace("ore", ORE);
        xml.namespace("rdf", Namespaces.RDF);
        xml.namespace("skos", SKOS);
        xml.schemaLocation(Namespaces.RDF, schema(item.dataset().base()));
        xml.line();
        new Writer(item, xml).write();
        xml.end();
    }

    /** Writes one record. */
    private static final class Writer {
        private final Item item;
        private final Xml xml;
        /** Whom and what the object names, to be described behind it: the class by the IRI. */
        private final Map<String, Named> named = new LinkedHashMap<>();

        Writer(Item item, Xml xml) {
            this.item = item;
            this.xml = xml;
        }

        /** A thing beside the object. */
        private record Named(QName type, List<Literal> labels) {}

        void write() {
            object();
            named.forEach((iri, thing) -> {
                begin(thing.type(), iri);
                thing.labels().forEach(label -> literal(LABEL, label));
                finish();
            });
            aggregation();
        }

        private void object() {
            begin(edm("ProvidedCHO"), item.iri());
            mentions("contributor", Set.of("recipient", "translator", "contributor", "carrier"));
            mentions("creator", Set.of("sender", "creator"));
            literals(dc("date"), item.literals(Vocabulary.DATE));
            literals(dc("description"), item.literals(ExternalVocabulary.DCTERMS_DESCRIPTION));
            literal(dc("identifier"), Literal.string(item.iri()));
            literals(dc("identifier"), item.literals(ExternalVocabulary.DCTERMS_IDENTIFIER));
            List<Literal> languages = item.literals(ExternalVocabulary.SCHEMA_IN_LANGUAGE);
            literals(dc("language"), languages.isEmpty() ? List.of(Literal.string(UNDETERMINED)) : languages);
            literals(dc("source"), item.literals(Vocabulary.ARCHIVAL_REFERENCE));
            links(dc("source"), item.iris(ExternalVocabulary.DCTERMS_SOURCE));
            concepts(dc("subject"), item.iris(Vocabulary.TOPIC));
            mentions("subject", Set.of("person", "organization", "event", "interlocutor"));
            boolean titled = !item.literals(ExternalVocabulary.DCTERMS_TITLE).isEmpty();
            literals(
                    dc("title"),
                    item.literals(titled ? ExternalVocabulary.DCTERMS_TITLE : ExternalVocabulary.RDFS_LABEL));
            concepts(dc("type"), item.iris(Vocabulary.KIND));
            literal(dc("type"), Literal.text(item.typeTitle(), "en"));
            links(dcterms("isPartOf"), item.iris(Vocabulary.IN_COLLECTION));
            links(dcterms("isVersionOf"), item.iris(Vocabulary.TRANSLATION_OF));
            links(dcterms("hasPart"), item.iris(Vocabulary.FORWARDS));
            links(dcterms("references"), item.iris(Vocabulary.REPLY_TO));
            mentions("spatial", Set.of("place"));
            xml.element(edm("type"), "TEXT");
            xml.line();
            finish();
        }

        private void aggregation() {
            begin(new QName(ORE, "Aggregation", "ore"), item.iri() + "#aggregation");
            link(edm("aggregatedCHO"), item.iri());
            literal(edm("dataProvider"), Literal.string(provider()));
            link(
                    edm("isShownAt"),
                    item.iris(ExternalVocabulary.FOAF_PAGE).stream().findFirst().orElseGet(this::page));
            literal(edm("provider"), Literal.string(provider()));
            List<Term> rights = item.values(ExternalVocabulary.DCTERMS_RIGHTS);
            literals(dc("rights"), item.literals(ExternalVocabulary.DCTERMS_RIGHTS));
            link(
                    edm("rights"),
                    rights.stream()
                            .map(Item::text)
                            .map(Writer::standardRights)
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElse(NOT_EVALUATED));
            finish();
        }

        private String provider() {
            String publisher = item.dataset().publisherName();
            return publisher.isBlank()
                    ? item.dataset().title().values().iterator().next()
                    : publisher;
        }

        /** The document's page, which has its IRI without {@code id/}. */
        private String page() {
            String base = item.dataset().base();
            return base + item.iri().substring((base + "id/").length());
        }

        /** The IRI of a statement that Europeana knows, in the spelling that it wants, which has {@code http}. */
        private static Optional<String> standardRights(String rights) {
            Licence licence = Licence.of(rights);
            boolean known = licence.isCreativeCommons()
                    || STANDARD_STATEMENT.matcher(licence.iri()).matches();
            return known ? Optional.of(licence.iri().replaceFirst("^https:", "http:")) : Optional.empty();
        }

        private void mentions(String element, Set<String> roles) {
            QName name = element.equals("spatial") ? dcterms(element) : dc(element);
            List<String> linked = new ArrayList<>();
            for (Item.Mention mention : item.mentions(roles)) {
                Optional<QName> type = type(mention.about());
                if (type.isEmpty()) {
                    literal(name, Literal.string(mention.name()));
                } else if (!linked.contains(mention.about())) {
                    linked.add(mention.about());
                    named.putIfAbsent(mention.about(), new Named(type.get(), List.of(Literal.string(mention.name()))));
                    link(name, mention.about());
                }
            }
        }

        /** The class of what a name refers to; empty if the model has none for it, such as an event. */
        private Optional<QName> type(String about) {
            String ids = item.dataset().base() + "id/";
            int slash = about.indexOf('/', Math.min(ids.length(), about.length()));
            if (!about.startsWith(ids) || slash < 0) {
                return Optional.empty();
            }
            return EntityType.named(about.substring(ids.length(), slash)).flatMap(type -> switch (type) {
                case PERSON, ORGANIZATION, POSITION, ACTOR -> Optional.of(edm("Agent"));
                case PLACE -> Optional.of(edm("Place"));
                default -> Optional.empty();
            });
        }

        private void concepts(QName name, List<String> concepts) {
            for (String concept : concepts) {
                List<Literal> labels = item.labels(concept);
                named.putIfAbsent(concept, new Named(new QName(SKOS, "Concept", "skos"), labels));
                link(name, concept);
            }
        }

        private void begin(QName type, String about) {
            xml.start(type);
            xml.attribute(ABOUT, about);
            xml.line();
        }

        private void finish() {
            xml.end();
            xml.line();
        }

        private void links(QName name, List<String> iris) {
            iris.forEach(iri -> link(name, iri));
        }

        private void link(QName name, String iri) {
            xml.empty(name);
            xml.attribute(RESOURCE, iri);
            xml.line();
        }

        private void literals(QName name, List<Literal> literals) {
            literals.forEach(literal -> literal(name, literal));
        }

        private void literal(QName name, Literal literal) {
            if (literal.lexical().isBlank()) {
                return;
            }
            xml.start(name);
            if (!literal.language().isEmpty()) {
                xml.attribute(LANGUAGE, literal.language());
            }
            xml.text(literal.lexical());
            xml.end();
            xml.line();
        }
    }

    private static QName edm(String name) {
        return new QName(EDM, name, "edm");
    }

    private static QName dc(String name) {
        return new QName(DC, name, "dc");
    }

    private static QName dcterms(String name) {
        return new QName(DCTERMS, name, "dcterms");
    }
}
