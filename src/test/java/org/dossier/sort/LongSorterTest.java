package org.dossier.sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongSorterTest {
    private static final long LITTLE = 1;
    private static final long MUCH = 1 << 24;

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("sort");
    }

    /** A little memory holds 1,024 numbers. */
    @ParameterizedTest
    @CsvSource({"1,0,64", "2,1,64", "3,1024,64", "4,1025,64", "5,50000,64", "6,50000,10", "7,50000,1", "8,3000,33"})
    void numbersComeOutSortedAndOnceWhateverMemoryThereIs(long seed, int count, int bits) throws IOException {
        Random random = new Random(seed);
        long[] numbers = random.longs(count).map(n -> n >>> (Long.SIZE - bits)).toArray();
        List<Long> expected = new ArrayList<>();
        for (long number : numbers) {
            expected.add(number);
        }
        expected = expected.stream().distinct().sorted(Long::compareUnsigned).toList();
        for (long memoryBytes : List.of(LITTLE, MUCH)) {
            try (LongSorter sorter = new LongSorter(file(), memoryBytes, 0, bits)) {
                for (long number : numbers) {
                    sorter.add(number);
                }
                sorter.sort();
                assertThat(all(sorter)).isEqualTo(expected);
                assertThat(all(sorter)).as("again").isEqualTo(expected);
            }
            assertThat(directory).isEmptyDirectory();
        }
    }

    private static List<Long> all(LongSorter sorter) throws IOException {
        List<Long> all = new ArrayList<>();
        try (LongCursor cursor = sorter.cursor()) {
            while (cursor.next()) {
                all.add(cursor.value());
            }
        }
        return all;
    }

    @Test
    void lowBitsThatComeInOrderAreNotSortedAgain() throws IOException {
        for (long memoryBytes : List.of(LITTLE, MUCH)) {
            try (LongSorter sorter = new LongSorter(file(), memoryBytes, 20, 40)) {
                List<Long> expected = new ArrayList<>();
                for (long low = 0; low < 5_000; low++) {
                    sorter.add((low * 7_919 % 10 << 20) | low);
                    expected.add((low * 7_919 % 10 << 20) | low);
                }
                sorter.sort();
                expected.sort(null);
                assertThat(all(sorter)).isEqualTo(expected);
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsOneClearSentence() throws IOException {
        Files.createSymbolicLink(file(), Path.of("/dev/full"));
        try (LongSorter sorter = new LongSorter(file(), LITTLE, 0, 64)) {
            assertThatThrownBy(() -> {
                        for (long number = 0; number < 3_000; number++) {
                            sorter.add(number);
                        }
                        sorter.sort();
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(file() + ": cannot be written (No space left on device); free some space");
        }
        assertThat(directory).isEmptyDirectory();
    }
}
