package org.dossier.change;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code replaced.tsv}: which entities took the place of which former ones, by {@code dcterms:replaces}. What a withdrawn entity last stated
 * stays in it, so that a chain of merges leads to its end when the releases between are gone. For one thread; holds all of them in memory, as
 * merges are few.
 */
final class Replacements {
    private static final String HEAD = "former\tsuccessor";

    /** What each entity replaces, parted by spaces; IRIs in angle brackets. */
    private final Map<String, String> bySuccessor = new HashMap<>();

    /**
     * Those of a release; none if it is older than the file.
     *
     * @param directory the release's directory
     * @throws IOException if the file is damaged
     */
    static Replacements read(Path directory) throws IOException {
        Replacements replacements = new Replacements();
        for (String[] row : rows(directory)) {
            replacements.bySuccessor.merge(row[1], row[0], (one, other) -> one + " " + other);
        }
        return replacements;
    }

    /** Of each former entity, by its IRI, the IRIs of those that took its place; no angle brackets. */
    static Map<String, List<String>> byFormer(Path directory) throws IOException {
        Map<String, List<String>> successors = new HashMap<>();
        for (String[] row : rows(directory)) {
            successors.computeIfAbsent(iri(row[0]), any -> new ArrayList<>(1)).add(iri(row[1]));
        }
        return successors;
    }

    private static List<String[]> rows(Path directory) throws IOException {
        Path file = directory.resolve(ChangeLog.REPLACED);
        List<String[]> rows = new ArrayList<>();
        if (!Files.exists(file)) {
            return rows;
        }
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String line = in.readLine();
            if (!HEAD.equals(line)) {
                throw damaged(file, String.valueOf(line));
            }
            while ((line = in.readLine()) != null) {
                if (!line.matches("<[^\t]+>\t<[^\t]+>")) {
                    throw damaged(file, line);
                }
                rows.add(line.split("\t"));
            }
        }
        return rows;
    }

    private static IOException damaged(Path file, String line) {
        return new IOException(file + ": \"" + line + "\" is no row of it; put back the file that was built");
    }

    private static String iri(String name) {
        return name.substring(1, name.length() - 1);
    }

    /** Notes what an entity replaces that is new or not as it was. */
    void state(EntityLines entity) {
        String name = new String(entity.name(), StandardCharsets.UTF_8);
        String former = entity.replaced();
        if (former.isEmpty()) {
            bySuccessor.remove(name);
        } else {
            bySuccessor.put(name, former);
        }
    }

    /** Writes the file, in the order of its bytes. */
    void write(Path directory) throws IOException {
        List<String> rows = new ArrayList<>();
        bySuccessor.forEach((successor, former) -> {
            for (String each : former.split(" ")) {
                rows.add(each + "\t" + successor);
            }
        });
        rows.sort((one, other) ->
                PublishedEntity.order(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)));
        try (BufferedWriter out = Files.newBufferedWriter(
                directory.resolve(ChangeLog.REPLACED), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(HEAD + "\n");
            for (String row : rows) {
                out.write(row + "\n");
            }
        }
    }
}
