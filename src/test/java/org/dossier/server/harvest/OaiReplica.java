package org.dossier.server.harvest;

import java.util.Map;
import java.util.TreeMap;
import org.dossier.server.Http;
import org.dossier.server.harvest.oai.OaiClient;
import org.dossier.server.harvest.oai.OaiClient.Answer;
import org.dossier.server.harvest.oai.StatedRecord;
import org.w3c.dom.Element;

/** A harvester of OAI-PMH that keeps the records of the format {@code rdf}, and goes on from the newest date it has seen. */
final class OaiReplica {
    private final Http http;
    private final Map<String, String> held = new TreeMap<>();
    private String newest = "";

    OaiReplica(Http http) {
        this.http = http;
    }

    /** The hashes of what is held, by IRI. */
    Map<String, String> hashes() {
        return held;
    }

    OaiReplica synchronise() {
        String from = newest.isEmpty() ? "" : "&from=" + newest;
        Answer page = ask("verb=ListRecords&metadataPrefix=rdf" + from);
        take(page);
        while (page.token().isPresent()) {
            page = ask("verb=ListRecords&resumptionToken=" + page.token().orElseThrow());
            take(page);
        }
        return this;
    }

    private Answer ask(String query) {
        return OaiClient.answer(http.get("/oai?" + query));
    }

    private void take(Answer page) {
        for (Element record : page.elements("record")) {
            String iri = text(record, "identifier");
            String date = text(record, "datestamp");
            newest = date.compareTo(newest) > 0 ? date : newest;
            if (record.getElementsByTagNameNS("*", "metadata").getLength() == 0) {
                held.remove(iri);
            } else {
                held.put(iri, StatedRecord.hash(OaiClient.metadata(record), iri));
            }
        }
    }

    private static String text(Element record, String name) {
        return record.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }
}
