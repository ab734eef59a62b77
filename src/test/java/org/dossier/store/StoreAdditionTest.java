package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.disk.Sha256;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StoreAdditionTest {
    private static final Iri RECORDS = new Iri("http://localhost:3030/graph/records");
    private static final Iri DESCRIPTION = new Iri("http://localhost:3030/graph/description");

    @TempDir
    Path directory;

    @Test
    void anAddedGraphIsReadByUsAndByJena() throws IOException {
        List<List<Triple>> graphs = graphs(3);
        SortedSet<Triple> added = description();
        Path store = built("store", graphs);
        StoreAddition.add(store, DESCRIPTION, added);
        try (StoreReader reader = StoreReader.open(store)) {
            assertThat(reader.size(DESCRIPTION)).isEqualTo(added.size());
            assertThat(reader.size(RECORDS)).isEqualTo(new TreeSet<>(graphs.get(1)).size());
            assertThat(reader.size()).isEqualTo(new TreeSet<>(graphs.get(0)).size());
        }
        Path jenas = directory.resolve("jenas");
        Databases.load(
                jenas, List.of(graphs.get(0), graphs.get(1), new ArrayList<>(added)), List.of(RECORDS, DESCRIPTION));
        assertThat(Databases.quads(store)).isEqualTo(Databases.quads(jenas));
    }

    @Test
    void theSameAdditionGivesTheSameFiles() throws IOException {
        List<List<Triple>> graphs = graphs(4);
        Path one = built("one", graphs);
        Path other = built("other", graphs);
        StoreAddition.add(one, DESCRIPTION, description());
        StoreAddition.add(other, DESCRIPTION, description());
        assertThat(hashes(one)).isEqualTo(hashes(other)).hasSizeGreaterThan(20);
    }

    @Test
    void noFileIsLongerThanWhatItHolds() throws IOException {
        Path store = built("store", graphs(5));
        StoreAddition.add(store, DESCRIPTION, description());
        for (Path file : Databases.files(store)) {
            assertThat(Files.size(file)).as(file.toString()).isLessThan(4 << 20);
        }
        assertThat(store.resolve("Data-0001/journal.jrnl")).isEmptyFile();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsOneClearSentence() throws IOException {
        Path store = built("store", graphs(6));
        Path journal = store.resolve("Data-0001/journal.jrnl");
        Files.delete(journal);
        Files.createSymbolicLink(journal, Path.of("/dev/full"));
        assertThatThrownBy(() -> StoreAddition.add(store, DESCRIPTION, description()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(store + ": cannot be written (No space left on device); free some space");
    }

    private Path built(String name, List<List<Triple>> graphs) throws IOException {
        Path store = directory.resolve(name).resolve("store");
        SmallStore.build(store, graphs.get(0), Map.of(RECORDS, graphs.get(1)));
        return store;
    }

    private static List<List<Triple>> graphs(long seed) {
        RandomGraphs random = new RandomGraphs(seed, 500);
        return List.of(random.triples(3_000), random.triples(2_000));
    }

    private static SortedSet<Triple> description() {
        SortedSet<Triple> triples = new TreeSet<>();
        for (int i = 0; i < 700; i++) {
            Iri subject = new Iri("http://localhost:3030/void#part-" + i);
            triples.add(new Triple(
                    subject,
                    new Iri("http://rdfs.org/ns/void#triples"),
                    Literal.typed(String.valueOf(i), new Iri("http://www.w3.org/2001/XMLSchema#integer"))));
            triples.add(
                    new Triple(subject, new Iri("http://purl.org/dc/terms/title"), Literal.text("часть " + i, "ru")));
        }
        return triples;
    }

    private static Map<String, String> hashes(Path store) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : Databases.files(store)) {
            hashes.put(store.relativize(file).toString(), Sha256.of(file));
        }
        return hashes;
    }
}
