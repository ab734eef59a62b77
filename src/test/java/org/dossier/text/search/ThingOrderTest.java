package org.dossier.text.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.text.Facet;
import org.dossier.text.TextIndexes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands before, after, above and below what. */
class ThingOrderTest {
    @TempDir
    Path folder;

    private final List<Triple> graph = new ArrayList<>();

    @Test
    void unitsLieInOneAnotherByTheirNumbers() throws IOException {
        unit("unit/avprf.f-45", "");
        for (String opis : List.of("10", "2", "1")) {
            unit("unit/avprf.f-45.op-" + opis, "unit/avprf.f-45");
        }
        thing("place/kaesong");
        points("place/kaesong", Vocabulary.PART_OF, "place/korea");
        thing("organization/reading-room");
        points("organization/reading-room", Vocabulary.PART_OF, "organization/avprf");
        try (ThingIndex index = index()) {
            assertThat(index.parts("organization/avprf", 0, 10)).containsExactly("unit/avprf.f-45");
            assertThat(index.parts("unit/avprf.f-45", 0, 10))
                    .containsExactly("unit/avprf.f-45.op-1", "unit/avprf.f-45.op-2", "unit/avprf.f-45.op-10");
            assertThat(index.parts("unit/avprf.f-45", 2, 1)).containsExactly("unit/avprf.f-45.op-10");
            assertThat(index.parts("unit/avprf.f-45", 3, 10)).isEmpty();
            assertThat(index.countParts("unit/avprf.f-45")).isEqualTo(3);
            assertThat(index.parts("place/korea", 0, 10)).isEmpty();
            assertThat(index.besideInParts("unit/avprf.f-45.op-2", "unit/avprf.f-45"))
                    .isEqualTo(new Beside(List.of("unit/avprf.f-45.op-1"), List.of("unit/avprf.f-45.op-10")));
            assertThat(index.besideInParts("unit/avprf.f-45", "organization/avprf"))
                    .isEqualTo(Beside.NONE);
        }
    }

    @Test
    void aDocumentLiesInItsUnitAndInAllAboveThatAreThere() throws IOException {
        unit("unit/avprf.f-45", "");
        unit("unit/avprf.f-45.d-1", "unit/avprf.f-45");
        unit("unit/avprf.f-45.d-1.5", "unit/avprf.f-45");
        thing("document/1");
        points("document/1#copy-a", Vocabulary.HELD_IN, "unit/avprf.f-45.d-1.5");
        points("document/1#copy-b", Vocabulary.HELD_IN, "unit/avprf.f-45.d-1.5");
        try (ThingIndex index = index()) {
            assertThat(index.count(new Choice(Facet.UNIT, "unit/avprf.f-45"))).isEqualTo(1);
            assertThat(index.count(new Choice(Facet.UNIT, "unit/avprf.f-45.d-1.5")))
                    .isEqualTo(1);
            assertThat(index.count(new Choice(Facet.UNIT, "unit/avprf.f-45.d-1")))
                    .isZero();
        }
    }

    @Test
    void whatStandsBesideADocumentIsSoByItsDate() throws IOException {
        dated("document/b", "1951-07-10", "1951-07-10");
        dated("document/a", "1951-07-11", "1951-07-11");
        dated("document/c", "1951-07-11", "1951-07-31");
        thing("document/d");
        dated("event/talks", "1951-07-10", "1951-07-10");
        points("document/b", Vocabulary.IN_COLLECTION, "collection/170");
        points("document/c", Vocabulary.IN_COLLECTION, "collection/170");
        points("document/d", Vocabulary.IN_COLLECTION, "collection/170");
        ThingQuery collection = ThingQuery.of(new Choice(Facet.COLLECTION, "collection/170"));
        try (ThingIndex index = index()) {
            assertThat(index.besideInTime("document/b")).isEqualTo(new Beside(List.of(), List.of("document/a")));
            assertThat(index.besideInTime("document/c")).isEqualTo(new Beside(List.of("document/a"), List.of()));
            assertThat(index.besideInTime("document/d")).isEqualTo(Beside.NONE);
            assertThat(index.besideInTime("event/talks")).isEqualTo(Beside.NONE);
            assertThat(index.besideInTime("document/none")).isEqualTo(Beside.NONE);
            assertThat(index.beside("document/c", collection))
                    .isEqualTo(new Beside(List.of("document/b"), List.of("document/d")));
        }
    }

