package org.dossier.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dossier.change.EntityRegister;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.release.Release;
import org.dossier.release.ReleaseCatalog;
import org.dossier.text.search.ThingIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedReleaseTest {
    @TempDir
    Path releases;

    private final Map<Integer, Integer> opened = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private FollowedRelease current;

    /** A release that knows whether it was closed. */
    private final class Opened implements HeldRelease.OpenRelease {
        private final Release release;
        private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        private volatile boolean closed;

        Opened(int number) {
            release = TestRelease.release(number, releases);
            opened.merge(number, 1, Integer::sum);
            open.incrementAndGet();
        }

        @Override
        public Release release() {
            return release;
        }

        @Override
        public DatasetGraph dataset() {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            return dataset;
        }

        @Override
        public EntityRegister register() throws IOException {
            throw new IOException("none");
        }

        @Override
        public AuthorityIndex entities() throws IOException {
            throw new IOException("none");
        }

        @Override
        public ThingIndex things() throws IOException {
            throw new IOException("none");
        }

        @Override
        public void close() {
            if (closed) {
                throw new IllegalStateException("closed twice");
            }
            closed = true;
            open.decrementAndGet();
        }
    }

    @BeforeEach
    void follow() {
        current = new FollowedRelease(new ReleaseCatalog(releases), number -> {
            if (!Files.isDirectory(releases.resolve("%04d".formatted(number)))) {
                throw new IOException(number + ": not there");
            }
            return new Opened(number);
        });
    }

    private void switchTo(int number) throws IOException {
        Path directory = releases.resolve("%04d".formatted(number));
        Files.createDirectories(directory);
        linkTo(directory.getFileName());
    }

    private void linkTo(Path name) throws IOException {
        Path fresh = releases.resolve("current.new");
        Files.createSymbolicLink(fresh, name);
        Files.move(fresh, releases.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void theFirstRequestAfterASwitchReadsTheNewRelease() throws IOException {
        switchTo(1);
        try (CurrentRelease.Lease lease = current.acquire()) {
            assertThat(lease.release().number()).isEqualTo(1);
        }
        switchTo(2);
        try (CurrentRelease.Lease lease = current.acquire()) {
            assertThat(lease.release().number()).isEqualTo(2);
        }
        assertThat(open).hasValue(1);
    }

    @Test
    void aRequestKeepsTheReleaseItBeganWith() throws IOException {
        switchTo(1);
        CurrentRelease.Lease old = current.acquire();
        CurrentRelease.Lease shared = old.share();
        switchTo(2);
        current.acquire().close();
        assertThat(open).hasValue(2);
        old.close();
        old.close();
        assertThat(shared.release().number()).isEqualTo(1);
        assertThat(shared.dataset()).isNotNull();
        assertThat(open).hasValue(2);
        shared.close();
        assertThat(open).hasValue(1);
    }

    @Test
    void aReleaseIsOpenedOnce() throws IOException {
        switchTo(1);
        for (int i = 0; i < 10; i++) {
            current.acquire().close();
        }
        assertThat(opened).containsEntry(1, 1);
    }

    @Test
    void aReleaseThatCannotBeOpenedLeavesTheOldOneServed() throws IOException {
        switchTo(1);
        current.acquire().close();
        linkTo(Path.of("0009"));
        try (CurrentRelease.Lease lease = current.acquire()) {
            assertThat(lease.release().number()).isEqualTo(1);
        }
        switchTo(2);
        try (CurrentRelease.Lease lease = current.acquire()) {
            assertThat(lease.release().number()).isEqualTo(2);
        }
    }

    @Test
    void aVanishedLinkLeavesTheOldReleaseServed() throws IOException {
        switchTo(1);
        current.acquire().close();
        Files.delete(releases.resolve("current"));
        try (CurrentRelease.Lease lease = current.acquire()) {
            assertThat(lease.release().number()).isEqualTo(1);
        }
    }

    @Test
    void withoutAReleaseNothingIsAcquired() throws IOException {
        assertThatThrownBy(current::acquire)
                .hasMessageContaining("no release in")
                .hasMessageContaining("dossier build");
        linkTo(Path.of("0009"));
        assertThatThrownBy(current::acquire).isInstanceOf(IOException.class).hasMessageContaining("not there");
    }

    @Test
    void otherReleasesAreOpenedWhenAskedAndAFewStayOpen() throws IOException {
        for (int number = 1; number <= 7; number++) {
            switchTo(number);
        }
        try (CurrentRelease.Lease lease = current.acquire()) {
            assertThat(open).hasValue(1);
            for (int number = 1; number <= 7; number++) {
                try (CurrentRelease.Lease other = lease.kept(number).orElseThrow()) {
                    assertThat(other.release().number()).isEqualTo(number);
                    assertThat(other.dataset()).isNotNull();
                    assertThat(other.kept(7).orElseThrow().release().number()).isEqualTo(7);
                }
            }
            lease.kept(6).orElseThrow().close();
            assertThat(opened).containsEntry(7, 1).containsEntry(6, 1);
            assertThat(open).hasValue(5);
            assertThat(lease.kept(8)).isEmpty();
            assertThat(lease.kept(0)).isEmpty();
        }
    }

    @Test
    void aReleaseThatIsReadOutlivesItsDeletion() throws IOException {
        switchTo(1);
        switchTo(2);
        try (CurrentRelease.Lease lease = current.acquire();
                CurrentRelease.Lease old = lease.kept(1).orElseThrow()) {
            Files.delete(releases.resolve("0001"));
            assertThat(lease.kept(1)).isEmpty();
            assertThat(old.dataset()).isNotNull();
            assertThat(open).hasValue(2);
        }
        assertThat(open).hasValue(1);
    }

    @Test
    void closingClosesWhatNobodyReads() throws IOException {
        switchTo(1);
        CurrentRelease.Lease lease = current.acquire();
        current.close();
        assertThat(open).hasValue(1);
        lease.close();
        assertThat(open).hasValue(0);
        assertThatThrownBy(current::acquire).hasMessageContaining("closing");
    }

    @Test
    void noReaderEverMeetsAClosedReleaseWhileManySwitch() throws Exception {
        switchTo(1);
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(4);
        List<Future<Integer>> reads = new ArrayList<>();
        Callable<Integer> reader = () -> {
            int count = 0;
            int newest = 0;
            while (!stop.get()) {
                try (CurrentRelease.Lease lease = current.acquire()) {
                    assertThat(lease.dataset()).isNotNull();
                    newest = Math.max(newest, lease.release().number());
                    count++;
                }
            }
            return count;
        };
        for (int i = 0; i < 4; i++) {
            reads.add(readers.submit(reader));
        }
        for (int number = 2; number <= 300; number++) {
            switchTo(number);
            Thread.sleep(1);
        }
        stop.set(true);
        for (Future<Integer> read : reads) {
            assertThat(read.get()).isPositive();
        }
        readers.shutdown();
        try (CurrentRelease.Lease lease = current.acquire()) {
            assertThat(lease.release().number()).isEqualTo(300);
        }
        assertThat(open).hasValue(1);
    }

    @Test
    void aReleaseThatIsDeletedWhileItIsOpenedIsNotKept() throws IOException {
        switchTo(1);
        switchTo(2);
        try (FollowedRelease racing = new FollowedRelease(new ReleaseCatalog(releases), number -> {
                    if (number == 1) {
                        Files.delete(releases.resolve("0001"));
                        throw new IOException("1: not there");
                    }
                    return new Opened(number);
                });
                CurrentRelease.Lease lease = racing.acquire()) {
            assertThat(lease.kept(1)).isEmpty();
        }
    }

    @Test
    void aReleaseThatIsKeptAndCannotBeOpenedIsAFault() throws IOException {
        switchTo(1);
        switchTo(2);
        try (FollowedRelease broken = new FollowedRelease(new ReleaseCatalog(releases), number -> {
                    if (number == 1) {
                        throw new IOException("1: damaged");
                    }
                    return new Opened(number);
                });
                CurrentRelease.Lease lease = broken.acquire()) {
            assertThatThrownBy(() -> lease.kept(1))
                    .isInstanceOf(IOException.class)
                    .hasMessage("1: damaged");
        }
    }
}
