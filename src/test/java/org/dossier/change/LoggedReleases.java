package org.dossier.change;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.dossier.sort.GraphSorter;
import org.dossier.sort.SortedGraphs;
import org.dossier.sort.SortedPass;

/** Releases that have nothing but their dumps and the log of their changes, one made from the other by chance. */
final class LoggedReleases {
    /** The order of the lines of a dump. */
    static final Comparator<String> BYTES = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private static final String[] TAILS = {
        "", "#a", "#b", "-1", "-1#a", "1", "1#z", "12", "12#a", "a", "a#b", "~x", "ж", "ж#a", "/y", "/y#a", "#a-b"
    };
    private static final int BLOCK_TRIPLES = 5;

    private final Path folder;
    private final Random random;
    private final NavigableSet<String> lines = new TreeSet<>(BYTES);
    private Optional<ParentRelease> last = Optional.empty();

    LoggedReleases(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    /** A release with the counts of its log. */
    record Built(ParentRelease release, ChangeCounts counts) {}

    ParentRelease last() {
        return last.orElseThrow();
    }

    /** The next release, with some lines more and some less; now and then nothing changes, or an entity loses all. */
    Built next() throws IOException {
        if (random.nextInt(6) > 0) {
            String gone = "<http://x/" + random.nextInt(3) + TAILS[random.nextInt(TAILS.length)];
            lines.removeIf(line -> line.startsWith(gone) || random.nextInt(15) == 0);
            for (int i = random.nextInt(40); i >= 0; i--) {
                lines.add(line());
            }
        }
        return of(lines);
    }

    private String line() {
        String subject = "http://x/" + random.nextInt(3) + TAILS[random.nextInt(TAILS.length)];
        String[] objects = {
            "\"o\"", "\"o\"@ru", "\"o\"@zh-latn", "\"o\\n\\\"\\\\\"", "\"o\"^^<http://t>", "<http://x/o>"
        };
        if (random.nextInt(4) == 0) {
            String type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
            return "<" + subject + "> <" + type + "> <http://x/T" + random.nextInt(2) + "> .";
        }
        return "<" + subject + "> <http://p/" + random.nextInt(3) + "> " + objects[random.nextInt(objects.length)]
                + " .";
    }

    /** The next release, of these lines. */
    Built of(Collection<String> graph) throws IOException {
        int number = last.map(release -> release.number() + 1).orElse(1);
        Path directory = Files.createDirectories(folder.resolve("%04d".formatted(number)));
        Files.createDirectory(directory.resolve("dumps"));
        List<Triple> core = new ArrayList<>();
        List<Triple> links = new ArrayList<>();
        for (String line : graph) {
            // Some are in one graph, some in the other, some in both.
            int where = line.hashCode() % 3;
            if (where != 0) {
                core.add(triple(line));
            }
            if (where != 1) {
                links.add(triple(line));
            }
        }
        List<Path> dumps = List.of(
                dump(directory.resolve("dumps/sample.nt.gz"), core),
                dump(directory.resolve("dumps/sample-links.nt.gz"), links));
        ChangeCounts counts = log(directory, number, core, links);
        ParentRelease release = new ParentRelease(number, directory, dumps);
        last = Optional.of(release);
        return new Built(release, counts);
    }

    private ChangeCounts log(Path directory, int number, List<Triple> core, List<Triple> links) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try (GraphSorter sorter = new GraphSorter(directory.resolve("sort"), 2, 1 << 20)) {
            try (GraphSorter.Batch batch = sorter.batch()) {
                for (Triple triple : core) {
                    batch.triple(0, triple);
                }
                for (Triple triple : links) {
                    batch.triple(1, triple);
                }
            }
            try (SortedGraphs sorted = sorter.sorted();
                    ChangeLog log = ChangeLog.begin(directory, number, last)) {
                SortedPass pass = new SortedPass(sorted.union(0, 1), workers, 2, BLOCK_TRIPLES);
                pass.entities(log.sink());
                pass.run(read -> {});
                return log.finish();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static Triple triple(String line) {
        String[] terms = line.substring(0, line.length() - 2).split(" ", 3);
        return new Triple(new Iri(inside(terms[0])), new Iri(inside(terms[1])), Term.parse(terms[2]));
    }

    private static String inside(String iri) {
        return iri.substring(1, iri.length() - 1);
    }

    private static Path dump(Path file, List<Triple> triples) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (Triple triple : new TreeSet<>(triples)) {
                out.write((triple.ntriples() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
