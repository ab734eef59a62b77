package org.dossier.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.change.ChangeCounts;
import org.dossier.change.EntityRegister;
import org.dossier.dump.Period;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.release.Manifest;
import org.dossier.release.Publication;
import org.dossier.release.Release;
import org.dossier.text.search.ThingIndex;

/** A release of a dataset in memory, which counts how many hold it. */
public final class TestRelease implements CurrentRelease {
    public static final String BASE = "http://localhost:3030/";

    private final Release release;
    private final DatasetGraph dataset;
    private final AtomicInteger holders = new AtomicInteger();
    private final AtomicLong held = new AtomicLong();

    public TestRelease(int number, DatasetGraph dataset) {
        this(number, Path.of("releases"), dataset);
    }

    /** A release whose list of entities is a file in the folder of its number. */
    public TestRelease(int number, Path releases, DatasetGraph dataset) {
        this.release = release(number, releases);
        this.dataset = dataset;
    }

    /** A release of no file. */
    public static Release release(int number, Path releases) {
        return new Release(
                number,
                releases.resolve("%04d".formatted(number)),
                new Manifest(
                        new Manifest.DatasetFacts(
                                "/data/test",
                                new TreeMap<>(Map.of("en", "A test")),
                                new TreeMap<>(),
                                "https://creativecommons.org/publicdomain/zero/1.0/",
                                "Nobody",
                                "",
                                "",
                                BASE,
                                List.of("en")),
                        List.of(),
                        List.of(new Manifest.FileEntry("dumps/test.nt.gz", 1, "%064d".formatted(number))),
                        new TreeMap<>(),
                        Period.NONE,
                        "0",
                        number - 1,
                        List.of(new Publication(number, "2026-01-01T00:00:00Z")),
                        ChangeCounts.NONE,
                        List.of(),
                        List.of()));
    }

    /** How many hold it now. */
    public int holders() {
        return holders.get();
    }

    /** How often it was taken hold of. */
    public long held() {
        return held.get();
    }

    @Override
    public Lease acquire() {
        return new TestLease();
    }

    @Override
    public void close() {}

    private final class TestLease implements Lease {
        private boolean given;

        TestLease() {
            holders.incrementAndGet();
            held.incrementAndGet();
        }

        @Override
        public Release release() {
            return release;
        }

        @Override
        public DatasetGraph dataset() {
            return dataset;
        }

        @Override
        public EntityRegister register() throws IOException {
            return EntityRegister.open(release.directory());
        }

        @Override
        public AuthorityIndex entities() throws IOException {
            throw new IOException("a release in memory has no index of entities");
        }

        @Override
        public ThingIndex things() throws IOException {
            throw new IOException("a release in memory has no full-text index");
        }

        @Override
        public Optional<Lease> kept(int number) {
            return number == release.number() ? Optional.of(share()) : Optional.empty();
        }

        @Override
        public Lease share() {
            return new TestLease();
        }

        @Override
        public synchronized void close() {
            if (!given) {
                given = true;
                holders.decrementAndGet();
            }
        }
    }
}
