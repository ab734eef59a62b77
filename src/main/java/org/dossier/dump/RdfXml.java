package org.dossier.dump;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dossier.rdf.Namespaces;
import org.dossier.sort.TermDictionary;
import org.dossier.sort.TripleBlock;

/**
 * RDF 1.1 XML Syntax: an {@code rdf:Description} for each subject, its types first. XML 1.0 has no way to write control characters,
 * U+FFFE and U+FFFF (section 2.2); U+FFFD is written for each of them, and counted. A property whose IRI does not end in a name in ASCII
 * letters, digits, {@code .}, {@code -} and {@code _} cannot be an element: {@link IllegalArgumentException}.
 */
final class RdfXml implements NodeSyntax {
    private static final Set<String> RESERVED = Set.of(
            "RDF",
            "Description",
            "ID",
            "about",
            "parseType",
            "resource",
            "nodeID",
            "datatype",
            "li",
            "bagID",
            "aboutEach",
            "aboutEachPrefix");
    private static final byte[] DESCRIPTION = Text.utf8("<rdf:Description");
    private static final byte[] END_OF_DESCRIPTION = Text.utf8("</rdf:Description>\n");
    private static final byte[] ABOUT = Text.utf8(" rdf:about=\"");
    private static final byte[] NODE_ID = Text.utf8(" rdf:nodeID=\"");
    private static final byte[] RESOURCE = Text.utf8(" rdf:resource=\"");
    private static final byte[] DATATYPE = Text.utf8(" rdf:datatype=\"");
    private static final byte[] LANGUAGE = Text.utf8(" xml:lang=\"");
    private static final byte[] END_OF_TAG = Text.utf8("\">");
    private static final byte[] END_OF_LINE = Text.utf8("\">\n");
    private static final byte[] END_OF_EMPTY = Text.utf8("\"/>\n");
    private static final byte[] PROPERTY = Text.utf8("  <");
    private static final byte[] END_OF_PROPERTY = Text.utf8("</");
    private static final byte[] END_OF_NAME = Text.utf8(">\n");

    private final Map<String, String> namespaces;

    RdfXml(ShortNames names) {
        this.namespaces = names.namespaces();
    }

    @Override
    public Syntax syntax() {
        return Syntax.RDF_XML;
    }

    @Override
    public byte[] header() {
        StringBuilder header = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        namespaces.forEach((prefix, namespace) ->
                header.append("\n    xmlns:%s=\"%s\"".formatted(prefix, XmlText.attribute(namespace))));
        return Text.utf8(header.append(">\n").toString());
    }

    @Override
    public byte[] footer() {
        return Text.utf8("</rdf:RDF>\n");
    }

    @Override
    public long write(TripleBlock block, Text out) {
        Writer writer = new Writer(block, out);
        writer.write();
        return writer.xml.replaced();
    }

    /** {@code dossier:sender}, or {@code p:sender xmlns:p="..."} where no prefix fits. */
    private byte[] element(byte[] property) {
        String iri = new String(property, 1, property.length - 2, StandardCharsets.UTF_8);
        int local = iri.length();
        for (int i = iri.length() - 1; i >= 0 && isNameCharacter(iri.charAt(i)); i--) {
            if (Character.isLetter(iri.charAt(i)) || iri.charAt(i) == '_') {
                local = i;
            }
        }
        String name = iri.substring(local);
        String namespace = iri.substring(0, local);
        if (name.isEmpty() || (namespace.equals(Namespaces.RDF) && RESERVED.contains(name))) {
            throw new IllegalArgumentException("RDF/XML cannot name the property <" + iri + ">");
        }
        Optional<String> prefix = namespaces.entrySet().stream()
                .filter(entry -> entry.getValue().equals(namespace))
                .map(Map.Entry::getKey)
                .findFirst();
        return Text.utf8(prefix.map(found -> found + ":" + name)
                .orElseGet(() -> "p:%s xmlns:p=\"%s\"".formatted(name, XmlText.attribute(namespace))));
    }

    private static boolean isNameCharacter(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
    }

    private final class Writer {
        private final TripleBlock block;
        private final TermDictionary terms;
        private final Text out;
        private final XmlText xml;
        private final TermCache elements;
        private final Text form = new Text(1024);

        Writer(TripleBlock block, Text out) {
            this.block = block;
            this.terms = block.terms();
            this.out = out;
            this.xml = new XmlText(out);
            this.elements = new TermCache(term -> element(terms.bytes(term)));
        }

        void write() {
            Nodes nodes = new Nodes(block);
            while (nodes.next()) {
                out.add(DESCRIPTION);
                load(nodes.subject());
                resource(ABOUT);
                out.add(END_OF_LINE);
                while (nodes.nextProperty()) {
                    byte[] element = elements.get(nodes.property());
                    for (int i = nodes.first(); i < nodes.end(); i++) {
                        property(element, block.object(i));
                    }
                }
                out.add(END_OF_DESCRIPTION);
            }
        }

        private void property(byte[] element, int object) {
            out.add(PROPERTY);
            out.add(element);
            load(object);
            if (form.at(0) != '"') {
                resource(RESOURCE);
                out.add(END_OF_EMPTY);
                return;
            }
            int quote = Literals.closingQuote(form);
            int end = form.length();
            if (quote == end - 1) {
                out.add('>');
            } else if (form.at(quote + 1) == '@') {
                out.add(LANGUAGE);
                out.add(form.bytes(), quote + 2, end);
                out.add(END_OF_TAG);
            } else {
                out.add(DATATYPE);
                xml.add(form.bytes(), quote + 4, end - 1);
                out.add(END_OF_TAG);
            }
            xml.add(form.bytes(), 1, quote);
            out.add(END_OF_PROPERTY);
            out.add(element, 0, nameEnd(element));
            out.add(END_OF_NAME);
        }

        private void load(int term) {
            form.cut(0);
            form.term(terms, term);
        }

        /** @param attribute for an IRI; a blank node has another */
        private void resource(byte[] attribute) {
            if (form.at(0) == '<') {
                out.add(attribute);
                xml.add(form.bytes(), 1, form.length() - 1);
            } else {
                out.add(NODE_ID);
                out.add(form.bytes(), 2, form.length());
            }
        }
    }

    private static int nameEnd(byte[] element) {
        int end = 0;
        while (end < element.length && element[end] != ' ') {
            end++;
        }
        return end;
    }
}
