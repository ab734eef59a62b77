package org.dossier.bench.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a dataset folder of any number of documents, about 27 triples a document, with the people, organizations, places, events,
 * programs and collections that they name. Names come by Zipf's law, descriptions have 40 to 80 words. Nothing is kept but the
 * tables of words, so that a million documents take no more memory than a thousand.
 */
public final class DatasetGenerator {
    static final String[] TYPES = {
        "telegram", "letter", "memorandum", "report", "minutes", "note", "resolution", "diary", "treaty", "article"
    };
    /** The short names of the archives, which are also the codes that their units' keys begin with. */
    static final String[] ARCHIVES = {"CSA", "MFA", "SAR", "NAX", "PAL", "HOV"};

    static final String[] PROGRAMS = {
        "Open Files Project", "Peace History Initiative", "Documents of the Decade", "Border Studies Group"
    };
    static final String[] LANGUAGES = {"en", "ru", "zh", "ko", "pl", "hu", "de", "fr"};

    private final Path folder;
    private final int documents;
    private final long seed;
    private final double errors;
    private final Population population;

    /**
     * @param documents how many documents there are to be, 1 or more
     * @param seed the same one gives the same bytes
     * @param errors the share of documents that have a fault, from 0 to 1
     */
    public DatasetGenerator(Path folder, int documents, long seed, double errors) {
        if (documents < 1 || errors < 0 || errors > 1) {
            throw new IllegalArgumentException(documents + " documents, " + errors + " of them with an error");
        }
        this.folder = folder;
        this.documents = documents;
        this.seed = seed;
        this.errors = errors;
        this.population = new Population(documents);
    }

    /** Writes the folder anew: {@code FOLDER DOCUMENTS [SEED [SHARE_OF_ERRORS]]}. */
    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length > 4) {
            System.err.println("usage: DatasetGenerator FOLDER DOCUMENTS [SEED [SHARE_OF_ERRORS]]");
            System.exit(2);
        }
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        double errors = args.length > 3 ? Double.parseDouble(args[3]) : 0;
        new DatasetGenerator(Path.of(args[0]), Integer.parseInt(args[1]), seed, errors).write();
    }

    /**
     * Writes every file of the folder; files of the same names are replaced.
     *
     * @throws IOException if the folder cannot be written
     */
    public void write() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("dataset.yaml"), description());
        AuthorityRecords authorities = new AuthorityRecords(population);
        file("actors.jsonl", authorities::actors);
        file("places.jsonl", authorities::places);
        file("programs.jsonl", authorities::programs);
        file("collections.jsonl", authorities::collections);
        file("events.jsonl", authorities::events);
        DocumentRecords records = new DocumentRecords(population, documents, errors);
        file("documents.jsonl", records::write);
    }

    private String description() {
        return """
                title: Generated records
                description: %d documents, made with the seed %d to measure with.
                licence: https://creativecommons.org/publicdomain/zero/1.0/
                publisher:
                  name: Dossier
                base: http://localhost:3030/
                languages: [en, ru, zh, ko, pl]
                sources:
                  - file: actors.jsonl
                    kind: actors
                  - file: places.jsonl
                    kind: places
                  - file: programs.jsonl
                    kind: programs
                  - file: collections.jsonl
                    kind: collections
                  - file: events.jsonl
                    kind: events
                  - file: documents.jsonl
                    kind: documents
                """.formatted(documents, seed);
    }

    private void file(String name, Records records) throws IOException {
        try (BufferedOutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 20);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            records.write(json, new Dice(31 * seed + name.hashCode()));
            json.writeRaw('\n');
        }
    }

    /** The records of one file, one object a line. */
    private interface Records {
        void write(JsonGenerator json, Dice dice) throws IOException;
    }
}
