package org.dossier.server.harvest.sitemap;

import com.redfin.sitemapgenerator.WebSitemapGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The schemas that sitemaps.org has published, as {@code sitemapgen4j} carries them. They know nothing of ResourceSync: its schema is in no package of a
 * registry, so its own elements are taken out before a document is held to these.
 */
final class SitemapSchemas {
    private static final String TERMS = "http://www.openarchives.org/rs/terms/";
    private static final Schema LIST = schema("sitemap.xsd");
    private static final Schema INDEX = schema("siteindex.xsd");

    private SitemapSchemas() {}

    private static Schema schema(String name) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(WebSitemapGenerator.class.getResource(name)));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    static Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Fails unless it is a valid sitemap, or a valid index of sitemaps. */
    static void check(String address, Document document) {
        Schema schema = document.getDocumentElement().getLocalName().equals("sitemapindex") ? INDEX : LIST;
        try {
            schema.newValidator().validate(new DOMSource(document));
        } catch (SAXException | IOException e) {
            throw new AssertionError(address + ": " + e.getMessage(), e);
        }
    }

    /** Takes the elements of ResourceSync out of a document. */
    static List<Element> takeTerms(Document document) {
        List<Element> terms = new ArrayList<>();
        NodeList found = document.getElementsByTagNameNS(TERMS, "*");
        for (int i = 0; i < found.getLength(); i++) {
            terms.add((Element) found.item(i));
        }
        for (Element term : terms) {
            Node parent = Objects.requireNonNull(term.getParentNode());
            parent.removeChild(term);
        }
        return terms;
    }
}
