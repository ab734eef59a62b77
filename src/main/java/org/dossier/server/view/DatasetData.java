package org.dossier.server.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.jena.graph.Node;
import org.dossier.description.DescriptionTerms;
import org.dossier.rdf.Iri;

/** What search engines read of the dataset as a whole: its description again, in terms of schema.org. */
public final class DatasetData {
    private final PublishedDescription description;
    private final Node dataset;

    private DatasetData(PublishedDescription description) {
        this.description = description;
        dataset = description.dataset();
    }

    /** JSON-LD that may stand within a {@code script} element; title and description as pages show them, in one language. */
    public static String of(PublishedDescription description, ReleaseFacts facts) {
        return StructuredData.script(new DatasetData(description).root(facts));
    }

    private ObjectNode root(ReleaseFacts facts) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("@context", "https://schema.org");
        root.put("@type", "Dataset");
        root.put("@id", dataset.getURI());
        root.put("url", facts.base());
        root.put("name", facts.title().text());
        texts(root, "alternateName", titles(facts));
        StructuredData.put(root, "description", facts.description().text());
        put(root, "license", dataset, DescriptionTerms.LICENSE);
        put(root, "identifier", dataset, DescriptionTerms.IDENTIFIER);
        put(root, "version", dataset, DescriptionTerms.VERSION);
        put(root, "datePublished", dataset, DescriptionTerms.ISSUED);
        put(root, "dateModified", dataset, DescriptionTerms.MODIFIED);
        texts(root, "keywords", texts(DescriptionTerms.KEYWORD));
        StructuredData.put(root, "temporalCoverage", coverage());
        root.put("isAccessibleForFree", true);
        for (Node publisher : description.objects(dataset, DescriptionTerms.PUBLISHER)) {
            organization(root.putObject("creator"), publisher);
            organization(root.putObject("publisher"), publisher);
        }
        root.putObject("includedInDataCatalog")
                .put("@type", "DataCatalog")
                .put("@id", description.part("catalog").getURI())
                .put("name", facts.title().text())
                .put("url", facts.base());
        ArrayNode distributions = root.putArray("distribution");
        description
                .objects(dataset, DescriptionTerms.DISTRIBUTION)
                .forEach(distribution -> download(distributions.addObject(), distribution));
        return root;
    }

    private List<String> titles(ReleaseFacts facts) {
        return texts(DescriptionTerms.TITLE).stream()
                .filter(title -> !title.equals(facts.title().text()))
                .toList();
    }

    private List<String> texts(Iri property) {
        return description.objects(dataset, property).stream()
                .map(PublishedDescription::text)
                .distinct()
                .toList();
    }

    /** An interval of ISO 8601; {@code ""} if no document has a date. */
    private String coverage() {
        return description.objects(dataset, DescriptionTerms.TEMPORAL).stream()
                .findFirst()
                .map(period -> description
                                .text(period, DescriptionTerms.START_DATE)
                                .orElse("..") + "/"
                        + description.text(period, DescriptionTerms.END_DATE).orElse(".."))
                .orElse("");
    }

    private void organization(ObjectNode node, Node agent) {
        node.put("@type", "Organization").put("@id", agent.getURI());
        put(node, "name", agent, DescriptionTerms.NAME);
        put(node, "url", agent, DescriptionTerms.HOMEPAGE);
    }

    private void download(ObjectNode node, Node distribution) {
        node.put("@type", "DataDownload").put("@id", distribution.getURI());
        put(node, "name", distribution, DescriptionTerms.TITLE);
        put(node, "description", distribution, DescriptionTerms.DESCRIPTION);
        put(node, "contentUrl", distribution, DescriptionTerms.DOWNLOAD_URL);
        ArrayNode formats = node.putArray("encodingFormat");
        for (Iri property : List.of(DescriptionTerms.MEDIA_TYPE, DescriptionTerms.COMPRESS_FORMAT)) {
            description.text(distribution, property).ifPresent(iri -> formats.add(mediaType(iri)));
        }
        description
                .text(distribution, DescriptionTerms.BYTE_SIZE)
                .ifPresent(bytes -> node.put("contentSize", bytes + " B"));
        description
                .objects(distribution, DescriptionTerms.CHECKSUM)
                .forEach(checksum -> put(node, "sha256", checksum, DescriptionTerms.CHECKSUM_VALUE));
    }

    /** The last two parts of the IRI of a media type at IANA. */
    private static String mediaType(String iri) {
        return iri.substring(iri.lastIndexOf('/', iri.lastIndexOf('/') - 1) + 1);
    }

    private void put(ObjectNode node, String name, Node subject, Iri property) {
        description.text(subject, property).ifPresent(text -> node.put(name, text));
    }

    private static void texts(ObjectNode node, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = node.putArray(name);
            texts.forEach(array::add);
        }
    }
}
