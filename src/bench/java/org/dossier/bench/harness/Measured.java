package org.dossier.bench.harness;

import java.util.List;
import java.util.Map;

/**
 * What one run of a side took.
 *
 * @param seconds from the start of the process to its end, or to its first answer
 * @param cpuSeconds of all its threads, user and system
 * @param peakBytes the most memory that was resident
 * @param told the numbers that it printed as {@code name: number}
 */
record Measured(double seconds, double cpuSeconds, long peakBytes, Map<String, List<Double>> told) {
    /** The first number that it told under a name. */
    double told(String name) {
        List<Double> numbers = told.getOrDefault(name, List.of());
        if (numbers.isEmpty()) {
            throw new IllegalStateException("\"" + name + "\" was not told, only " + told.keySet());
        }
        return numbers.get(0);
    }
}
