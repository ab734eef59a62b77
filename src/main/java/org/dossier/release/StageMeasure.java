package org.dossier.release;

/**
 * What one stage of a build took, on the machine it ran on.
 *
 * @param name the stage: {@code "Reading and mapping records"}
 * @param milliseconds how long it took
 * @param done how many of what the stage counts it did; 0 where it counts nothing
 * @param peakHeapBytes the most that the heap held during the stage, in all its pools at their own peaks
 * @param peakMemoryBytes the most that the process had in memory until the end of the stage; 0 where the system does not tell
 * @param bytesRead what the process asked the system to read; 0 where the system does not tell
 * @param bytesWritten what it asked the system to write, but not through files mapped into memory; 0 where the system does not tell
 */
public record StageMeasure(
        String name,
        long milliseconds,
        long done,
        long peakHeapBytes,
        long peakMemoryBytes,
        long bytesRead,
        long bytesWritten) {}
