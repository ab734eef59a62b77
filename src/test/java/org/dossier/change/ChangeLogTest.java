package org.dossier.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdfpatch.RDFPatch;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dossier.disk.Unpacked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeLogTest {
    private static final int RELEASES = 7;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    static Stream<Integer> seeds() {
        return IntStream.range(0, 25).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLogOfAReleaseTurnsTheDumpOfItsParentIntoItsOwn(int seed) throws IOException {
        LoggedReleases releases = new LoggedReleases(folder, new Random(seed));
        releases.next();
        for (int i = 1; i < RELEASES; i++) {
            ParentRelease parent = releases.last();
            ParentRelease release = releases.next().release();
            TreeSet<String> lines = new TreeSet<>(LoggedReleases.BYTES);
            lines.addAll(dump(parent));
            for (String line : unpacked(release.directory().resolve(ChangeLog.PATCH))) {
                if (line.startsWith("D ")) {
                    assertThat(lines.remove(line.substring(2))).as(line).isTrue();
                } else if (line.startsWith("A ")) {
                    assertThat(lines.add(line.substring(2))).as(line).isTrue();
                }
            }
            assertThat(lines).containsExactlyElementsOf(dump(release));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePatchIsOneThatJenaReadsAndApplies(int seed) throws IOException {
        LoggedReleases releases = new LoggedReleases(folder, new Random(seed));
        releases.next();
        String previous = "";
        for (int i = 1; i < RELEASES; i++) {
            ParentRelease parent = releases.last();
            ParentRelease release = releases.next().release();
            Path file = release.directory().resolve(ChangeLog.PATCH);
            RDFPatch patch;
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                patch = RDFPatchOps.read(in);
            }
            DatasetGraph graph = DatasetGraphFactory.create(graph(parent));
            RDFPatchOps.applyChange(graph, patch);
            assertThat(graph.getDefaultGraph().isIsomorphicWith(graph(release))).isTrue();
            if (!previous.isEmpty()) {
                assertThat(patch.getPrevious().getURI()).isEqualTo(previous);
            }
            previous = patch.getId().getURI();
            assertThat(previous).isEqualTo(state(release));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theListHasTheHashOfEveryEntityOfTheDumpAndEveryWithdrawnOne(int seed) throws IOException {
        LoggedReleases releases = new LoggedReleases(folder, new Random(seed));
        TreeSet<String> everPublished = new TreeSet<>(LoggedReleases.BYTES);
        for (int i = 0; i < RELEASES; i++) {
            ParentRelease release = releases.next().release();
            SortedMap<String, String> expected = hashes(dump(release));
            everPublished.addAll(expected.keySet());
            SortedMap<String, String> live = new TreeMap<>();
            List<String> all = new ArrayList<>();
            for (List<String> row : rows(release)) {
                all.add(row.get(0));
                if (row.get(1).equals("live")) {
                    live.put(row.get(0), row.get(2));
                } else {
                    assertThat(row.get(2)).isEmpty();
                }
            }
            assertThat(live).isEqualTo(expected);
            assertThat(all).containsExactlyElementsOf(everPublished);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theChangesLeadFromTheHashesOfTheParentToThoseOfTheRelease(int seed) throws IOException {
        LoggedReleases releases = new LoggedReleases(folder, new Random(seed));
        SortedMap<String, String> before = new TreeMap<>();
        for (int i = 0; i < RELEASES; i++) {
            LoggedReleases.Built built = releases.next();
            SortedMap<String, String> now = hashes(dump(built.release()));
            long unchanged = before.entrySet().stream()
                    .filter(entity -> entity.getValue().equals(now.get(entity.getKey())))
                    .count();
            int[] counts = new int[3];
            SortedMap<String, long[]> classes = new TreeMap<>();
            for (JsonNode change : changes(built.release())) {
                String iri = "<" + change.get("iri").textValue() + ">";
                String kind = change.get("change").textValue();
                if (change.has("class")) {
                    int column = List.of("created", "changed", "withdrawn").indexOf(kind);
                    classes.computeIfAbsent(change.get("class").textValue(), any -> new long[3])[column]++;
                }
                switch (kind) {
                    case "created" -> {
                        counts[0]++;
                        assertThat(before.put(iri, change.get("hash").textValue()))
                                .isNull();
                    }
                    case "changed" -> {
                        counts[1]++;
                        assertThat(before.put(iri, change.get("hash").textValue()))
                                .isEqualTo(change.get("previousHash").textValue())
                                .isNotEqualTo(change.get("hash").textValue());
                    }
                    default -> {
                        counts[2]++;
                        assertThat(before.remove(iri))
                                .isEqualTo(change.get("previousHash").textValue());
                    }
                }
            }
            assertThat(before).isEqualTo(now);
            SortedMap<String, ChangeCounts.OfClass> byClass = new TreeMap<>();
            classes.forEach((name, of) -> byClass.put(name, new ChangeCounts.OfClass(of[0], of[1], of[2])));
            assertThat(built.counts()).isEqualTo(new ChangeCounts(counts[0], counts[1], counts[2], unchanged, byClass));
        }
    }

    @Test
    void anEntityIsFollowedFromItsFirstReleaseThroughWithdrawalToItsReturn() throws IOException {
        LoggedReleases releases = new LoggedReleases(folder, new Random(1));
        String person = "<http://x/p>";
        List<String> first = List.of(
                person
                        + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
                        + " <https://w3id.org/dossier/ontology#Actor> .",
                person
                        + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
                        + " <https://w3id.org/dossier/ontology#Person> .",
                person + " <http://www.w3.org/2000/01/rdf-schema#label> \"Peng \\\"Dehuai\\\"\\n彭德怀\" .",
                "<http://x/p#name> <http://n> \"彭德怀\"@zh .");
        String other = "<http://x/a> <http://n> \"stays\" .";
        releases.of(List.of(other));
        releases.of(plus(first, other));
        releases.of(plus(first.subList(0, 3), other));
        releases.of(List.of(other));
        ParentRelease quiet = releases.of(List.of(other)).release();
        ParentRelease again = releases.of(plus(first, other)).release();

        assertThat(rows(quiet)).contains(List.of(person, "withdrawn", "", "2", "4"));
        assertThat(changes(quiet)).isEmpty();
        assertThat(rows(again).get(1)).startsWith(person, "live").endsWith("2", "6");
        assertThat(rows(again).get(0)).startsWith("<http://x/a>", "live").endsWith("1", "1");
        JsonNode change = changes(again).get(0);
        assertThat(change.get("change").textValue()).isEqualTo("created");
        assertThat(change.get("withdrawnIn").intValue()).isEqualTo(4);
        assertThat(change.get("class").textValue()).isEqualTo("Person");
        assertThat(change.get("label").textValue()).isEqualTo("Peng \"Dehuai\"\n彭德怀");
    }

    @Test
    void theFirstReleaseCreatesEverythingAndHasNoPatch() throws IOException {
        ParentRelease release = new LoggedReleases(folder, new Random(3)).next().release();
        assertThat(changes(release))
                .hasSameSizeAs(hashes(dump(release)).keySet())
                .allMatch(change -> change.get("change").textValue().equals("created"));
        assertThat(release.directory().resolve(ChangeLog.PATCH)).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aParentOlderThanTheLogIsReadFromItsDump(int seed) throws IOException {
        LoggedReleases releases = new LoggedReleases(folder.resolve("old"), new Random(seed));
        releases.next();
        Files.delete(releases.last().directory().resolve(ChangeLog.ENTITIES));
        LoggedReleases.Built next = releases.next();

        LoggedReleases same = new LoggedReleases(folder.resolve("new"), new Random(seed));
        same.next();
        LoggedReleases.Built expected = same.next();
        assertThat(next.counts()).isEqualTo(expected.counts());
        for (String file : List.of(ChangeLog.ENTITIES, ChangeLog.CHANGES, ChangeLog.PATCH)) {
            assertThat(next.release().directory().resolve(file))
                    .hasSameBinaryContentAs(expected.release().directory().resolve(file));
        }
    }

    @Test
    void aParentWithoutItsDumpIsAnErrorThatSaysSo() throws IOException {
        LoggedReleases releases = new LoggedReleases(folder, new Random(3));
        releases.next();
        Path dump = releases.last().directory().resolve("dumps/sample.nt.gz");
        Files.delete(dump);
        assertThatThrownBy(releases::next)
                .isInstanceOf(IOException.class)
                .hasMessage(dump + ": is missing, and what changed since then cannot be told without it; put it back");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 15})
    void aDumpThatWasCutIsAnErrorThatNamesIt(int length) throws IOException {
        LoggedReleases releases = new LoggedReleases(folder, new Random(3));
        releases.next();
        Path dump = releases.last().dumps().get(0);
        Files.write(dump, Arrays.copyOf(Files.readAllBytes(dump), length));
        assertThatThrownBy(releases::next)
                .isInstanceOf(IOException.class)
                .hasMessage(dump + ": is damaged (it ends too early); put back the file that was built");
    }

    @Test
    void aListThatIsNotOfTheDumpIsAnErrorThatSaysWhereTheyPart() throws IOException {
        LoggedReleases releases = new LoggedReleases(folder, new Random(3));
        releases.of(List.of("<http://x/a> <http://n> \"1\" ."));
        Path list = releases.last().directory().resolve(ChangeLog.ENTITIES);
        releases.of(List.of("<http://x/b> <http://n> \"1\" ."));
        Files.copy(list, releases.last().directory().resolve(ChangeLog.ENTITIES), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(releases::next)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("goes on with <http://x/a> where the dumps have <http://x/b>");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 30, 100})
    void aListThatWasCutIsAnErrorThatNamesIt(int length) throws IOException {
        LoggedReleases releases = new LoggedReleases(folder, new Random(3));
        releases.of(List.of("<http://x/a> <http://n> \"1\" ."));
        Path list = releases.last().directory().resolve(ChangeLog.ENTITIES);
        Files.write(list, Arrays.copyOf(Files.readAllBytes(list), length));
        assertThatThrownBy(releases::next)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(list + ": is damaged (")
                .hasMessageEndingWith("; put back the file that was built");
    }

    @Test
    void aListThatWasCutBetweenTwoMembersIsAnErrorToo() throws IOException {
        LoggedReleases releases = new LoggedReleases(folder, new Random(3));
        releases.of(List.of("<http://x/a> <http://n> \"1\" ."));
        Path list = releases.last().directory().resolve(ChangeLog.ENTITIES);
        String offset = Files.readAllLines(releases.last().directory().resolve(ChangeLog.ENTITY_INDEX))
                .get(1)
                .split("\t")[0];
        Files.write(list, Arrays.copyOf(Files.readAllBytes(list), Integer.parseInt(offset)));
        assertThatThrownBy(releases::next)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("goes on with nothing where the dumps have <http://x/a>");
    }

    /** As docs/release.md tells to make it. */
    private static String state(ParentRelease release) throws IOException {
        StringBuilder text = new StringBuilder(release.number() + "\n");
        for (List<String> row : rows(release)) {
            if (row.get(1).equals("live")) {
                text.append(row.get(0)).append('\t').append(row.get(2)).append('\n');
            }
        }
        String digits = sha256(text.toString());
        int variant = (Character.digit(digits.charAt(16), 16) & 3) | 8;
        return "urn:uuid:" + digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-8" + digits.substring(13, 16)
                + "-" + Integer.toHexString(variant) + digits.substring(17, 20) + "-" + digits.substring(20, 32);
    }

    private static List<String> plus(List<String> lines, String line) {
        List<String> all = new ArrayList<>(lines);
        all.add(line);
        return all;
    }

    /** The default graph's lines, each once, in order. */
    private static List<String> dump(ParentRelease release) throws IOException {
        TreeSet<String> lines = new TreeSet<>(LoggedReleases.BYTES);
        for (Path file : release.dumps()) {
            lines.addAll(unpacked(file));
        }
        return List.copyOf(lines);
    }

    private static Graph graph(ParentRelease release) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        for (Path file : release.dumps()) {
            RDFDataMgr.read(graph, file.toString());
        }
        return graph;
    }

    private static List<String> unpacked(Path file) throws IOException {
        return Unpacked.lines(file);
    }

    private static List<List<String>> rows(ParentRelease release) throws IOException {
        List<String> lines = unpacked(release.directory().resolve(ChangeLog.ENTITIES));
        assertThat(lines.get(0)).isEqualTo("iri\tstate\tsha256\tfirst\tchanged\tmemberOf");
        return lines.stream().skip(1).map(line -> List.of(line.split("\t"))).toList();
    }

    private static List<JsonNode> changes(ParentRelease release) throws IOException {
        List<JsonNode> changes = new ArrayList<>();
        for (String line : Files.readAllLines(release.directory().resolve(ChangeLog.CHANGES))) {
            changes.add(JSON.readTree(line));
        }
        return changes;
    }

    /** As a reader would: the lines that begin with the IRI and {@code >} or {@code #}, digested. */
    private static SortedMap<String, String> hashes(List<String> dump) {
        Map<String, StringBuilder> lines = new TreeMap<>();
        for (String line : dump) {
            String subject = line.substring(1, line.indexOf('>'));
            lines.computeIfAbsent("<" + subject.split("#")[0] + ">", entity -> new StringBuilder())
                    .append(line)
                    .append('\n');
        }
        SortedMap<String, String> hashes = new TreeMap<>();
        lines.forEach((entity, text) -> hashes.put(entity, sha256(text.toString())));
        return hashes;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
