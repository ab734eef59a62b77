package org.dossier.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dossier.disk.DiskFault;
import org.dossier.source.Dataset;

/**
 * Makes releases: reads a dataset (documents once, all other records twice: first to know every name), sorts what is stated,
 * writes every artefact from the one sorted stream, holds the whole to its gates, and switches to it. Whatever happens
 * before the switch, also a killed process, leaves the current release as it was.
 */
public final class ReleaseBuilder {
    private final ReleaseCatalog catalog;
    private final BuildSettings settings;
    private final BuildProgress progress;

    public ReleaseBuilder(ReleaseCatalog catalog, BuildSettings settings, BuildProgress progress) {
        this.catalog = catalog;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Builds a release and lets {@code current} name it, unless it is refused: the result then has no release, and its
     * report says why, and is kept in {@code refused/} until a later build is not refused.
     *
     * @throws IOException if a file cannot be read or written, or another build is at work in the same folder
     */
    public BuildResult build(Dataset dataset) throws IOException {
        try (BuildSite site = BuildSite.open(catalog);
                Workers workers = Workers.begin()) {
            Draft draft = new Draft(dataset, site.directory(), site.lineage(), settings, workers, progress);
            BuildReport report = draft.make();
            if (!report.refusal().isEmpty()) {
                return new BuildResult(Optional.empty(), report, Optional.of(site.refuse(draft, report)));
            }
            progress.stage("Sealing", 0);
            Manifest manifest = draft.seal(report, catalog.directory());
            Release release = site.publish(manifest, settings.clock());
            progress.done("release " + release.name());
            return new BuildResult(Optional.of(release), report, Optional.of(release.reportPage()));
        } catch (IOException e) {
            throw DiskFault.placed(e, catalog.directory());
        }
    }

    /**
     * Does everything that {@link #build} does but the release; nothing in the folder of releases changes.
     *
     * @throws IOException if a file cannot be read, or the system's folder for temporary files cannot be written
     */
    public BuildResult check(Dataset dataset) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (CheckFolder folder = CheckFolder.in(temporary);
                Workers workers = Workers.begin()) {
            Draft draft = new Draft(dataset, folder.path(), Lineage.NONE, settings, workers, progress);
            return new BuildResult(Optional.empty(), draft.make(), Optional.empty());
        } catch (IOException e) {
            throw DiskFault.placed(e, temporary);
        }
    }
}
