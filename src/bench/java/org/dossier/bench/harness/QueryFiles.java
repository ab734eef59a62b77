package org.dossier.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The queries of the library and those of {@code src/bench/queries}, made to ask of a generated dataset: where one names a person, an
 * organization or another thing, it gets the one of that kind that the documents name most, where it names a second, the next.
 */
final class QueryFiles {
    private static final Pattern THING =
            Pattern.compile("<id/(person|organization|place|event|program|collection)/([^>]+)>");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Map<String, String> FILES = Map.of(
            "person", "actors.jsonl",
            "organization", "actors.jsonl",
            "place", "places.jsonl",
            "event", "events.jsonl",
            "program", "programs.jsonl",
            "collection", "collections.jsonl");
    private static final int FIRST = 5;

    private final Path dataset;
    private final Map<String, List<String>> ids = new HashMap<>();

    QueryFiles(Path dataset) {
        this.dataset = dataset;
    }

    /**
     * Writes the queries into a folder.
     *
     * @return their names, in order
     */
    List<String> write(Path folder, List<Path> from) throws IOException {
        Files.createDirectories(folder);
        List<String> names = new ArrayList<>();
        for (Path source : from) {
            try (Stream<Path> files = Files.list(source)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".rq"))
                        .sorted()
                        .toList()) {
                    String name = file.getFileName().toString();
                    Files.writeString(
                            folder.resolve(name), "BASE <http://localhost:3030/>\n" + asked(Files.readString(file)));
                    names.add(name.replace(".rq", ""));
                }
            }
        }
        return names;
    }

    private String asked(String query) throws IOException {
        Map<String, String> replaced = new LinkedHashMap<>();
        Map<String, Integer> used = new HashMap<>();
        StringBuilder out = new StringBuilder();
        Matcher thing = THING.matcher(query);
        while (thing.find()) {
            String type = thing.group(1);
            String id = replaced.get(thing.group());
            if (id == null) {
                int place = used.merge(type, 1, Integer::sum) - 1;
                List<String> known = ids(type);
                id = known.get(Math.min(place, known.size() - 1));
                replaced.put(thing.group(), id);
            }
            thing.appendReplacement(out, Matcher.quoteReplacement("<id/" + type + "/" + id + ">"));
        }
        return thing.appendTail(out).toString();
    }

    private List<String> ids(String type) throws IOException {
        List<String> known = ids.get(type);
        if (known == null) {
            known = new ArrayList<>();
            String file = FILES.getOrDefault(type, "");
            try (Stream<String> lines = Files.lines(dataset.resolve(file))) {
                for (String line : lines.filter(
                                text -> !file.startsWith("actors") || text.contains("\"kind\":\"" + type))
                        .limit(FIRST)
                        .toList()) {
                    Matcher id = ID.matcher(line);
                    if (id.find()) {
                        known.add(id.group(1));
                    }
                }
            }
            ids.put(type, known);
        }
        return known;
    }
}
