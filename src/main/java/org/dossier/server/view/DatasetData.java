package org.dossier.server.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dossier.release.Manifest;

/** What search engines read of the dataset as a whole. */
final class DatasetData {
    private DatasetData() {}

    static String of(Manifest manifest, ReleaseFacts facts) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("@context", "https://schema.org");
        root.put("@type", "Dataset");
        root.put("@id", facts.base());
        root.put("url", facts.base());
        root.put("name", facts.title().text());
        StructuredData.put(root, "description", facts.description().text());
        StructuredData.put(root, "license", facts.licence());
        root.put("version", String.valueOf(facts.number()));
        if (!facts.publisher().isEmpty()) {
            ObjectNode publisher = root.putObject("publisher");
            publisher.put("@type", "Organization").put("name", facts.publisher());
            StructuredData.put(publisher, "url", facts.publisherUrl());
        }
        ArrayNode distributions = root.putArray("distribution");
        manifest.outputs().stream()
                .filter(file -> file.path().startsWith("dumps/") && file.path().endsWith(".gz"))
                .forEach(file -> distributions
                        .addObject()
                        .put("@type", "DataDownload")
                        .put("contentUrl", facts.base() + "releases/" + facts.number() + "/" + file.path())
                        .put("encodingFormat", "application/n-triples+gzip")
                        .put("contentSize", file.bytes() + " B")
                        .put("sha256", file.sha256()));
        return StructuredData.script(root);
    }
}
