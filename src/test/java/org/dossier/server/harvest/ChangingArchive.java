package org.dossier.server.harvest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.dossier.change.EntityState;
import org.dossier.dump.Distribution;
import org.dossier.dump.Part;
import org.dossier.release.DatedReleases;
import org.dossier.release.Release;
import org.dossier.server.page.SampleRelease;

/** The sample of the pages with documents that come, change and go, published again and again into one folder, an hour apart. */
public final class ChangingArchive {
    private static final String DOCUMENTS = "documents.jsonl";
    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

    private final DatedReleases archive;
    private final String sampleDocuments;
    private final Map<String, String> titles = new TreeMap<>();
    private final Map<String, String> replaced = new TreeMap<>();
    private int built;

    /**
     * An archive that has published nothing yet.
     *
     * @param base the dataset's base
     */
    public ChangingArchive(Path folder, String base) throws IOException {
        archive = new DatedReleases(folder);
        SampleRelease.copy(archive.dataset());
        String description = Files.readString(archive.dataset().resolve("dataset.yaml"));
        archive.write("dataset.yaml", description.replace(SampleRelease.BASE, base));
        sampleDocuments = Files.readString(archive.dataset().resolve(DOCUMENTS));
    }

    /** The folder of its releases. */
    public Path releases() {
        return archive.releases();
    }

    /** States a document from now on, in Chinese too, so that a tag of a language has several parts. */
    public void put(String id, String title) {
        titles.put(id, title);
    }

    /** States a document no more. */
    public void withdraw(String id) {
        titles.remove(id);
    }

    /** States a document no more, and that another takes its place, for good. */
    public void merge(String id, String into) {
        withdraw(id);
        replaced.put(into, id);
    }

    /** Publishes what is stated now. */
    public Release publish() throws IOException {
        StringBuilder records = new StringBuilder(sampleDocuments);
        titles.forEach((id, title) -> records.append(
                "{\"id\":\"%s\",\"title\":{\"en\":\"%s\",\"zh-hans\":\"报告 %s\"},\"date\":\"1951-07-10\",\"collections\":[\"170\"]%s}\n"
                        .formatted(id, title, title, replaces(id))));
        return archive.write(DOCUMENTS, records.toString()).publish(BEGIN.plus(Duration.ofHours(built++)));
    }

    private String replaces(String id) {
        return replaced.containsKey(id) ? ",\"replaces\":[\"" + replaced.get(id) + "\"]" : "";
    }

    /** Deletes a release. */
    public void delete(int number) throws IOException {
        archive.delete(number);
    }

    /** The hashes of the live entities of a release by their IRIs. */
    public static Map<String, String> hashes(Release release) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (EntityState entity : DatedReleases.entities(release)) {
            if (entity.live()) {
                hashes.put(entity.iri(), entity.sha256());
            }
        }
        return hashes;
    }

    /** The lines of the dumps of a release: the graph and its links. */
    public static NavigableSet<String> dumped(Release release) throws IOException {
        NavigableSet<String> lines = new TreeSet<>();
        for (Distribution dump : release.manifest().dumps()) {
            boolean graph = dump.part() == Part.CORE || dump.part() == Part.LINKS;
            if (graph && dump.file().endsWith(".nt.gz")) {
                try (BufferedReader in = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(release.dumps().resolve(dump.file()))),
                        StandardCharsets.UTF_8))) {
                    in.lines().forEach(lines::add);
                }
            }
        }
        return lines;
    }
}
