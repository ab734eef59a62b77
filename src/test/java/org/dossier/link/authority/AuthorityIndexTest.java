package org.dossier.link.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dossier.disk.DurableFiles;
import org.dossier.disk.FileLocks;
import org.dossier.link.authority.ExtractFolder.Reading;
import org.dossier.link.name.NameReading;
import org.dossier.model.Text;
import org.dossier.source.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorityIndexTest {
    private static final String DESCRIBED = """
              - file: entries.tsv
                fields: {id: id, kind: kind, label: name, names: others, begin: born}
                split: {others: "|"}
                identifiers: {wikidata: wd}
            """;
    private static final String HEADER = "id\tkind\tname\tothers\tborn\twd\n";
    private static final String ROWS = HEADER
            + "1\tperson\tPeng Dehuai\tP'eng Teh-huai|彭德怀\t1898\tQ1\n"
            + "2\tperson\tPeng Zhen\t\t1902\tQ2\n"
            + "3\tperson\tPeng Shuai\t\t1986\tQ3\n"
            + "4\tplace\tPeng\t\t\tQ4\n"
            + "5\tperson\tDeng Hua\t\t1910\tQ2\n";

    @TempDir
    Path root;

    private ExtractFolder dataset;
    private Path folder = Path.of("");

    @BeforeEach
    void anEmptyFolder() throws IOException {
        dataset = new ExtractFolder(root.resolve("dataset"));
        folder = root.resolve("index");
    }

    private AuthorityIndex build(String rows) throws IOException {
        return build(folder, rows, new ArrayList<>());
    }

    private AuthorityIndex build(Path into, String rows, List<Problem> problems) throws IOException {
        dataset.with("entries.tsv", rows);
        return AuthorityIndex.build(into, dataset.extracts(DESCRIBED), problems::add);
    }

    private static List<String> ids(List<AuthorityEntry> entries) {
        return entries.stream().map(AuthorityEntry::id).toList();
    }

    private static List<NameReading> read(String... names) {
        return Stream.of(names).map(NameReading::of).toList();
    }

    @Test
    void theBestCandidateHasTheRarestKeysInCommon() throws IOException {
        try (AuthorityIndex index = build(ROWS)) {
            assertThat(index.size()).isEqualTo(5);
            List<String> found = ids(index.candidates(AuthorityKind.PERSON, read("Marshal Peng Dehuai"), 10));
            assertThat(found.get(0)).isEqualTo("1");
            assertThat(found).contains("2", "3").doesNotContain("4");
            assertThat(ids(index.candidates(AuthorityKind.PERSON, read("Peng Dehuai"), 1)))
                    .containsExactly("1");
            assertThat(ids(index.candidates(AuthorityKind.PLACE, read("Peng Dehuai"), 10)))
                    .containsExactly("4");
            assertThat(index.candidates(AuthorityKind.EVENT, read("Peng Dehuai"), 10))
                    .isEmpty();
            assertThat(index.candidates(AuthorityKind.PERSON, List.of(), 10)).isEmpty();
        }
    }

    @Test
    void anEntryThatFitsOneNameComesBeforeOneThatFitsALittleOfEach() throws IOException {
        try (AuthorityIndex index = build(HEADER + "1\tperson\tAdam Cesar Elk\t\t\t\n2\tperson\tAdam Borg\t\t\t\n")) {
            List<NameReading> names = read("Adam Borg", "Cesar Gray", "Elk Gray");
            assertThat(ids(index.candidates(AuthorityKind.PERSON, names, 2))).containsExactly("2", "1");
        }
    }

    @Test
    void aThingWithHundredsOfNamesIsFoundByTheFirst() throws IOException {
        try (AuthorityIndex index = build(ROWS)) {
            String letters = "bcdfghklmnprstvz";
            List<String> names = new ArrayList<>(List.of("Peng Dehuai"));
            for (int i = 0; i < 600; i++) {
                String word = "a" + letters.charAt(i % 16) + "o" + letters.charAt(i / 16 % 16) + "u"
                        + letters.charAt(i / 256);
                names.add(word + " " + new StringBuilder(word).reverse());
            }
            assertThat(ids(index.candidates(AuthorityKind.PERSON, read(names.toArray(String[]::new)), 10)))
                    .startsWith("1");
        }
    }

    @Test
    void whatIsCalledJustSoComesBeforeWhatSharesEveryKey() throws IOException {
        String rows = HEADER + "1\tplace\tSoul\tSeul|Sól\t\t\n2\tplace\tSaul\tSol\t\t\n3\tplace\tSeoul\t\t\t\n"
                + "4\tperson\tStelin, Jozef Stalin\tJosip Stolin\t\t\n5\tperson\tStálin, Joseph\t\t\t\n";
        try (AuthorityIndex index = build(rows)) {
            assertThat(ids(index.candidates(AuthorityKind.PLACE, read("Seoul"), 10)))
                    .startsWith("3");
            assertThat(ids(index.candidates(AuthorityKind.PERSON, read("Marshal Joseph Stalin"), 10)))
                    .startsWith("5");
        }
    }

    @Test
    void aSurnameOfTheSameLettersComesBeforeOneThatSoundsAlike() throws IOException {
        String rows =
                HEADER + "1\tperson\tHall, John\t\t\t\n2\tperson\tHill, J.\t\t\t\n3\tperson\tHull, John Edwin\t\t\t\n";
        try (AuthorityIndex index = build(rows)) {
            assertThat(ids(index.candidates(AuthorityKind.PERSON, read("J. E. Hull"), 10)))
                    .containsExactly("3", "1", "2");
        }
    }

    @Test
    void anEntryOfAnyLengthComesBack() throws IOException {
        String many = LongStream.range(0, 5_000).mapToObj(i -> "Peng " + i).collect(Collectors.joining("|"));
        try (AuthorityIndex index = build(HEADER + "1\tperson\tPeng\t" + many + "\t\t\n")) {
            assertThat(index.entry("entries", "1").orElseThrow().names()).hasSize(5_001);
        }
    }

    @Test
    void anEntryComesBackAsItWasRead() throws IOException {
        dataset.with("entries.tsv", ROWS);
        Reading reading = dataset.read(DESCRIBED);
        try (AuthorityIndex index = build(ROWS)) {
            for (AuthorityEntry entry : reading.entries) {
                assertThat(index.entry("entries", entry.id())).contains(entry);
            }
            assertThat(index.entry("entries", "6")).isEmpty();
            assertThat(index.entry("others", "1")).isEmpty();
        }
    }

    @Test
    void anIdentifierFindsAllWhoHaveIt() throws IOException {
        try (AuthorityIndex index = build(ROWS)) {
            assertThat(ids(index.identified("wikidata", "Q2"))).containsExactly("2", "5");
            assertThat(index.identified("wikidata", "Q9")).isEmpty();
            assertThat(index.identified("viaf", "Q2")).isEmpty();
        }
    }

    @Test
    void aPlainFuzzyQueryFindsWhatIsNearInLetters() throws IOException {
        try (AuthorityIndex index = build(ROWS)) {
            assertThat(ids(index.fuzzy(AuthorityKind.PERSON, List.of("Pang Dehuay"), 1)))
                    .containsExactly("1");
            assertThat(index.fuzzy(AuthorityKind.PERSON, List.of("Roshchin"), 5))
                    .isEmpty();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyEntryIsFoundByEachOfItsNames(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 40; i++) {
            rows.append(i).append('\t');
            rows.append(List.of(AuthorityKind.values()).get(random.nextInt(4)).word())
                    .append('\t');
            rows.append(name(random)).append('\t');
            rows.append(name(random)).append('|').append(name(random)).append("\t\t\n");
        }
        try (AuthorityIndex index = build(rows.toString())) {
            for (AuthorityEntry entry : dataset.read(DESCRIBED).entries) {
                for (Text name : entry.names()) {
                    NameReading reading = NameReading.of(name.value());
                    if (!reading.keys().isEmpty()) {
                        assertThat(index.candidates(entry.kind(), List.of(reading), 40))
                                .as(name.value())
                                .contains(entry);
                    }
                }
            }
        }
    }

    private static String name(Random random) {
        String[] words = {
            "Peng",
            "Dehuai",
            "P'eng",
            "Tê-huai",
            "Mao",
            "Tse-tung",
            "Kim",
            "Il-sŏng",
            "Сталин",
            "Иосиф",
            "Чжоу",
            "毛泽东",
            "周恩来",
            "김일성",
            "남일",
            "Krasowski",
            "Wągrowski",
            "Panmunjom",
            "Ministry",
            "of",
            "Gen.",
            "V.",
            "Ōkubo",
            "O'Neill",
            "1953",
            "?",
            "x".repeat(300)
        };
        StringBuilder name = new StringBuilder(words[random.nextInt(words.length)]);
        for (int i = random.nextInt(3); i > 0; i--) {
            name.append(random.nextInt(5) == 0 ? ", " : " ").append(words[random.nextInt(words.length)]);
        }
        return name.toString();
    }

    @Test
    void twoBuildsGiveTheSameAnswers() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            rows.append(i).append("\tperson\t").append(name(random)).append("\t\t\t\n");
        }
        try (AuthorityIndex one = build(folder, rows.toString(), new ArrayList<>());
                AuthorityIndex other = build(root.resolve("other"), rows.toString(), new ArrayList<>())) {
            for (int i = 0; i < 100; i++) {
                List<NameReading> names = read(name(random), name(random));
                assertThat(one.candidates(AuthorityKind.PERSON, names, 20))
                        .isEqualTo(other.candidates(AuthorityKind.PERSON, names, 20));
            }
        }
    }

    @Test
    void whatCameOfTheExtractsIsKept() throws IOException {
        List<Problem> problems = new ArrayList<>();
        build(folder, ROWS + "6\thorse\tX\t\t\t\nshort\n", problems).close();
        assertThat(problems).hasSize(2);
        try (AuthorityIndex index = AuthorityIndex.open(folder)) {
            assertThat(index.extracts())
                    .containsExactly(new ExtractSummary("entries", 5, 0, Map.of("D001", 1L, "D007", 1L)));
        }
    }

    @Test
    void anIndexIsUsedAgainAsLongAsNothingChanges() throws IOException {
        build(ROWS).close();
        Path first = folder.resolve("current").toRealPath();
        build(ROWS).close();
        assertThat(folder.resolve("current").toRealPath()).isEqualTo(first);

        try (AuthorityIndex index = build(ROWS + "6\tperson\tNam Il\t\t\t\n")) {
            assertThat(index.size()).isEqualTo(6);
        }
        Path second = folder.resolve("current").toRealPath();
        assertThat(second).isNotEqualTo(first);
        assertThat(first).doesNotExist();

        String otherwise = DESCRIBED.replace("begin: born", "end: born");
        try (AuthorityIndex index = AuthorityIndex.build(folder, dataset.extracts(otherwise), problem -> {})) {
            assertThat(index.entry("entries", "1").orElseThrow().end()).hasValue(1898);
        }
        assertThat(folder.resolve("current").toRealPath()).isNotEqualTo(second);
    }

    @Test
    void anIndexThatIsReplacedCanStillBeRead() throws IOException {
        try (AuthorityIndex old = build(ROWS)) {
            build(HEADER + "9\tperson\tNam Il\t\t\t\n").close();
            assertThat(ids(old.candidates(AuthorityKind.PERSON, read("Deng Hua"), 5)))
                    .contains("5");
        }
    }

    @Test
    void anExtractWithoutAnEntryMakesAnEmptyIndex() throws IOException {
        try (AuthorityIndex index = build(HEADER)) {
            assertThat(index.size()).isZero();
            assertThat(index.candidates(AuthorityKind.PERSON, read("Deng Hua"), 5))
                    .isEmpty();
        }
        build(HEADER).close();
    }

    static List<String> damages() {
        return List.of("flip", "cut", "no manifest", "bad manifest", "other form", "no files", "other count");
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedIndexIsRefusedAndMadeAnew(String damage) throws IOException {
        build(ROWS).close();
        damage(damage, folder.resolve("current").toRealPath());
        assertThatThrownBy(() -> AuthorityIndex.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(folder + ": the index of authorities cannot be used, as ")
                .hasMessageEndingWith("; remove the folder and build it again");
        try (AuthorityIndex index = build(ROWS)) {
            assertThat(index.size()).isEqualTo(5);
        }
        AuthorityIndex.open(folder).close();
    }

    private static void damage(String damage, Path index) throws IOException {
        Path manifest = index.resolve("manifest.json");
        String text = Files.readString(manifest);
        switch (damage) {
            case "flip" -> {
                Path largest = largest(index);
                byte[] bytes = Files.readAllBytes(largest);
                bytes[bytes.length / 2] ^= 1;
                Files.write(largest, bytes);
            }
            case "cut" -> {
                Path largest = largest(index);
                byte[] bytes = Files.readAllBytes(largest);
                Files.write(largest, Arrays.copyOf(bytes, bytes.length - 1));
            }
            case "no manifest" -> Files.delete(manifest);
            case "bad manifest" -> Files.writeString(manifest, text.substring(0, text.length() / 2));
            case "other form" -> Files.writeString(manifest, text.replaceFirst("\"form\" : \\d+", "\"form\" : 0"));
            case "other count" -> Files.writeString(manifest, text.replace("\"entries\" : 5", "\"entries\" : 6"));
            default -> DurableFiles.delete(index);
        }
    }

    private static Path largest(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            return files.filter(file -> !file.endsWith("manifest.json"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    @Test
    void aBuildThatWasKilledIsNeverOpenedAndIsClearedAway() throws IOException {
        build(ROWS).close();
        Path whole = folder.resolve("current").toRealPath();
        Files.delete(folder.resolve("current"));
        Files.move(whole, folder.resolve("build-123"));
        assertThatThrownBy(() -> AuthorityIndex.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + ": holds no index of authorities; build it first");
        build(ROWS).close();
        assertThat(folder.resolve("build-123")).doesNotExist();
    }

    @Test
    void twoProcessesDoNotBuildAtOnce() throws IOException {
        Files.createDirectories(folder);
        try (FileChannel lock =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(FileLocks.take(lock)).isTrue();
            assertThatThrownBy(() -> build(ROWS))
                    .isInstanceOf(IOException.class)
                    .hasMessage(folder + ": another process is making the index of authorities; wait for it");
        }
    }

    @Test
    void anIndexThatIsThereIsOpenedWhileAnotherProcessOpensIt() throws Exception {
        build(ROWS).close();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SharedLock.class.getName(),
                        folder.resolve(".lock").toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("shared");
            build(ROWS).close();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void theBulkExtractsAreFoundByTheirNames() throws IOException {
        AuthorityExtracts extracts = SharedExtracts.in(Files.createDirectory(root.resolve("shared")));
        try (AuthorityIndex index = AuthorityIndex.build(folder, extracts, problem -> {})) {
            assertThat(index.size()).isGreaterThan(100_000);
            assertThat(index.candidates(AuthorityKind.PERSON, read("Chou En-lai"), 10))
                    .anyMatch(entry -> entry.identifiers().stream()
                            .anyMatch(identifier -> identifier.value().equals("Q17410")));
            assertThat(ids(index.identified("geonames", "1871859"))).contains("place:pyongyang", "1871859");
        }
    }
}
