package org.dossier.link.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;

/** A folder with a file of mappings, and mappings to put into it. */
record MappingFolder(Path path) {
    static final MappingSetDescription DESCRIPTION = new MappingSetDescription(
            new Iri("http://localhost:3030/mappings"),
            new Iri("https://creativecommons.org/licenses/by/4.0/"),
            Map.of("id", "http://localhost:3030/id/"));
    static final Iri MAO = new Iri("http://localhost:3030/id/person/mao-zedong");
    static final Iri KIM = new Iri("http://localhost:3030/id/person/kim-il");
    static final Iri Q5816 = new Iri("http://www.wikidata.org/entity/Q5816");
    static final Iri Q41117 = new Iri("http://www.wikidata.org/entity/Q41117");
    static final String HEAD = """
            #curie_map:
            #  id: http://localhost:3030/id/
            #  wikidata: http://www.wikidata.org/entity/
            #mapping_set_id: http://localhost:3030/mappings
            #license: https://creativecommons.org/licenses/by/4.0/
            """;
    static final String COLUMNS = String.join("\t", Slot.columns()) + "\n";

    static Mapping mao() {
        return exact(MAO, Q5816).labels("Mao Zedong", "Mao Zedong").build();
    }

    static Mapping kim() {
        return exact(KIM, Q41117).negative().labels("Kim Il", "Kim Il-sung").build();
    }

    static Mapping.Builder exact(Iri subject, Iri object) {
        return Mapping.of(
                        subject,
                        ExternalVocabulary.SKOS_EXACT_MATCH,
                        object,
                        ExternalVocabulary.SEMAPV_MANUAL_MAPPING_CURATION)
                .tool("Dossier", "0.1.0")
                .date(LocalDate.of(2026, 3, 1));
    }

    /** A row of the most usual file. */
    static String row(String... first) {
        return String.join("\t", first) + "\t".repeat(Slot.values().length - first.length) + "\n";
    }

    MappingFile file() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
        return new MappingFile(path, DESCRIPTION, clock);
    }

    MappingFolder with(String content) throws IOException {
        Files.writeString(path.resolve(MappingFile.NAME), content);
        return this;
    }

    String content() throws IOException {
        return Files.readString(path.resolve(MappingFile.NAME));
    }

    String removed() throws IOException {
        return Files.readString(path.resolve(RemovedRows.NAME));
    }

    static MappingSet read(String content) throws IOException {
        return MappingSet.of(MappingFile.NAME, Layout.of(MappingFile.NAME, content.getBytes(StandardCharsets.UTF_8)));
    }

    static List<String> problems(String content) throws IOException {
        return read(content).problems().stream().map(MappingProblem::toString).toList();
    }
}
