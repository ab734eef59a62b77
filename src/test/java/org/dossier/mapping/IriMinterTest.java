package org.dossier.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossier.mapping.Records.document;
import static org.dossier.mapping.Records.organization;
import static org.dossier.mapping.Records.person;
import static org.dossier.mapping.Records.place;
import static org.dossier.mapping.Records.position;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.dossier.model.ArchiveRecord;
import org.dossier.rdf.Iri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IriMinterTest {
    private static final IriMinter IRIS = new IriMinter("http://example.org/");

    @Test
    void eachKindOfRecordHasItsPath() {
        assertThat(IRIS.of(document("113013", "A").build()).value()).isEqualTo("http://example.org/id/document/113013");
        assertThat(IRIS.of(person("mao", "Mao")).value()).isEqualTo("http://example.org/id/person/mao");
        assertThat(IRIS.of(organization("aprf", "", "APRF")).value())
                .isEqualTo("http://example.org/id/organization/aprf");
        assertThat(IRIS.of(position("p", "P")).value()).isEqualTo("http://example.org/id/position/p");
        assertThat(IRIS.of(place("korea", "Korea")).value()).isEqualTo("http://example.org/id/place/korea");
    }

    @Test
    void theMapperGivesTheSameIri() {
        ArchiveRecord record = person("a b", "A B");
        assertThat(new RecordMapper("http://example.org/", new RecordIndex()).iri(record))
                .isEqualTo(IRIS.of(record));
    }

    @Test
    void aDocumentInsideAnotherIsNeverTakenForARecord() {
        Iri inner = IRIS.cited(document("7", "A").build(), "enclosure");
        assertThat(inner.value()).isEqualTo("http://example.org/id/document/7~enclosure");
        assertThat(IRIS.of(document("7~enclosure", "B").build())).isNotEqualTo(inner);
    }

    @Test
    void aBaseWithoutASlashIsRefused() {
        assertThatThrownBy(() -> new IriMinter("http://example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the base IRI http://example.org does not end in /");
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** Whatever a dataset calls its documents and names, each thing has one IRI of its own. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noTwoThingsShareAnIri(long seed) {
        Random random = new Random(seed);
        Map<String, String> things = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            String id = SlugTest.text(random) + (random.nextInt(5) == 0 ? "~enclosure" : "");
            ArchiveRecord record = document(id, "A").build();
            assertThat(things.put(IRIS.of(record).value(), "record " + id)).isIn(null, "record " + id);
            Iri inner = IRIS.cited(document(id, "A").build(), "enclosure");
            assertThat(things.put(inner.value(), "inside " + id)).isIn(null, "inside " + id);
        }
    }
}
