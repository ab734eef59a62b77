package org.dossier.server.harvest.sitemap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dossier.disk.Sha256;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A client of ResourceSync as its specification describes one: takes the resource list once, then what change lists tell of. */
public final class SyncClient {
    private static final String TERMS = "http://www.openarchives.org/rs/terms/";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final String base;
    private final Map<String, String> held = new TreeMap<>();
    private String synchronised = "";

    /** @param base what the addresses of documents begin with, where the server is meant */
    public SyncClient(String server, String base) {
        this.server = server;
        this.base = base;
    }

    /** The SHA-256 of what is held, by the IRI of the entity. */
    public Map<String, String> held() {
        Map<String, String> hashes = new TreeMap<>();
        String statements = base + "statements/";
        held.forEach((address, hash) ->
                hashes.put(base + "id/" + address.substring(statements.length(), address.length() - 3), hash));
        return hashes;
    }

    HttpResponse<byte[]> get(String address) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address.replace(base, server)))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    Document document(String address) throws IOException {
        HttpResponse<byte[]> answer = get(address);
        if (answer.statusCode() != 200) {
            throw new IOException(address + ": " + answer.statusCode());
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(new ByteArrayInputStream(answer.body()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(address + ": " + e.getMessage(), e);
        }
    }

    /** The address of a capability, found from where every client begins. */
    String capability(String name) throws IOException {
        String list =
                entries(document(base + ".well-known/resourcesync")).get(0).address();
        return entries(document(list)).stream()
                .filter(entry -> entry.meta("capability").equals(name))
                .findFirst()
                .orElseThrow()
                .address();
    }

    /** An entry of a list. */
    record Entry(String address, Element meta) {
        String meta(String name) {
            return meta.getAttribute(name);
        }
    }

    static List<Entry> entries(Document list) {
        List<Entry> entries = new ArrayList<>();
        NodeList addresses = list.getElementsByTagNameNS("*", "loc");
        for (int i = 0; i < addresses.getLength(); i++) {
            Element entry = (Element) addresses.item(i).getParentNode();
            entries.add(new Entry(addresses.item(i).getTextContent(), (Element)
                    entry.getElementsByTagNameNS(TERMS, "md").item(0)));
        }
        return entries;
    }

    static String about(Document list, String name) {
        return ((Element) list.getElementsByTagNameNS(TERMS, "md").item(0)).getAttribute(name);
    }

    /** Takes everything. */
    public void baseline() throws IOException {
        Document index = document(capability("resourcelist"));
        for (Entry part : entries(index)) {
            for (Entry resource : entries(document(part.address()))) {
                take(resource);
            }
        }
        synchronised = about(index, "at");
    }

    /** Takes what has changed since the last time. */
    public void synchronise() throws IOException {
        Document index = document(capability("changelist"));
        for (Entry part : entries(index)) {
            if (part.meta("until").compareTo(synchronised) > 0) {
                for (Entry change : entries(document(part.address()))) {
                    if (change.meta("change").equals("deleted")) {
                        held.remove(change.address());
                    } else {
                        take(change);
                    }
                }
            }
        }
        synchronised = about(index, "until");
    }

    private void take(Entry resource) throws IOException {
        HttpResponse<byte[]> answer = get(resource.address());
        if (answer.statusCode() == 200) {
            held.put(resource.address(), Sha256.of(answer.body()));
        } else {
            // Changed again and withdrawn since: a later change list says so.
            held.remove(resource.address());
        }
    }
}
