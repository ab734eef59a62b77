package org.dossier.bench.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is on the disk. */
final class Folders {
    private Folders() {}

    /** Removes a file or a folder with all that is in it, if it is there. */
    static void remove(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The blocks that a folder takes up on the disk, in bytes; holes in its files take none. */
    static long allocated(Path folder) throws IOException {
        Process du = new ProcessBuilder("du", "-s", "-B1", folder.toString()).start();
        String line = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new NoSuchFileException(folder.toString());
        }
        return Long.parseLong(line.substring(0, tab));
    }

    /** The lengths of the files of a folder together, holes counted. */
    static long lengths(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    /** How many different lines some files have together, which may be too many for memory. */
    static long differentLines(List<Path> files) throws IOException {
        String names =
                String.join(" ", files.stream().map(file -> "'" + file + "'").toList());
        Process sort = new ProcessBuilder(
                        "bash", "-c", "sed 's/ *\\.$//' " + names + " | LC_ALL=C sort -u -S 2G | wc -l")
                .start();
        return Long.parseLong(new String(sort.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    /** Lets the disk's cache hold nothing, if we may. */
    static boolean dropCache() throws IOException {
        Path knob = Path.of("/proc/sys/vm/drop_caches");
        try {
            new ProcessBuilder("sync").start().waitFor();
            Files.writeString(knob, "3\n");
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
