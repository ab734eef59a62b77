package org.dossier.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** A release of a million documents with a heap of one gigabyte. */
final class MemoryRow implements Row {
    private static final int POLL_MILLIS = 2000;

    @Override
    public String title() {
        return "Memory: a large release with -Xmx1g";
    }

    @Override
    public String ownOptions(Settings settings) {
        return " -Dbench.memory=" + settings.memoryDocuments();
    }

    @Override
    public void run(Bench bench, Section section) throws IOException {
        int documents = bench.settings().memoryDocuments();
        Path data = bench.dataset(documents);
        Path releases = bench.file("releases-memory");
        Side build = bench.dossier("dossier build", "-Xmx1g", List.of(releases), "build", data, "--releases", releases);
        AtomicLong most = new AtomicLong();
        AtomicBoolean ended = new AtomicBoolean();
        Thread watcher = new Thread(() -> watch(releases, most, ended), "disk-watcher");
        watcher.setDaemon(true);
        watcher.start();
        Measured run = ProcessRun.of(build);
        ended.set(true);
        double left = Folders.allocated(releases);
        section.line(documents + " documents, `dossier build` with `-Xmx1g`: " + Series.number(run.seconds()) + " s ("
                + Series.number(documents / run.seconds()) + " documents a second), " + Series.number(run.cpuSeconds())
                + " s of processor; at most " + Series.number(run.peakBytes() / 1048576.0)
                + " MiB resident, of which files that are mapped into memory are a part; at most "
                + Series.number(most.get() / 1e9) + " GB on the disk on the way, " + Series.number(left / 1e9)
                + " GB when it was done. The records have " + Series.number(Folders.lengths(data) / 1e9) + " GB.");
        Folders.remove(releases);
    }

    private static void watch(Path releases, AtomicLong most, AtomicBoolean ended) {
        while (!ended.get()) {
            try {
                if (Files.isDirectory(releases)) {
                    most.accumulateAndGet(Folders.allocated(releases), Math::max);
                }
                Thread.sleep(POLL_MILLIS);
            } catch (IOException e) {
                // A file went away while it was counted.
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
