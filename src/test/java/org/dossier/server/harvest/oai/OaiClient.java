package org.dossier.server.harvest.oai;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.dossier.server.DossierServer;
import org.dossier.server.Http;
import org.dossier.server.ServerSettings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A server with {@code /oai} alone over the releases of a folder, and a client that validates each answer. */
public final class OaiClient implements AutoCloseable {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private final DossierServer server;

    private OaiClient(DossierServer server) {
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param now what its clock says all the time
     */
    static OaiClient start(Path releases, String now, int records) throws IOException {
        return start(releases, now, new PageSize(records, PageSize.DEFAULT.characters()));
    }

    static OaiClient start(Path releases, String now, PageSize pageSize) throws IOException {
        OaiEndpoint endpoint = new OaiEndpoint(Clock.fixed(Instant.parse(now), ZoneOffset.UTC), pageSize);
        return new OaiClient(DossierServer.start(ServerSettings.of(releases).withPort(0), List.of(endpoint)));
    }

    /** One answer of the protocol. */
    public record Answer(String text, Document xml) {
        /** The code of its error; {@code ""} if it has none. */
        String error() {
            return elements("error").stream()
                    .findFirst()
                    .map(error -> error.getAttribute("code"))
                    .orElse("");
        }

        public List<Element> elements(String name) {
            return OaiClient.elements(xml.getElementsByTagNameNS(Envelope.NAMESPACE, name));
        }

        /** The texts of all elements of a name in the protocol's namespace. */
        public List<String> texts(String name) {
            return elements(name).stream().map(Element::getTextContent).toList();
        }

        String only(String name) {
            List<String> texts = texts(name);
            if (texts.size() != 1) {
                throw new AssertionError(texts.size() + " of " + name + " in " + text);
            }
            return texts.get(0);
        }

        /** The token with which it goes on; empty on the last page. */
        public Optional<String> token() {
            return texts("resumptionToken").stream()
                    .filter(token -> !token.isEmpty())
                    .findFirst();
        }

        /** The metadata of each record, as a document of its own. */
        public List<String> metadata() {
            List<String> found = new ArrayList<>();
            for (Element metadata : elements("metadata")) {
                found.add(content(metadata));
            }
            return found;
        }
    }

    /** The metadata of a record, as a document of its own. */
    public static String metadata(Element record) {
        return content((Element)
                record.getElementsByTagNameNS(Envelope.NAMESPACE, "metadata").item(0));
    }

    private static String content(Element metadata) {
        return serialized((Element) metadata.getElementsByTagName("*").item(0));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static String serialized(Element element) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(element), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    Http http() {
        return new Http(server.port());
    }

    /** Where it is. */
    String address() {
        return "http://localhost:" + server.port() + "/oai";
    }

    /** Asks with a query as it is, without the question mark. */
    Answer ask(String query) {
        return answer(http().get("/oai" + (query.isEmpty() ? "" : "?" + query)));
    }

    /** The same as a form. */
    Answer post(String form) {
        return answer(http().post("/oai", "application/x-www-form-urlencoded", form));
    }

    /** All pages of a list. */
    List<Answer> all(String verb, String arguments) {
        List<Answer> pages = new ArrayList<>();
        pages.add(ask("verb=" + verb + "&" + arguments));
        while (pages.get(pages.size() - 1).token().isPresent()) {
            pages.add(ask("verb=" + verb + "&resumptionToken="
                    + pages.get(pages.size() - 1).token().orElseThrow()));
        }
        return pages;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Reads an answer, and fails if it is not valid. */
    public static Answer answer(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            Document xml = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));
            Answer answer = new Answer(response.body(), xml);
            if (xml.getElementsByTagNameNS("http://www.europeana.eu/schemas/edm/", "*")
                            .getLength()
                    == 0) {
                PublishedSchemas.checkAnswer(response.body());
            } else {
                answer.metadata().forEach(PublishedSchemas::checkEdm);
                PublishedSchemas.checkAnswer(withoutEdm(xml));
            }
            return answer;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    /** The envelope alone: EDM and the schema of {@code rdf} both say what an {@code rdf:RDF} is. */
    private static String withoutEdm(Document xml) {
        Document copy = (Document) xml.cloneNode(true);
        for (Element root : elements(copy.getElementsByTagNameNS(RDF, "RDF"))) {
            Element description = copy.createElementNS(RDF, "rdf:Description");
            description.setAttributeNS(RDF, "rdf:about", "http://archive.example/");
            Element type = copy.createElementNS(RDF, "rdf:type");
            type.setAttributeNS(RDF, "rdf:resource", "http://archive.example/");
            description.appendChild(type);
            root.setTextContent("");
            root.appendChild(description);
        }
        return serialized(copy.getDocumentElement());
    }

    @Override
    public void close() {
        server.close();
    }
}
