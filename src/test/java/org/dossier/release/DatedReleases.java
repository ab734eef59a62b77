package org.dossier.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.dossier.change.EntityRegister;
import org.dossier.change.EntityState;
import org.dossier.disk.DurableFiles;
import org.dossier.source.Dataset;

/** Releases of one dataset, whose files a test writes, each built at a time that the test says. */
public final class DatedReleases {
    private final Path dataset;
    private final ReleaseCatalog catalog;

    /** Keeps dataset and releases in an empty folder. */
    public DatedReleases(Path folder) throws IOException {
        dataset = Files.createDirectories(folder.resolve("dataset"));
        catalog = new ReleaseCatalog(folder.resolve("releases"));
    }

    /** The folder of the dataset. */
    public Path dataset() {
        return dataset;
    }

    /** The folder of the releases. */
    public Path releases() {
        return catalog.directory();
    }

    /** Has this content in a file of the dataset from now on. */
    public DatedReleases write(String file, String content) throws IOException {
        Files.writeString(dataset.resolve(file), content);
        return this;
    }

    /** Builds the next release; it is dated three seconds after {@code now}. */
    public Release publish(Instant now) throws IOException {
        BuildSettings settings = new BuildSettings(
                OptionalLong.empty(), BuildSettings.DEFAULT.queryLimit(), Clock.fixed(now, ZoneOffset.UTC));
        BuildResult result = new ReleaseBuilder(catalog, settings, BuildProgress.SILENT).build(Dataset.open(dataset));
        return result.release()
                .orElseThrow(() -> new IllegalStateException(result.report().refusal() + " " + result.report()));
    }

    /** Deletes a release, as whoever runs the archive may. */
    public void delete(int number) throws IOException {
        DurableFiles.delete(catalog.release(number).orElseThrow().directory());
    }

    /** What a release knows of every entity, in order. */
    public static List<EntityState> entities(Release release) throws IOException {
        List<EntityState> entities = new ArrayList<>();
        try (EntityRegister register = EntityRegister.open(release.directory())) {
            register.scan("", 1, Integer.MAX_VALUE, entities::add);
        }
        return entities;
    }
}
