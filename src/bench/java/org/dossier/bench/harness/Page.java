package org.dossier.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * {@code docs/benchmarks.md}: between {@code <!-- begin ROW -->} and {@code <!-- end ROW -->} stands what was measured last; what stands
 * outside is written by people and kept.
 */
final class Page {
    private final Path file;

    Page(Path file) {
        this.file = file;
    }

    void put(String name, Row row, String measured, Settings settings) throws IOException {
        String begin = "<!-- begin " + name + " -->\n";
        String end = "<!-- end " + name + " -->\n";
        String section = begin + facts(name, row, settings) + "\n\n" + measured.strip() + "\n" + end;
        String page = Files.exists(file) ? Files.readString(file) : "# Benchmarks\n";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from >= 0 && to > from) {
            page = page.substring(0, from) + section + page.substring(to + end.length());
        } else {
            page = page.stripTrailing() + "\n\n## " + row.title() + "\n\n" + section;
        }
        Files.writeString(file, page);
    }

    private static String facts(String name, Row row, Settings settings) throws IOException {
        return "Measured on " + LocalDate.now(ZoneOffset.UTC) + ": " + machine() + "; "
                + System.getProperty("java.vm.name") + " "
                + System.getProperty("java.runtime.version") + ". `mvn -q -Pbench -Dquick verify -Dbench.rows=" + name
                + " -Dbench.documents=" + settings.documents() + row.ownOptions(settings) + " -Dbench.pairs="
                + settings.pairs() + "`";
    }

    private static String machine() throws IOException {
        String model = value(Path.of("/proc/cpuinfo"), "model name");
        long kib = Long.parseLong(value(Path.of("/proc/meminfo"), "MemTotal").replaceAll("[^0-9]", ""));
        return model + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                + String.format(Locale.ROOT, "%.0f", kib / 1048576.0) + " GiB of memory";
    }

    private static String value(Path file, String name) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(name)) {
                return line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return "0";
    }
}
