package org.dossier.server.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossier.change.ChangeLog;
import org.dossier.language.Wording;
import org.dossier.release.Release;
import org.dossier.server.entity.EntityDescription;

/**
 * The first entities that a release created, changed or withdrew.
 *
 * @param rows at most {@link #MOST}
 * @param all how many there are in all
 */
public record FirstChanges(List<Row> rows, long all) {
    /** How many a page shows. */
    static final int MOST = 100;

    /** Classes that addresses call otherwise. */
    private static final Map<String, String> TYPES =
            Map.of("ArchivalUnit", "unit", "ConceptScheme", "scheme", "Concept", "topic");

    private static final JsonMapper JSON = new JsonMapper();

    public FirstChanges {
        rows = List.copyOf(rows);
    }

    /**
     * An entity.
     *
     * @param change created, changed or withdrawn, in words
     * @param kind what kind of thing it is, in words; {@code ""} if that is not known
     * @param label what it is called, or its IRI
     * @param href where it is shown; {@code ""} if the release that is served has it not
     */
    public record Row(String change, String kind, String label, String href) {}

    /** True if there are more than are shown. */
    public boolean cut() {
        return all > rows.size();
    }

    /** Reads the beginning of a release's change log; a release that has none has no rows. */
    static FirstChanges of(Release release, PageRequest page) throws IOException {
        Path file = release.directory().resolve(ChangeLog.CHANGES);
        long all = release.manifest().changes().created()
                + release.manifest().changes().changed()
                + release.manifest().changes().withdrawn();
        List<JsonNode> changes = new ArrayList<>();
        if (Files.exists(file)) {
            try (BufferedReader in = Files.newBufferedReader(file)) {
                String line;
                while (changes.size() < MOST && (line = in.readLine()) != null) {
                    changes.add(JSON.readTree(line));
                }
            }
        }
        return new FirstChanges(
                page.read(reader ->
                        changes.stream().map(change -> row(change, page)).toList()),
                all);
    }

    private static Row row(JsonNode change, PageRequest page) {
        String iri = change.path("iri").asText();
        String type = change.path("class").asText();
        String label = change.path("label").asText();
        boolean shown = EntityDescription.exists(page.lease().dataset(), iri);
        return new Row(
                page.wording()
                        .say("change.word", "change", change.path("change").asText()),
                type.isEmpty() ? "" : one(type, page.wording()),
                label.isBlank() ? iri : label,
                shown ? page.links().to(iri) : "");
    }

    /** What one thing of a class is called. */
    private static String one(String className, Wording wording) {
        String type = TYPES.getOrDefault(className, className).toLowerCase(Locale.ROOT);
        return wording.has("type." + type)
                ? wording.say("type." + type).toLowerCase(wording.language().locale())
                : className;
    }
}
