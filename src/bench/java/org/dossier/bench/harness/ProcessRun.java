package org.dossier.bench.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a side and watches it: wall clock, processor time and resident memory, the last two from Linux's {@code /proc}. */
final class ProcessRun {
    private static final Pattern TOLD = Pattern.compile("(\\S.*): ([0-9]+(?:\\.[0-9]+)?(?:E-?[0-9]+)?)");
    private static final int POLL_MILLIS = 10;
    private static final int TICKS_A_SECOND = 100;
    private static final int LAST_LINES = 30;

    private final Process process;
    private long ticks;
    private long peakKib;

    private ProcessRun(Process process) {
        this.process = process;
    }

    /** Waits for the end of a side, which must be in order. */
    static Measured of(Side side) throws IOException {
        for (Path made : side.makes()) {
            Folders.remove(made);
        }
        ProcessBuilder builder =
                new ProcessBuilder(side.command()).directory(side.folder().toFile());
        builder.environment().putAll(side.environment());
        builder.redirectErrorStream(true);
        long begin = System.nanoTime();
        ProcessRun run = new ProcessRun(builder.start());
        Thread watcher = new Thread(run::watch, "watcher");
        watcher.start();
        Map<String, List<Double>> told = new LinkedHashMap<>();
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(run.process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher matcher = TOLD.matcher(line);
                if (matcher.matches()) {
                    told.computeIfAbsent(matcher.group(1), name -> new ArrayList<>())
                            .add(Double.valueOf(matcher.group(2)));
                }
                last.add(line);
                if (last.size() > LAST_LINES) {
                    last.remove();
                }
            }
        }
        int code = run.end();
        double seconds = (System.nanoTime() - begin) / 1e9;
        join(watcher);
        if (code != 0) {
            throw new IOException(side.name() + " ended with " + code + ":\n" + String.join("\n", last));
        }
        return new Measured(seconds, (double) run.ticks / TICKS_A_SECOND, run.peakKib * 1024, told);
    }

    private int end() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void watch() {
        Path proc = Path.of("/proc/" + process.pid());
        while (process.isAlive()) {
            try {
                String stat = Files.readString(proc.resolve("stat"));
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
                long now = 0;
                for (int i = 11; i <= 14; i++) { // utime, stime, and those of children that ended
                    now += Long.parseLong(fields[i]);
                }
                ticks = Math.max(ticks, now);
                for (String line : Files.readAllLines(proc.resolve("status"))) {
                    if (line.startsWith("VmHWM:")) {
                        peakKib = Math.max(peakKib, Long.parseLong(line.replaceAll("[^0-9]", "")));
                    }
                }
                Thread.sleep(POLL_MILLIS);
            } catch (IOException | NumberFormatException e) {
                // It has just ended.
                return;
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
