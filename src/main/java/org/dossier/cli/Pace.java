package org.dossier.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How fast a stage of a build goes, and how long it will take, in words. Safe for many threads. */
final class Pace {
    private static final double NANOS = 1e9;
    private static final double SHORTEST_SECONDS = 0.05;

    private final LongSupplier nanoseconds;
    private long begun;
    private long total;
    private long done;

    Pace() {
        this(System::nanoTime);
    }

    /** @param nanoseconds a clock that may begin anywhere */
    Pace(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        begin(0);
    }

    /** @param steps how many steps there are; 0 where that is not known */
    synchronized void begin(long steps) {
        begun = nanoseconds.getAsLong();
        total = steps;
        done = 0;
    }

    synchronized void step(long steps) {
        done = steps;
    }

    /** Where the stage is: {@code 63% 41,000/s 0:02 left}; {@code 12,000 41,000/s} where the end is not known. */
    synchronized String now() {
        String rate = rate();
        if (total == 0) {
            return (done == 0 ? "" : count(done) + " ") + rate;
        }
        String share = 100 * Math.min(done, total) / total + "%";
        if (rate.isEmpty()) {
            return share;
        }
        double left = seconds() * Math.max(0, total - done) / done;
        Duration time = Duration.ofSeconds((long) Math.ceil(left));
        return share + " " + rate + " " + time.toMinutes() + ":" + "%02d".formatted(time.toSecondsPart()) + " left";
    }

    /** What the stage took: {@code in 1.4 s, 71,000/s}. */
    synchronized String whole() {
        String rate = rate();
        return "in " + String.format(Locale.ENGLISH, "%.1f s", seconds()) + (rate.isEmpty() ? "" : ", " + rate);
    }

    /** {@code ""} where nothing is counted, or too little time has passed to tell. */
    private String rate() {
        double seconds = seconds();
        return done == 0 || seconds < SHORTEST_SECONDS ? "" : count(rounded(done / seconds)) + "/s";
    }

    /** To two digits: more would be noise. */
    private static long rounded(double rate) {
        long step = 1;
        while (rate / step >= 100) {
            step *= 10;
        }
        return Math.round(rate / step) * step;
    }

    private double seconds() {
        return (nanoseconds.getAsLong() - begun) / NANOS;
    }

    private static String count(long number) {
        return Findings.count(number);
    }
}
