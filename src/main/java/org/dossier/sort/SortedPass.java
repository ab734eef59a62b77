package org.dossier.sort;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * One pass over a sorted graph that feeds every sink: blocks are worked on by several threads, at most a few at a time, so that memory
 * is bounded by the size of a block.
 */
public final class SortedPass {
    private static final int BLOCK_TRIPLES = 1 << 15;

    private final SortedGraph graph;
    private final ExecutorService workers;
    private final int ahead;
    private final int blockTriples;
    private final List<Lane<TripleBlock, ?>> byTriple = new ArrayList<>();
    private final List<Lane<EntityBlock, ?>> byEntity = new ArrayList<>();

    /**
     * @param workers does the work on blocks
     * @param threads how many threads it has
     */
    public SortedPass(SortedGraph graph, ExecutorService workers, int threads) {
        this(graph, workers, threads, BLOCK_TRIPLES);
    }

    /** @param blockTriples about how many triples a block has */
    public SortedPass(SortedGraph graph, ExecutorService workers, int threads, int blockTriples) {
        this.graph = graph;
        this.workers = workers;
        this.ahead = threads + 1;
        this.blockTriples = blockTriples;
    }

    /** Adds a sink that takes the triples in their order. */
    public void triples(BlockSink<TripleBlock, ?> sink) {
        byTriple.add(new Lane<>(sink));
    }

    /** Adds a sink that takes whole entities. */
    public void entities(BlockSink<EntityBlock, ?> sink) {
        byEntity.add(new Lane<>(sink));
    }

    /**
     * Goes through the graph once.
     *
     * @param progress is told now and then how many triples have been read
     * @throws IOException if the graph cannot be read or a sink fails
     */
    public void run(LongConsumer progress) throws IOException {
        try (TripleCursor cursor = graph.triples();
                Tasks tasks = new Tasks(workers, done -> {})) {
            Builder lines = new Builder();
            EntityGrouping groups = new EntityGrouping(graph.terms(), blockTriples);
            long read = 0;
            while (cursor.next()) {
                if (!byTriple.isEmpty()) {
                    lines.add(cursor.subject(), cursor.predicate(), cursor.object());
                    if (lines.size == blockTriples) {
                        offer(byTriple, lines.block(), tasks);
                    }
                }
                if (!byEntity.isEmpty()) {
                    groups.triple(
                            cursor.subject(),
                            cursor.predicate(),
                            cursor.object(),
                            block -> offer(byEntity, block, tasks));
                }
                if (++read % blockTriples == 0) {
                    progress.accept(read);
                }
            }
            if (lines.size > 0) {
                offer(byTriple, lines.block(), tasks);
            }
            groups.end(block -> offer(byEntity, block, tasks));
            for (Lane<?, ?> lane : byTriple) {
                lane.finish();
            }
            for (Lane<?, ?> lane : byEntity) {
                lane.finish();
            }
            progress.accept(read);
        }
    }

    private <B> void offer(List<Lane<B, ?>> lanes, B block, Tasks tasks) throws IOException {
        for (Lane<B, ?> lane : lanes) {
            lane.offer(block, tasks);
        }
    }

    /** Triples put together into a block. */
    private final class Builder {
        private int[] subjects = new int[blockTriples];
        private int[] predicates = new int[blockTriples];
        private int[] objects = new int[blockTriples];
        private int size;

        void add(int subject, int predicate, int object) {
            subjects[size] = subject;
            predicates[size] = predicate;
            objects[size++] = object;
        }

        TripleBlock block() {
            TripleBlock block = new TripleBlock(
                    graph.terms(),
                    Arrays.copyOf(subjects, size),
                    Arrays.copyOf(predicates, size),
                    Arrays.copyOf(objects, size));
            size = 0;
            return block;
        }
    }

    /** A sink with its blocks that are being worked on, the oldest first. */
    private final class Lane<B, T> {
        private final BlockSink<B, T> sink;
        private final Deque<Future<T>> prepared = new ArrayDeque<>();

        Lane(BlockSink<B, T> sink) {
            this.sink = sink;
        }

        void offer(B block, Tasks tasks) throws IOException {
            prepared.add(tasks.begin(() -> sink.prepare(block)));
            if (prepared.size() > ahead) {
                sink.accept(Tasks.await(prepared.remove()));
            }
        }

        void finish() throws IOException {
            while (!prepared.isEmpty()) {
                sink.accept(Tasks.await(prepared.remove()));
            }
        }
    }
}
