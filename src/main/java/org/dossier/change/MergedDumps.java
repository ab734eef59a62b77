package org.dossier.change;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Goes through the lines of several sorted dumps as if they were one, each line once; for one thread. */
final class MergedDumps implements Closeable {
    private final List<DumpLines> all = new ArrayList<>();
    private final List<DumpLines> left = new ArrayList<>();
    private final List<DumpLines> first = new ArrayList<>();

    MergedDumps(List<Path> files) throws IOException {
        try {
            for (Path file : files) {
                all.add(new DumpLines(file));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
        left.addAll(all);
        first.addAll(all);
    }

    /** Goes to the next line; false if there is none. */
    boolean next() throws IOException {
        for (DumpLines lines : first) {
            if (!lines.next()) {
                left.remove(lines);
            }
        }
        first.clear();
        for (DumpLines lines : left) {
            int order = first.isEmpty() ? 0 : lines.compareTo(first.get(0));
            if (order < 0) {
                first.clear();
            }
            if (order <= 0) {
                first.add(lines);
            }
        }
        return !first.isEmpty();
    }

    /** The dump that the line is in, at that line. */
    DumpLines line() {
        return first.get(0);
    }

    @Override
    public void close() throws IOException {
        for (DumpLines lines : all) {
            lines.close();
        }
    }
}
