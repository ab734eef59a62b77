package org.dossier.bench.harness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What came of the sides of a comparison, run in turn: A B C, A B C ... */
final class Runs {
    private final Map<Side, List<Measured>> runs = new LinkedHashMap<>();

    private Runs() {}

    /**
     * Runs them.
     *
     * @param warmUp true if each is run once before, without being counted, so that the disk's cache holds what they read
     */
    static Runs inTurn(List<Side> sides, int times, boolean warmUp) throws IOException {
        Runs all = new Runs();
        for (Side side : sides) {
            all.runs.put(side, new ArrayList<>());
            if (warmUp) {
                say(side, ProcessRun.of(side), "once before");
            }
        }
        for (int i = 1; i <= times; i++) {
            for (Side side : sides) {
                Measured measured = ProcessRun.of(side);
                say(side, measured, i + " of " + times);
                all.of(side).add(measured);
            }
        }
        return all;
    }

    private static void say(Side side, Measured measured, String which) {
        System.err.println("bench: " + side.name() + " (" + which + "): " + Series.number(measured.seconds()) + " s, "
                + Series.number(measured.cpuSeconds()) + " s of processor, " + measured.peakBytes() / 1048576 + " MiB");
    }

    private List<Measured> of(Side side) {
        List<Measured> measured = runs.get(side);
        if (measured == null) {
            throw new IllegalArgumentException(side.name() + " is no side of this comparison");
        }
        return measured;
    }

    List<Side> sides() {
        return List.copyOf(runs.keySet());
    }

    Series series(Side side, ToDoubleFunction<Measured> number) {
        return new Series(of(side).stream().map(number::applyAsDouble).toList());
    }

    Series seconds(Side side) {
        return series(side, Measured::seconds);
    }

    Series cpu(Side side) {
        return series(side, Measured::cpuSeconds);
    }

    Series peak(Side side) {
        return series(side, Measured::peakBytes);
    }

    /** What the last run of a side told under a name. */
    double told(Side side, String name) {
        List<Measured> measured = of(side);
        return measured.get(measured.size() - 1).told(name);
    }
}
