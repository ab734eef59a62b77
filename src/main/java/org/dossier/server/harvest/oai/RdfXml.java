package org.dossier.server.harvest.oai;

import java.util.Map;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Namespaces;
import org.dossier.rdf.Triple;
import org.dossier.server.Xml;
import org.dossier.server.entity.EntityStatements;

/**
 * {@code rdf}: what the release states of the entity and nothing else, in RDF 1.1 XML Syntax. Whoever reads it has the lines of the dumps, so
 * their hash can be compared.
 */
final class RdfXml implements MetadataFormat {
    /** Where the schema is below the base: it lets pass what RDF/XML is, as no schema can tell more of it. */
    static final String SCHEMA = "oai/rdf.xsd";

    private static final QName ROOT = rdf("RDF");
    private static final QName DESCRIPTION = rdf("Description");
    private static final QName ABOUT = rdf("about");
    private static final QName RESOURCE = rdf("resource");
    private static final QName DATATYPE = rdf("datatype");
    private static final QName LANGUAGE = new QName("http://www.w3.org/XML/1998/namespace", "lang", "xml");
    private static final Iri STRING = new Iri(Namespaces.XSD + "string");

    @Override
    public String prefix() {
        return "rdf";
    }

    @Override
    public String namespace() {
        return Namespaces.RDF;
    }

    @Override
    public String schema(String base) {
        return base + SCHEMA;
    }

    @Override
    public boolean covers(String type) {
        return true;
    }

    @Override
    public void write(Item item, Xml xml) {
        write(item.statements(), schema(item.dataset().base()), xml);
    }

    private static void write(EntityStatements statements, String schema, Xml xml) {
        xml.start(ROOT);
        namespaces(statements).forEach(xml::namespace);
        xml.schemaLocation(Namespaces.RDF, schema);
        xml.line();
        String subject = "";
        for (Triple triple : statements.triples()) {
            if (!triple.subject().value().equals(subject)) {
                if (!subject.isEmpty()) {
                    xml.end();
                    xml.line();
                }
                subject = triple.subject().value();
                xml.start(DESCRIPTION);
                xml.attribute(ABOUT, subject);
                xml.line();
            }
            property(triple, xml);
        }
        xml.end();
        xml.line();
        xml.end();
    }

    private static void property(Triple triple, Xml xml) {
        QName name = name(triple.predicate().value());
        if (triple.object() instanceof Literal literal) {
            xml.start(name);
            if (!literal.language().isEmpty()) {
                xml.attribute(LANGUAGE, literal.language());
            } else if (!literal.datatype().equals(STRING)) {
                xml.attribute(DATATYPE, literal.datatype().value());
            }
            xml.text(literal.lexical());
            xml.end();
        } else {
            xml.empty(name);
            xml.attribute(RESOURCE, Item.text(triple.object()));
        }
        xml.line();
    }

    /** The namespaces of the properties, by prefix. */
    private static Map<String, String> namespaces(EntityStatements statements) {
        Map<String, String> used = new TreeMap<>();
        used.put("rdf", Namespaces.RDF);
        for (Triple triple : statements.triples()) {
            QName name = name(triple.predicate().value());
            used.put(name.getPrefix(), name.getNamespaceURI());
        }
        return used;
    }

    /** The property as an element: the vocabularies that graphs are stated in have a prefix each. */
    private static QName name(String property) {
        for (Map.Entry<String, String> namespace : Namespaces.byPrefix().entrySet()) {
            if (property.startsWith(namespace.getValue())) {
                return new QName(
                        namespace.getValue(),
                        property.substring(namespace.getValue().length()),
                        namespace.getKey());
            }
        }
        throw new IllegalArgumentException("no prefix is known for the property <" + property + ">");
    }

    private static QName rdf(String name) {
        return new QName(Namespaces.RDF, name, "rdf");
    }
}
