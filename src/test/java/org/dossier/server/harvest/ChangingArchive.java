package org.dossier.server.harvest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dossier.change.EntityRegister;
import org.dossier.change.EntityState;
import org.dossier.disk.DurableFiles;
import org.dossier.dump.Distribution;
import org.dossier.dump.Part;
import org.dossier.release.BuildProgress;
import org.dossier.release.BuildResult;
import org.dossier.release.BuildSettings;
import org.dossier.release.Release;
import org.dossier.release.ReleaseBuilder;
import org.dossier.release.ReleaseCatalog;
import org.dossier.server.page.SampleRelease;
import org.dossier.source.Dataset;

/** The sample of the pages with documents that come, change and go, published again and again into one folder, an hour apart. */
public final class ChangingArchive {
    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

    private final Path dataset;
    private final ReleaseCatalog catalog;
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
        dataset = Files.createDirectory(folder.resolve("dataset"));
        catalog = new ReleaseCatalog(folder.resolve("releases"));
        URL sample = Objects.requireNonNull(SampleRelease.class.getResource("sample"));
        try (Stream<Path> files = Files.walk(Path.of(sample.toURI())).skip(1)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        dataset.resolve(Path.of(sample.toURI()).relativize(file).toString()));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        Path description = dataset.resolve("dataset.yaml");
        Files.writeString(description, Files.readString(description).replace(SampleRelease.BASE, base));
        sampleDocuments = Files.readString(documents());
    }

    private Path documents() {
        return dataset.resolve("documents.jsonl");
    }

    /** The folder of its releases. */
    public Path releases() {
        return catalog.directory();
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
        Files.writeString(documents(), records);
        Clock clock = Clock.fixed(BEGIN.plus(Duration.ofHours(built++)), ZoneOffset.UTC);
        BuildResult result = new ReleaseBuilder(
                        catalog,
                        new BuildSettings(OptionalLong.empty(), Duration.ofSeconds(30), clock),
                        BuildProgress.SILENT)
                .build(Dataset.open(dataset));
        return result.release()
                .orElseThrow(() -> new IllegalStateException(result.report().refusal()));
    }

    private String replaces(String id) {
        return replaced.containsKey(id) ? ",\"replaces\":[\"" + replaced.get(id) + "\"]" : "";
    }

    /** Deletes a release. */
    public void prune(int number) throws IOException {
        DurableFiles.delete(catalog.release(number).orElseThrow().directory());
    }

    /** What a release knows of every entity. */
    public static List<EntityState> register(Release release) throws IOException {
        List<EntityState> entities = new ArrayList<>();
        try (EntityRegister register = EntityRegister.open(release.directory())) {
            register.scan("", 1, Integer.MAX_VALUE, entities::add);
        }
        return entities;
    }

    /** The hashes of the live entities of a release by their IRIs. */
    public static Map<String, String> hashes(Release release) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (EntityState entity : register(release)) {
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
