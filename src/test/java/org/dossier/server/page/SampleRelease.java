package org.dossier.server.page;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.dossier.release.BuildProgress;
import org.dossier.release.BuildResult;
import org.dossier.release.BuildSettings;
import org.dossier.release.Release;
import org.dossier.release.ReleaseBuilder;
import org.dossier.release.ReleaseCatalog;
import org.dossier.source.Dataset;

/** Releases for the tests of the pages: a small one that has everything once, hostile words among it, and the armistice. */
public final class SampleRelease {
    /** The base of the small one's IRIs, which is no address of the server under test. */
    public static final String BASE = "http://archive.example/";

    /** How many documents of collection 170 there are, so that lists have pages. */
    static final int MANY = 130;

    private SampleRelease() {}

    /** Builds the small release in {@code folder}, and returns where the releases are. */
    public static Path build(Path folder) throws IOException {
        Path dataset = Files.createDirectory(folder.resolve("dataset"));
        copy(dataset);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            many.append(
                    "{\"id\":\"many-%03d\",\"title\":\"Report %d\",\"date\":\"1950-%02d-%02d\",\"collections\":[\"170\"]}\n"
                            .formatted(i, i, 1 + i % 12, 1 + i % 28));
        }
        Files.writeString(dataset.resolve("documents.jsonl"), many, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        return build(folder, dataset);
    }

    /** Builds the release of the armistice records. */
    public static Path armistice(Path folder) throws IOException {
        return build(folder, Path.of("data/armistice"));
    }

    private static Path build(Path folder, Path dataset) throws IOException {
        Path releases = folder.resolve("releases");
        BuildResult result = new ReleaseBuilder(
                        new ReleaseCatalog(releases), new BuildSettings(OptionalLong.empty()), BuildProgress.SILENT)
                .build(Dataset.open(dataset));
        if (result.release().isEmpty()) {
            throw new IllegalStateException(result.report().refusal() + result.report());
        }
        return releases;
    }

    /** The release that is current in {@code releases}. */
    public static Release current(Path releases) throws IOException {
        return new ReleaseCatalog(releases).current().orElseThrow();
    }

    /** Copies the files of the small one into a folder that is there. */
    public static void copy(Path target) throws IOException {
        URL sample = Objects.requireNonNull(SampleRelease.class.getResource("sample"));
        try (Stream<Path> files = Files.walk(Path.of(sample.toURI())).skip(1)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        target.resolve(Path.of(sample.toURI()).relativize(file).toString()));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
