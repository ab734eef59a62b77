package org.dossier.release;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;

/** Measures each stage of a build, and passes on what it is told. */
final class StageClock implements BuildProgress {
    private final BuildProgress listener;
    private final List<StageMeasure> measures = new ArrayList<>();
    private String stage = "";
    private long begun;
    private long done;
    private ProcessFigures before = ProcessFigures.now();

    StageClock(BuildProgress listener) {
        this.listener = listener;
    }

    @Override
    public void stage(String name, long total) {
        stage = name;
        done = 0;
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        before = ProcessFigures.now();
        begun = System.nanoTime();
        listener.stage(name, total);
    }

    @Override
    public void step(long steps) {
        done = steps;
        listener.step(steps);
    }

    @Override
    public void done(String summary) {
        long nanoseconds = System.nanoTime() - begun;
        ProcessFigures after = ProcessFigures.now();
        long heap = heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        measures.add(new StageMeasure(
                stage,
                nanoseconds / 1_000_000,
                done,
                heap,
                after.peakMemoryBytes(),
                after.bytesRead() - before.bytesRead(),
                after.bytesWritten() - before.bytesWritten()));
        listener.done(summary);
    }

    /** What the stages so far took, in their order. */
    List<StageMeasure> measures() {
        return List.copyOf(measures);
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
