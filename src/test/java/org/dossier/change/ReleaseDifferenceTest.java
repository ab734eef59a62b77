package org.dossier.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleaseDifferenceTest {
    private static final int RELEASES = 5;

    @TempDir
    Path folder;

    static Stream<Integer> seeds() {
        return IntStream.range(0, 15).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyTwoReleasesDifferAsTheirHashesDo(int seed) throws IOException {
        LoggedReleases releases = new LoggedReleases(folder, new Random(seed));
        List<Path> directories = new ArrayList<>();
        List<SortedMap<String, String>> hashes = new ArrayList<>();
        for (int i = 0; i < RELEASES; i++) {
            directories.add(releases.next().release().directory());
            hashes.add(live(directories.get(i)));
        }
        for (int from = 0; from < RELEASES; from++) {
            for (int to = 0; to < RELEASES; to++) {
                List<String> told = new ArrayList<>();
                long unchanged = new ReleaseDifference(directories.get(from), directories.get(to))
                        .compare((iri, change, hash, previous) ->
                                told.add(change.word() + " " + iri + " " + previous + ">" + hash));
                List<String> expected = new ArrayList<>();
                assertThat(unchanged).isEqualTo(expect(hashes.get(from), hashes.get(to), expected));
                assertThat(told).as(from + " to " + to).containsExactlyElementsOf(expected);
            }
        }
    }

    private static long expect(
            SortedMap<String, String> before, SortedMap<String, String> after, List<String> differences) {
        TreeSet<String> all =
                new TreeSet<>((one, other) -> LoggedReleases.BYTES.compare("<" + one + ">", "<" + other + ">"));
        all.addAll(before.keySet());
        all.addAll(after.keySet());
        long same = 0;
        for (String iri : all) {
            String previous = before.getOrDefault(iri, "");
            String now = after.getOrDefault(iri, "");
            if (previous.equals(now)) {
                same++;
            } else {
                String change = previous.isEmpty() ? "created" : now.isEmpty() ? "withdrawn" : "changed";
                differences.add(change + " " + iri + " " + previous + ">" + now);
            }
        }
        return same;
    }

    private static SortedMap<String, String> live(Path release) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (EntityRegister register = EntityRegister.open(release)) {
            register.scan("", 1, Integer.MAX_VALUE, entity -> {
                if (entity.live()) {
                    hashes.put(entity.iri(), entity.sha256());
                }
                return true;
            });
        }
        return hashes;
    }

    @Test
    void aReleaseWithoutARegisterIsOneClearSentence() throws IOException {
        LoggedReleases releases = new LoggedReleases(folder, new Random(1));
        Path first = releases.next().release().directory();
        Path second = releases.next().release().directory();
        Files.delete(first.resolve(ChangeLog.ENTITIES));
        assertThatThrownBy(() -> new ReleaseDifference(first, second).compare((iri, change, hash, previous) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage(first + ": was built before Dossier listed its entities; build it again");
    }
}
