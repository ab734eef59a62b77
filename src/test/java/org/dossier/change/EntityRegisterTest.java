package org.dossier.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityRegisterTest {
    private static final int ENTITIES = 1500;

    @TempDir
    Path folder;

    private final List<Path> releases = new ArrayList<>();

    /** Three releases: all entities, then every tenth changed, then every seventh gone. */
    @BeforeEach
    void publish() throws IOException {
        LoggedReleases logged = new LoggedReleases(folder, new Random(1));
        NavigableSet<String> lines = new TreeSet<>(LoggedReleases.BYTES);
        for (int i = 0; i < ENTITIES; i++) {
            lines.add("<" + iri(i) + "> <http://p/1> \"" + i + "\" .");
            lines.add("<" + iri(i) + "#part> " + Vocabulary.IN_COLLECTION.ntriples() + " <http://x/no> .");
            if (i % 2 == 0) {
                lines.add("<" + iri(i) + "> " + Vocabulary.IN_COLLECTION.ntriples() + " <http://x/c> .");
                lines.add("<" + iri(i) + "> " + Vocabulary.RELEASED_BY.ntriples() + " <http://x/p> .");
            }
        }
        releases.add(logged.of(lines).release().directory());
        for (int i = 0; i < ENTITIES; i += 10) {
            lines.add("<" + iri(i) + "> <http://p/2> \"more\" .");
        }
        releases.add(logged.of(lines).release().directory());
        for (int i = 0; i < ENTITIES; i += 7) {
            String gone = "<" + iri(i);
            lines.removeIf(line -> line.startsWith(gone + ">") || line.startsWith(gone + "#"));
        }
        releases.add(logged.of(lines).release().directory());
    }

    private static String iri(int i) {
        return "http://x/id/" + i;
    }

    private static List<EntityState> all(EntityRegister register, String after, int least, int greatest)
            throws IOException {
        List<EntityState> found = new ArrayList<>();
        register.scan(after, least, greatest, found::add);
        return found;
    }

    private List<EntityState> listed(Path release) throws IOException {
        List<EntityState> rows = new ArrayList<>();
        try (EntityList.Reader reader = new EntityList.Reader(release.resolve(ChangeLog.ENTITIES))) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    @Test
    void anEntityIsFoundByItsRowAndItsRowByItsName() throws IOException {
        for (Path release : releases) {
            List<EntityState> rows = listed(release);
            try (EntityRegister register = EntityRegister.open(release)) {
                for (int row = 0; row < rows.size(); row += 31) {
                    assertThat(register.rowOf(rows.get(row).iri())).isEqualTo(row);
                    for (int end : new int[] {row, row + 1, row + 300, rows.size()}) {
                        List<EntityState> found = new ArrayList<>();
                        List<Long> numbers = new ArrayList<>();
                        register.scan(row, end, 1, 3, (number, entity) -> numbers.add(number) && found.add(entity));
                        assertThat(found).isEqualTo(rows.subList(row, Math.min(end, rows.size())));
                        assertThat(numbers)
                                .allMatch(number ->
                                        rows.get(number.intValue()).equals(found.get((int) (number - numbers.get(0)))));
                    }
                }
                // "10" and "100" begin with "10", and "10>" stands behind "100>".
                assertThat(register.row(iri(10))).isLessThan(register.rowOf(iri(10)));
                assertThat(register.row("http://x/")).isZero();
                assertThat(register.row("http://a/")).isZero();
                assertThat(register.row("http://x/id0")).isEqualTo(ENTITIES);
                register.scan(ENTITIES, ENTITIES + 5, 1, 3, (row, entity) -> {
                    throw new AssertionError(entity);
                });
            }
        }
    }

    @Test
    void rowsAreScannedForWhatSomeReleasesChanged() throws IOException {
        try (EntityRegister register = EntityRegister.open(releases.get(2))) {
            List<EntityState> found = new ArrayList<>();
            register.scan(100, 900, 2, 2, (row, entity) -> found.add(entity));
            assertThat(found)
                    .isNotEmpty()
                    .isEqualTo(listed(releases.get(2)).subList(100, 900).stream()
                            .filter(entity -> entity.changed() == 2)
                            .toList());
        }
    }

    @Test
    void aScanShowsWhatTheListHasInItsOrder() throws IOException {
        for (Path release : releases) {
            List<EntityState> rows = listed(release);
            try (EntityRegister register = EntityRegister.open(release)) {
                assertThat(register.size()).isEqualTo(ENTITIES).isEqualTo(rows.size());
                assertThat(all(register, "", 1, 3)).isEqualTo(rows);
                for (int from = 0; from < rows.size(); from += 37) {
                    assertThat(all(register, rows.get(from).iri(), 1, 3))
                            .isEqualTo(rows.subList(from + 1, rows.size()));
                    assertThat(register.find(rows.get(from).iri())).contains(rows.get(from));
                }
                assertThat(all(register, "http://x/id/~", 1, 3)).isEmpty();
                assertThat(all(register, "http://a", 1, 3)).isEqualTo(rows);
                assertThat(register.find("http://a")).isEmpty();
                assertThat(register.find("http://x/id/5x")).isEmpty();
            }
        }
    }

    @Test
    void aScanKeepsToTheReleasesThatAreAsked() throws IOException {
        List<EntityState> rows = listed(releases.get(2));
        try (EntityRegister register = EntityRegister.open(releases.get(2))) {
            for (int least = 1; least <= 3; least++) {
                for (int greatest = least; greatest <= 3; greatest++) {
                    int from = least;
                    int to = greatest;
                    assertThat(all(register, "", least, greatest))
                            .isNotEmpty()
                            .isEqualTo(rows.stream()
                                    .filter(row -> row.changed() >= from && row.changed() <= to)
                                    .toList());
                }
            }
        }
    }

    @Test
    void aScanEndsWhereTheVisitorHasEnough() throws IOException {
        List<EntityState> found = new ArrayList<>();
        try (EntityRegister register = EntityRegister.open(releases.get(0))) {
            register.scan("", 1, 1, entity -> {
                found.add(entity);
                return found.size() < 300;
            });
        }
        assertThat(found).isEqualTo(listed(releases.get(0)).subList(0, 300));
    }

    @Test
    void membershipsAreThoseOfTheEntityAndOutlastIt() throws IOException {
        for (Path release : releases) {
            try (EntityRegister register = EntityRegister.open(release)) {
                assertThat(register.find(iri(14)).orElseThrow().memberOf()).containsExactly("http://x/c", "http://x/p");
                assertThat(register.find(iri(15)).orElseThrow().memberOf()).isEmpty();
            }
        }
        assertThat(listed(releases.get(2)).stream().filter(row -> !row.live()))
                .hasSize(215)
                .allSatisfy(row -> assertThat(row.changed()).isEqualTo(3));
    }

    @Test
    void aReleaseWithoutItsIndexIsToldToBeBuiltAgain() throws IOException {
        Files.delete(releases.get(0).resolve(ChangeLog.ENTITY_INDEX));
        assertThatThrownBy(() -> EntityRegister.open(releases.get(0))).hasMessageContaining("build it again");
    }

    @Test
    void aDamagedBlockIsToldWithItsPlace() throws IOException {
        Path list = releases.get(0).resolve(ChangeLog.ENTITIES);
        byte[] bytes = Files.readAllBytes(list);
        bytes[bytes.length - 12] ^= 0x55;
        Files.write(list, bytes);
        try (EntityRegister register = EntityRegister.open(releases.get(0))) {
            assertThatThrownBy(() -> all(register, "", 1, 3))
                    .hasMessageContaining(ChangeLog.ENTITIES + ": is damaged at byte");
        }
    }

    @Test
    void itTellsWhatTakesThePlaceOfAFormerEntityAndDidBeforeItWasWithdrawn(@TempDir Path merged) throws IOException {
        String replaces = " " + ExternalVocabulary.DCTERMS_REPLACES.ntriples() + " ";
        String one = "<http://x/1> <http://p/1> \"one\" .";
        String two = "<http://x/2> <http://p/1> \"two\" .";
        String three = "<http://x/3> <http://p/1> \"three\" .";
        String twoForOne = "<http://x/2>" + replaces + "<http://x/1> .";
        String threeForTwo = "<http://x/3>" + replaces + "<http://x/2> .";
        LoggedReleases logged = new LoggedReleases(merged, new Random(1));
        assertThat(successors(logged.of(List.of(one, two)))).isEqualTo("[] [] []");
        assertThat(successors(logged.of(List.of(two, twoForOne)))).isEqualTo("[http://x/2] [] []");
        // Nothing changes, so nothing of it is read again.
        assertThat(successors(logged.of(List.of(two, twoForOne)))).isEqualTo("[http://x/2] [] []");
        assertThat(successors(logged.of(List.of(three, threeForTwo)))).isEqualTo("[http://x/2] [http://x/3] []");
        assertThat(successors(logged.of(List.of(three, two)))).isEqualTo("[] [] []");
    }

    private static String successors(LoggedReleases.Built built) throws IOException {
        try (EntityRegister register = EntityRegister.open(built.release().directory())) {
            return register.successors("http://x/1") + " " + register.successors("http://x/2") + " "
                    + register.successors("http://x/3");
        }
    }
}
