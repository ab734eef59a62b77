package org.dossier.sort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TripleSorterTest {
    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyTripleComesOnceInTheOrderOfTheBytesOfItsLine(int seed) throws IOException {
        List<Triple> triples = triples(new Random(seed));
        List<Triple> sorted = sorted(triples);
        assertThat(new HashSet<>(sorted)).isEqualTo(new HashSet<>(triples)).hasSize(sorted.size());
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(Arrays.compareUnsigned(bytes(sorted.get(i - 1)), bytes(sorted.get(i))))
                    .as("%s before %s", sorted.get(i - 1), sorted.get(i))
                    .isNegative();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderInWhichTheyCameMakesNoDifference(int seed) throws IOException {
        List<Triple> triples = triples(new Random(seed));
        List<Triple> shuffled = new ArrayList<>(triples);
        Collections.shuffle(shuffled, new Random(seed + 1L));
        assertThat(sorted(shuffled)).isEqualTo(sorted(triples));
    }

    @Test
    void theSizeCountsATripleOnce() {
        TripleSorter sorter = new TripleSorter();
        Triple triple = new Triple(
                ExternalVocabulary.EDTF, ExternalVocabulary.RDFS_LABEL, Literal.string("Extended Date/Time Format"));
        sorter.triple(triple);
        sorter.triple(triple);
        assertThat(sorter.size()).isEqualTo(1);
    }

    private static List<Triple> sorted(List<Triple> triples) throws IOException {
        TripleSorter sorter = new TripleSorter();
        for (Triple triple : triples) {
            sorter.triple(triple);
        }
        List<Triple> sorted = new ArrayList<>();
        sorter.sorted(sorted::add);
        assertThat(sorter.size()).isEqualTo(sorted.size());
        return sorted;
    }

    private static byte[] bytes(Triple triple) {
        return triple.ntriples().getBytes(StandardCharsets.UTF_8);
    }

    /** Terms that begin alike and end apart, so that their order depends on the last character. */
    private static List<Triple> triples(Random random) {
        List<Triple> triples = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Iri subject = new Iri("http://x/" + "ab".substring(random.nextInt(3))
                    + "#/é中\uD83D\uDE00".substring(0, random.nextInt(5)));
            Iri predicate = random.nextBoolean() ? ExternalVocabulary.RDFS_LABEL : ExternalVocabulary.SKOS_NOTE;
            triples.add(new Triple(subject, predicate, object(random)));
        }
        return triples;
    }

    private static Term object(Random random) {
        String text = "a\"\\\n é\uFFFD".substring(0, random.nextInt(8)) + (random.nextBoolean() ? "\uD83D\uDE00" : "");
        return switch (random.nextInt(4)) {
            case 0 -> new Iri("http://x/" + random.nextInt(3));
            case 1 -> Literal.text(text, random.nextBoolean() ? "en" : "en-gb");
            case 2 -> Literal.typed(text, ExternalVocabulary.EDTF);
            default -> Literal.string(text);
        };
    }
}
