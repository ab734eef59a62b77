package org.dossier.server;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML 1.0 into memory, as a stream of elements. A character that XML cannot hold (section 2.2: controls, lone surrogates, U+FFFE and
 * U+FFFF) becomes U+FFFD, as in the dumps. For one thread.
 */
public final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final StringWriter text = new StringWriter(1 << 14);
    private final XMLStreamWriter out;

    /** Begins an empty document. */
    public Xml() {
        try {
            out = FACTORY.createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A part of the document. */
    private interface Part {
        void write() throws XMLStreamException;
    }

    /** The XML declaration. */
    public void declaration() {
        run(() -> {
            out.writeStartDocument("UTF-8", "1.0");
            line();
        });
    }

    /** Begins an element. */
    public void start(QName name) {
        run(() -> out.writeStartElement(name.getPrefix(), name.getLocalPart(), name.getNamespaceURI()));
    }

    /** Begins an element without content. */
    public void empty(QName name) {
        run(() -> out.writeEmptyElement(name.getPrefix(), name.getLocalPart(), name.getNamespaceURI()));
    }

    /** Ends the element that began last. */
    public void end() {
        run(out::writeEndElement);
    }

    /** Declares a prefix on the element that has begun; {@code ""} is the default namespace. */
    public void namespace(String prefix, String namespace) {
        run(() -> {
            if (prefix.isEmpty()) {
                out.writeDefaultNamespace(namespace);
            } else {
                out.writeNamespace(prefix, namespace);
            }
        });
    }

    /** Says which schema a namespace has; the prefix {@code xsi} is declared again, as harvesters cut records out of their envelope. */
    public void schemaLocation(String namespace, String schema) {
        run(() -> {
            out.writeNamespace("xsi", XSI);
            out.writeAttribute("xsi", XSI, "schemaLocation", namespace + " " + schema);
        });
    }

    /** An attribute of the element that has begun. */
    public void attribute(String name, String value) {
        run(() -> out.writeAttribute(name, legal(value)));
    }

    /** An attribute in a namespace, of the element that has begun. */
    public void attribute(QName name, String value) {
        run(() -> out.writeAttribute(name.getPrefix(), name.getNamespaceURI(), name.getLocalPart(), legal(value)));
    }

    /** The text of an element. A carriage return is written as a reference, as a reader would make a line feed of it. */
    public void text(String value) {
        run(() -> {
            String legal = legal(value);
            if (legal.indexOf('\r') < 0) {
                out.writeCharacters(legal);
                return;
            }
            String[] lines = legal.split("\r", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    out.writeEntityRef("#13");
                }
                out.writeCharacters(lines[i]);
            }
        });
    }

    /** An element with text alone. */
    public void element(QName name, String value) {
        start(name);
        text(value);
        end();
    }

    /** A line feed between elements. */
    public void line() {
        run(() -> out.writeCharacters("\n"));
    }

    /** How much is written, in characters. */
    public int length() {
        return text.getBuffer().length();
    }

    /** What is written, in UTF-8. */
    public byte[] bytes() {
        run(out::flush);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void run(Part part) {
        try {
            part.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text with U+FFFD for every character that XML cannot hold. */
    public static String legal(String value) {
        if (isAscii(value) || value.codePoints().allMatch(Xml::isLegal)) {
            return value;
        }
        StringBuilder out = new StringBuilder(value.length());
        value.codePoints().forEach(c -> out.appendCodePoint(isLegal(c) ? c : 0xFFFD));
        return out.toString();
    }

    /** True if nothing but printable ASCII is in it, as in nearly all. */
    private static boolean isAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
