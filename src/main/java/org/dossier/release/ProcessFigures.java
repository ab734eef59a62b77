package org.dossier.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Linux tells of this process; 0 on systems that do not.
 *
 * @param peakMemoryBytes the most it had in memory ({@code VmHWM})
 * @param bytesRead what it asked to be read since it began ({@code rchar})
 * @param bytesWritten what it asked to be written since it began ({@code wchar})
 */
record ProcessFigures(long peakMemoryBytes, long bytesRead, long bytesWritten) {
    private static final Path PROCESS = Path.of("/proc/self");
    private static final long KILO = 1024;

    static ProcessFigures now() {
        List<String> io = lines("io");
        return new ProcessFigures(KILO * figure(lines("status"), "VmHWM:"), figure(io, "rchar:"), figure(io, "wchar:"));
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(PROCESS.resolve(file));
        } catch (IOException e) {
            return List.of(); // another system, or one that keeps it to itself
        }
    }

    /** The number after {@code name}; 0 if there is none. */
    private static long figure(List<String> lines, String name) {
        for (String line : lines) {
            if (line.startsWith(name)) {
                String digits = line.replaceAll("[^0-9]", "");
                return digits.isEmpty() ? 0 : Long.parseLong(digits);
            }
        }
        return 0;
    }
}
