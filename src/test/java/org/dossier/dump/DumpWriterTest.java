package org.dossier.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DumpWriterTest {
    private static final Iri SUBJECT = new Iri("http://localhost:3030/id/document/1");

    @TempDir
    Path directory;

    @Test
    void aTripleIsALineOfCanonicalNTriples() throws IOException {
        Path file = dump(
                "a", List.of(new Triple(SUBJECT, ExternalVocabulary.RDFS_LABEL, Literal.text("Ким \"Ир\"\n", "ru"))));
        assertThat(text(file))
                .isEqualTo("<http://localhost:3030/id/document/1> <http://www.w3.org/2000/01/rdf-schema#label>"
                        + " \"Ким \\\"Ир\\\"\\n\"@ru .\n");
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anotherLibraryReadsBackWhatWasWritten(int seed) throws IOException {
        List<Triple> triples = triples(new Random(seed), 200);
        Path file = dump("a", triples);
        List<Triple> read = new ArrayList<>();
        StatementCollector statements = new StatementCollector();
        var parser = Rio.createParser(RDFFormat.NTRIPLES);
        parser.setRDFHandler(statements);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            parser.parse(in);
        }
        for (Statement statement : statements.getStatements()) {
            read.add(new Triple(
                    (Iri) term(statement.getSubject()),
                    (Iri) term(statement.getPredicate()),
                    term(statement.getObject())));
        }
        assertThat(read).containsExactlyElementsOf(triples);
    }

    @Test
    void theSameTriplesGiveTheSameBytes() throws IOException {
        List<Triple> triples = triples(new Random(7), 5_000);
        assertThat(dump("a", triples)).hasSameBinaryContentAs(dump("b", triples));
    }

    @Test
    void theHeaderNamesNeitherTimeNorSystem() throws IOException {
        byte[] bytes = Files.readAllBytes(dump("a", List.of()));
        assertThat(bytes).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes())
                .isEmpty();
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        Path file = dump("a", List.of());
        assertThatThrownBy(() -> new DumpWriter(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void theListOfChecksumsNamesEveryFileInOrder() throws IOException {
        Files.writeString(directory.resolve("b.txt"), "abc");
        Files.writeString(directory.resolve("a.txt"), "");
        Checksums.writeList(directory);
        Checksums.writeList(directory);
        assertThat(directory.resolve(Checksums.LIST)).hasContent("""
                e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.txt
                ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.txt
                """);
    }

    private Path dump(String name, List<Triple> triples) throws IOException {
        Path file = directory.resolve(name + DumpWriter.EXTENSION);
        try (DumpWriter writer = new DumpWriter(file)) {
            for (Triple triple : triples) {
                writer.triple(triple);
            }
        }
        assertThat(DumpWriter.count(file)).isEqualTo(triples.size());
        return file;
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Triple> triples(Random random, int count) {
        List<Triple> triples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Iri subject = new Iri("http://localhost:3030/id/document/" + random.nextInt(50) + "é中");
            Iri predicate = random.nextBoolean() ? ExternalVocabulary.RDFS_LABEL : ExternalVocabulary.SKOS_NOTE;
            Term object = switch (random.nextInt(4)) {
                case 0 -> new Iri("http://localhost:3030/id/person/" + random.nextInt(50));
                case 1 -> Literal.text(text(random), "zh-hans");
                case 2 -> Literal.typed(text(random), ExternalVocabulary.EDTF);
                default -> Literal.string(text(random));
            };
            triples.add(new Triple(subject, predicate, object));
        }
        return triples;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int c = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(0x80);
                case 1 -> 0x400 + random.nextInt(0x100);
                case 2 -> 0x1F600 + random.nextInt(0x40);
                default -> "\"\\\n\r\t\b\f\u007f".charAt(random.nextInt(8));
            };
            text.appendCodePoint(c);
        }
        return text.toString();
    }

    private static Term term(Value value) {
        if (value instanceof org.eclipse.rdf4j.model.Literal literal) {
            return literal.getLanguage()
                    .<Term>map(language -> Literal.text(literal.getLabel(), language))
                    .orElseGet(() -> Literal.typed(
                            literal.getLabel(), new Iri(literal.getDatatype().stringValue())));
        }
        return new Iri(value.stringValue());
    }
}