    @Test
    void documentsOfAnySpanAreAsManyAsASearchFinds() throws IOException {
        Random random = new Random(17);
        LocalDate start = LocalDate.of(1950, 1, 1);
        for (int i = 0; i < 200; i++) {
            LocalDate first = start.plusDays(random.nextInt(60));
            LocalDate last = first.plusDays(random.nextInt(3) == 0 ? random.nextInt(40) : 0);
            dated("document/" + i, i % 20 == 0 ? "" : first.toString(), i % 21 == 0 ? "" : last.toString());
        }
        try (ThingIndex index = index()) {
            DocumentDays days = index.days();
            for (int i = 0; i < 200; i++) {
                LocalDate first = start.plusDays(random.nextInt(80) - 10L);
                Span span = new Span(first, first.plusDays(random.nextInt(20)));
                assertThat(days.count(span))
                        .as("%s", span)
                        .isEqualTo(index.count(new ThingQuery(SearchWords.NONE, List.of(), List.of(), span)));
            }
            assertThat(days.count(Span.ALL)).isEqualTo(199);
        }
    }

    @Test
    void theFirstAndTheLastOfASpanAreDatedToTheDay() throws IOException {
        dated("document/1", "1950-01-01", "1950-01-01");
        dated("document/2", "1950-01-03", "1950-01-03");
        dated("document/3", "1950-01-02", "1950-01-02");
        dated("document/4", "1950-01-02", "1950-01-05");
        try (ThingIndex index = index()) {
            Span all = new Span(LocalDate.of(1950, 1, 1), LocalDate.of(1950, 1, 3));
            assertThat(index.days().first(all, 2)).containsExactly("document/1", "document/3");
            assertThat(index.days().last(all, 2)).containsExactly("document/3", "document/2");
            assertThat(index.days().last(all, 9)).hasSize(3);
            assertThat(index.days().first(new Span(LocalDate.of(1951, 1, 1), LocalDate.of(1951, 1, 3)), 9))
                    .isEmpty();
        }
    }

    @Test
    void whoIsInvolvedIsCountedInDocumentsByPart() throws IOException {
        for (int i = 1; i <= 3; i++) {
            thing("document/" + i);
        }
        thing("event/talks");
        points("document/1", Vocabulary.SENDER, "person/kim");
        points("document/2", Vocabulary.RECIPIENT, "person/kim");
        points("document/2", Vocabulary.MENTIONS, "person/kim");
        points("document/3", Vocabulary.MENTIONS, "person/mao");
        points("document/1", Vocabulary.SENDER, "organization/mid");
        points("event/talks", Vocabulary.PARTICIPANT, "person/mao");
        points("document/3", Vocabulary.MENTIONS, "place/korea");
        try (ThingIndex index = index()) {
            List<String> types = List.of("person", "organization");
            assertThat(index.involvement().sorted(types, Facet.INVOLVED))
                    .extracting(Involvement.Involved::id)
                    .containsExactly("person/kim", "organization/mid", "person/mao");
            assertThat(index.involvement().sorted(types, Facet.MENTIONED))
                    .extracting(Involvement.Involved::id)
                    .containsExactly("person/kim", "person/mao");
            assertThat(index.involvement().sorted(List.of("person"), Facet.SENDER))
                    .singleElement()
                    .satisfies(kim -> {
                        assertThat(kim.count(Facet.INVOLVED)).isEqualTo(2);
                        assertThat(kim.count(Facet.SENDER)).isEqualTo(1);
                        assertThat(kim.count(Facet.RECIPIENT)).isEqualTo(1);
                        assertThat(kim.count(Facet.MENTIONED)).isEqualTo(1);
                    });
        }
    }

    private ThingIndex index() throws IOException {
        return ThingIndex.open(TextIndexes.write(folder, graph));
    }

    private void unit(String id, String above) {
        thing(id);
        points(id, Vocabulary.REPOSITORY, "organization/avprf");
        if (!above.isEmpty()) {
            points(id, Vocabulary.PART_OF, above);
        }
    }

    private void thing(String id) {
        graph.add(new Triple(iri(id), ExternalVocabulary.RDFS_LABEL, Literal.text("Any", "en")));
    }

    private void dated(String id, String first, String last) {
        thing(id);
        day(id, Vocabulary.EARLIEST, first);
        day(id, Vocabulary.LATEST, last);
    }

    private void day(String id, Iri property, String day) {
        if (!day.isEmpty()) {
            graph.add(new Triple(iri(id), property, Literal.typed(day, ExternalVocabulary.XSD_DATE)));
        }
    }

    private void points(String id, Iri property, String other) {
        graph.add(new Triple(iri(id), property, iri(other)));
    }

    private static Iri iri(String id) {
        return new Iri(TextIndexes.BASE + "id/" + id);
    }
}
