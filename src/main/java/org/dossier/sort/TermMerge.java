package org.dossier.sort;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Merges the terms of several runs into one dictionary, and tells the number there of each run's terms. */
final class TermMerge implements Closeable {
    private static final int BUFFERS_BYTES = 1 << 24;
    private static final int LARGEST_BUFFER_BYTES = 1 << 16;
    private static final int SMALLEST_BUFFER_BYTES = 1 << 12;
    private static final byte LITERAL = '"';

    private final List<Run.Terms> readers = new ArrayList<>();
    private final int[][] numbers;

    private TermMerge(List<Run> runs) throws IOException {
        numbers = new int[runs.size()][];
        for (Run run : runs) {
            numbers[readers.size()] = new int[run.terms()];
            readers.add(run.readTerms(bufferBytes(runs.size())));
        }
    }

    /** How large a buffer each of several readers may have. */
    static int bufferBytes(int readers) {
        return Math.max(SMALLEST_BUFFER_BYTES, Math.min(LARGEST_BUFFER_BYTES, BUFFERS_BYTES / Math.max(1, readers)));
    }

    /** The dictionary, and for each run, in their order, the number there of each of its terms: four bytes a term of a run. */
    record Merged(TermDictionary dictionary, List<RunNumbers> numbers) {}

    /** Merges; the two files are made in {@code folder}. */
    static Merged merge(List<Run> runs, Path folder) throws IOException {
        Path terms = folder.resolve("terms");
        Path starts = folder.resolve("starts");
        try (TermMerge merge = new TermMerge(runs)) {
            int literals;
            try (VarintWriter termWriter = new VarintWriter(terms);
                    VarintWriter startWriter = new VarintWriter(starts)) {
                literals = merge.write(termWriter, startWriter);
            }
            List<RunNumbers> numbers = new ArrayList<>();
            for (int i = 0; i < runs.size(); i++) {
                numbers.add(new RunNumbers(runs.get(i), merge.numbers[i]));
            }
            return new Merged(TermFile.open(terms, starts, literals), numbers);
        }
    }

    /** Returns how many literals there are. */
    private int write(VarintWriter terms, VarintWriter starts) throws IOException {
        Smallest<Run.Terms> smallest = new Smallest<>(readers, Run.Terms::next, Run.Terms::compareTo);
        int number = -1;
        int literals = 0;
        byte[] last = {};
        int lastLength = -1;
        while (smallest.advance()) {
            Run.Terms term = smallest.current();
            if (lastLength != term.length() || !Arrays.equals(last, 0, lastLength, term.bytes(), 0, lastLength)) {
                if (number == Integer.MAX_VALUE - 1) {
                    throw new IOException("the graph is too large to be sorted: it has more than " + number
                            + " different terms; split the dataset");
                }
                number++;
                starts.fixed(terms.position());
                terms.bytes(term.bytes(), 0, term.length());
                literals += term.bytes()[0] == LITERAL ? 1 : 0;
                lastLength = term.length();
                if (last.length < lastLength) {
                    last = new byte[lastLength * 2];
                }
                System.arraycopy(term.bytes(), 0, last, 0, lastLength);
            }
            numbers[smallest.index()][term.number()] = number;
        }
        starts.fixed(terms.position());
        return literals;
    }

    @Override
    public void close() throws IOException {
        for (Run.Terms reader : readers) {
            reader.close();
        }
    }
}
