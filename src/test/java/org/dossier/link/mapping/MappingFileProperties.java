package org.dossier.link.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of any mappings. */
class MappingFileProperties {
    @TempDir
    Path path;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    static LongStream fewSeeds() {
        return LongStream.range(0, 20);
    }

    /** The file after some mappings, without a disk. */
    private static byte[] file(List<Mapping> mappings) throws IOException {
        byte[] content = {};
        for (Mapping mapping : mappings) {
            Layout layout = Layout.of(MappingFile.NAME, content);
            content = Revision.of(MappingFile.NAME, layout, mapping, MappingFolder.DESCRIPTION)
                    .whole();
        }
        return content;
    }

    private static MappingSet read(byte[] content) throws IOException {
        return MappingSet.of(MappingFile.NAME, Layout.of(MappingFile.NAME, content));
    }

    private static List<Mapping> any(Random random, int count) {
        List<Mapping> mappings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mappings.add(new AnyMapping(random).next());
        }
        return mappings;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadAgain(long seed) throws IOException {
        List<Mapping> mappings = any(new Random(seed), 12);
        MappingSet set = read(file(mappings));
        assertThat(set.mappings()).isEqualTo(mappings);
        assertThat(set.problems()).allMatch(problem -> problem.fault() == MappingFault.CONTRADICTION);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyOrderOfAppendingRejectsTheSamePairs(long seed) throws IOException {
        Random random = new Random(seed);
        List<Mapping> mappings = any(random, 12);
        List<Mapping> shuffled = new ArrayList<>(mappings);
        Collections.shuffle(shuffled, random);
        MappingSet one = read(file(mappings));
        MappingSet other = read(file(shuffled));
        assertThat(other.mappings()).containsExactlyInAnyOrderElementsOf(one.mappings());
        for (Mapping mapping : mappings) {
            assertThat(other.isRejected(mapping.subject(), mapping.object()))
                    .isEqualTo(one.isRejected(mapping.subject(), mapping.object()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverBytesAreInTheTableTheRowsAroundThemCount(long seed) throws IOException {
        Random random = new Random(seed);
        List<Mapping> mappings = any(random, 1);
        byte[] before = file(List.of(MappingFolder.mao()));
        byte[] junk = new byte[random.nextInt(200)];
        random.nextBytes(junk);
        for (int i = 0; i < junk.length; i++) {
            junk[i] = random.nextInt(4) == 0 ? (byte) "\t\n|#".charAt(random.nextInt(4)) : junk[i];
            junk[i] = junk[i] == '"' ? (byte) '\'' : junk[i]; // which could open a value that goes on below
        }
        byte[] content = concat(concat(before, junk), "\n".getBytes(StandardCharsets.UTF_8));
        byte[] after = Revision.of(
                        MappingFile.NAME,
                        Layout.of(MappingFile.NAME, content),
                        mappings.get(0),
                        MappingFolder.DESCRIPTION)
                .whole();
        assertThat(read(after).mappings()).startsWith(MappingFolder.mao()).endsWith(mappings.get(0));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void appendingAndTakingBackInAnyOrderLeavesWhatWasNotTakenBack(long seed) throws IOException {
        Random random = new Random(seed);
        MappingFile file = new MappingFolder(path).file();
        List<Mapping> expected = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            if (!expected.isEmpty() && random.nextInt(3) == 0) {
                Mapping mapping = expected.get(random.nextInt(expected.size()));
                expected.remove(expected.lastIndexOf(mapping));
                assertThat(file.undo(mapping)).isTrue();
            } else {
                Mapping mapping = random.nextBoolean() ? MappingFolder.mao() : new AnyMapping(random).next();
                expected.add(mapping);
                file.append(mapping);
            }
            assertThat(file.read().mappings()).isEqualTo(expected);
        }
        Files.deleteIfExists(path.resolve(MappingFile.NAME));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
