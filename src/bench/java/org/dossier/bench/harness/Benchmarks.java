package org.dossier.bench.harness;

import java.io.IOException;

/**
 * Runs the rows that {@code -Dbench.rows} names, all where it is not given, and writes each into {@code docs/benchmarks.md} as soon as it is
 * measured. A row that fails is told, and the others run.
 */
public final class Benchmarks {
    private Benchmarks() {}

    /** Takes everything from system properties; runs in the project's folder. */
    public static void main(String[] args) throws IOException {
        Settings settings = Settings.ofSystem();
        Bench bench = new Bench(settings);
        Page page = new Page(settings.home().resolve("docs/benchmarks.md"));
        int failed = 0;
        for (String name : settings.rows()) {
            Row row = Row.of(name);
            long begin = System.nanoTime();
            System.err.println("bench: row " + name);
            try {
                Section section = new Section();
                row.run(bench, section);
                page.put(name, row, section.text(), settings);
                System.out.println(section.text());
            } catch (IOException e) {
                failed++;
                System.err.println("bench: row " + name + " failed: " + e.getMessage());
            }
            System.err.println("bench: row " + name + " took " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
        }
        System.exit(failed == 0 ? 0 : 1);
    }
}
