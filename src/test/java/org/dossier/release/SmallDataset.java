package org.dossier.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dossier.source.Dataset;

/** A whole dataset of a few records, which a test changes in one thing. */
final class SmallDataset {
    static final String BASE = "http://localhost:3030/";
    private static final String YAML = """
            title: {en: A small archive, ko: 작은 문서고}
            description: Two documents, who is in them, and an event
            licence: https://creativecommons.org/publicdomain/zero/1.0/
            publisher: {name: Nobody, url: https://example.org/}
            base: http://localhost:3030/
            languages: [en, ko]
            sources:
              - {file: actors.jsonl, kind: actors}
              - {file: events.jsonl, kind: events}
              - {file: documents.jsonl, kind: documents}
            """;
    private static final String ACTORS = """
            {"id": "mao-zedong", "kind": "person", "label": {"en": "Mao Zedong", "zh-hans": "毛泽东"}, "birth": "1893-12-26"}
            {"id": "stalin", "kind": "person", "label": "Joseph Stalin", "names": [{"text": "Filippov", "kind": "pseudonym"}]}
            """;
    private static final String EVENTS = """
            {"id": "truce-talks", "label": "Truce talks", "begin": "1951-07-10", "end": "1953-07-27"}
            """;
    private static final String DOCUMENTS = """
            {"id": "1", "title": "Telegram, Mao Zedong to Filippov", "date": "1951-07-10", "senders": ["Mao Zedong"], "recipients": ["Filippov"]}
            {"id": "2", "title": "Note <b>&</b> \\"draft\\"", "date": "1952", "people": ["Nobody Known"], "type": "note"}
            """;

    private final Path folder;

    private SmallDataset(Path folder) {
        this.folder = folder;
    }

    static SmallDataset in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new SmallDataset(folder)
                .with("dataset.yaml", YAML)
                .with("actors.jsonl", ACTORS)
                .with("events.jsonl", EVENTS)
                .with("documents.jsonl", DOCUMENTS);
    }

    SmallDataset with(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
        return this;
    }

    SmallDataset and(String file, String more) throws IOException {
        return with(file, Files.readString(folder.resolve(file)) + more);
    }

    /** Names a folder beside the dataset that holds these queries, text by name. */
    SmallDataset withQueries(Map<String, String> queries) throws IOException {
        Path library = Files.createDirectories(folder.resolveSibling("queries"));
        for (Map.Entry<String, String> query : queries.entrySet()) {
            Files.writeString(library.resolve(query.getKey() + ".rq"), query.getValue());
        }
        return with("dataset.yaml", YAML + "queries: ../queries\n");
    }

    /** A query that finds two documents and promises so many. */
    static String query(int minimumRows) {
        return """
                # title: Documents
                # question: Which documents are there?
                # column: document | a document
                # column: label | its label
                # rows: %d
                PREFIX dossier: <https://w3id.org/dossier/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT ?document ?label { ?document a dossier:Document ; rdfs:label ?label } ORDER BY ?document
                """.formatted(minimumRows);
    }

    Dataset open() throws IOException {
        return Dataset.open(folder);
    }
}
