package org.dossier.server.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.dossier.server.page.SampleRelease;
import org.dossier.store.StoreReader;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntityWriterTest {
    private static final String BASE = SampleRelease.BASE;

    @TempDir
    private static Path folder;

    private static StoreReader store;

    @BeforeAll
    static void build() throws IOException {
        store = StoreReader.open(
                SampleRelease.current(SampleRelease.build(folder)).store());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static Stream<String> entities() {
        DatasetGraph dataset = store.dataset();
        return Txn.calculateRead(dataset, () -> {
                    TreeSet<String> iris = new TreeSet<>();
                    dataset.getDefaultGraph().find().forEachRemaining(triple -> {
                        String iri = triple.getSubject().getURI();
                        iris.add(iri.contains("#") ? iri.substring(0, iri.indexOf('#')) : iri);
                    });
                    return List.copyOf(iris);
                })
                .stream()
                .filter(iri -> !iri.contains("/many-"));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void everySyntaxSaysTheSame(String iri) {
        EntityDescription description = describe(iri);
        Graph expected = GraphFactory.createDefaultGraph();
        description.triples().forEach(expected::add);
        assertThat(expected.isEmpty()).isFalse();
        assertSame(expected, description, EntityForm.TURTLE, Lang.TURTLE);
        assertSame(expected, description, EntityForm.N_TRIPLES, Lang.NTRIPLES);
        assertSame(expected, description, EntityForm.RDF_XML, Lang.RDFXML);
        assertSame(expected, description, EntityForm.JSON_LD, Lang.JSONLD11);
    }

    private static void assertSame(Graph expected, EntityDescription description, EntityForm form, Lang lang) {
        byte[] written = EntityWriter.write(description.triples(), form);
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(written)).lang(lang).parse(read);
        if (form == EntityForm.TURTLE) {
            assertThat(byAnotherParser(written)).hasSize(expected.size());
        }
        assertThat(read.isIsomorphicWith(expected))
                .as("%s as %s:%n%s", description.iri(), form, new String(written, StandardCharsets.UTF_8))
                .isTrue();
    }

    private static Model byAnotherParser(byte[] turtle) {
        try {
            return Rio.parse(new ByteArrayInputStream(turtle), RDFFormat.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDescriptionHasThePartsTheLabelsOfOthersAndTheRecord() {
        String turtle = write(BASE + "id/document/1001", EntityForm.TURTLE);
        assertThat(turtle)
                .contains("PREFIX dossier:")
                .contains("<http://archive.example/id/document/1001#sent>")
                .contains("<http://archive.example/id/document/1001#date>")
                .contains("Joseph Stalin")
                .contains("dossier:recordedAt")
                .contains("\"documents.jsonl:1\"")
                .doesNotContain("_:");
    }

    @Test
    void jsonLdCarriesItsContextAndShortNames() {
        String json = write(BASE + "id/document/1001", EntityForm.JSON_LD);
        assertThat(json)
                .contains("\"@context\" : {")
                .contains("\"sender\" : \"http://archive.example/id/person/mao-zedong\"")
                .contains("\"earliest\" : \"1951-07-13\"")
                .contains("\"@type\" : \"xsd:date\"");
    }

    @Test
    void theSameDescriptionGivesTheSameBytes() {
        for (EntityForm form : EntityForm.rdf()) {
            assertThat(write(BASE + "id/person/joseph-stalin", form))
                    .isEqualTo(write(BASE + "id/person/joseph-stalin", form));
        }
    }

    @Test
    void whatTheGraphDoesNotKnowHasNoDescription() {
        DatasetGraph dataset = store.dataset();
        assertThat(Txn.calculateRead(dataset, () -> EntityDescription.read(dataset, BASE, BASE + "id/document/none")))
                .isEmpty();
    }

    private static String write(String iri, EntityForm form) {
        return new String(EntityWriter.write(describe(iri).triples(), form), StandardCharsets.UTF_8);
    }

    private static EntityDescription describe(String iri) {
        DatasetGraph dataset = store.dataset();
        return Txn.calculateRead(dataset, () -> EntityDescription.read(dataset, BASE, iri))
                .orElseThrow();
    }
}
