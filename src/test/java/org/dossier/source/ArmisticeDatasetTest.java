package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.dossier.source.ArmisticeRecords.FOLDER;
import static org.dossier.source.ArmisticeRecords.all;
import static org.dossier.source.ArmisticeRecords.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dossier.model.Actor;
import org.dossier.model.ActorKind;
import org.dossier.model.Annotation;
import org.dossier.model.Document;
import org.dossier.model.Event;
import org.dossier.model.Identifier;
import org.dossier.model.Place;
import org.dossier.model.Program;
import org.junit.jupiter.api.Test;

/** What the records in {@code data/armistice} promise to those who publish and cite them. */
class ArmisticeDatasetTest {
    private static final String ENTITIES = "authorities/entities.jsonl, ";
    private static final List<Problem> PROBLEMS = ArmisticeRecords.problems();

    @Test
    void noRecordIsRejected() {
        assertThat(PROBLEMS)
                .noneMatch(problem -> problem.rule().severity() == Problem.Severity.REJECTED)
                .noneMatch(problem -> problem.rule() == Rule.UNKNOWN_FIELD);
    }

    @Test
    void theOnlyThingsToTellAreLettersLostInConversion() {
        assertThat(PROBLEMS).extracting(Problem::rule).containsOnly(Rule.GARBLED);
    }

    @Test
    void everyDocumentOfTheArchiveIsThere() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (JsonNode line : lines("documents.jsonl")) {
            ids.add(line.path("id").asText(line.path("local_id").asText()));
        }
        assertThat(ids).hasSize(285);
        assertThat(all(Document.class)).extracting(Document::id).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void onlyDocumentsThatTheArchiveNumbersHaveAnAddress() throws IOException {
        int local = 0;
        for (JsonNode line : lines("documents.jsonl")) {
            assertThat(line.has("url")).as(line.toString()).isEqualTo(line.has("id"));
            local += line.has("local_id") ? 1 : 0;
        }
        assertThat(local).isEqualTo(170);
    }

    @Test
    void everyIdentifierWasSeenForItsEntityAndNoneIsLost() throws IOException {
        Map<String, Map<String, String>> known = new TreeMap<>();
        for (JsonNode entity : lines("authorities/entities.jsonl")) {
            known.put(entity.path("key").asText(), texts(entity.path("ids")));
        }
        Map<String, Map<String, String>> ours = new TreeMap<>();
        all(Actor.class).forEach(actor -> collect(actor.annotation(), actor.identifiers(), ours));
        all(Place.class).forEach(place -> collect(place.annotation(), place.identifiers(), ours));
        all(Event.class).forEach(event -> collect(event.annotation(), event.identifiers(), ours));
        all(Program.class).forEach(program -> collect(program.annotation(), program.identifiers(), ours));
        assertThat(known).hasSize(217);
        assertThat(ours).containsExactlyInAnyOrderEntriesOf(known);
    }

    @Test
    void theProgramsBelongToTheWilsonCenter() {
        Map<String, String> parents =
                all(Program.class).stream().collect(Collectors.toMap(ArmisticeDatasetTest::label, Program::parent));
        assertThat(parents)
                .containsOnly(
                        entry("History and Public Policy Program", "Woodrow Wilson International Center for Scholars"),
                        entry("North Korea International Documentation Project", "History and Public Policy Program"),
                        entry("Cold War International History Project", "History and Public Policy Program"),
                        entry(
                                "Nuclear Proliferation International History Project",
                                "History and Public Policy Program"),
                        entry("Digital Archive", "History and Public Policy Program"),
                        entry(
                                "Hyundai Motor-Korea Foundation Center for Korean History and Public Policy",
                                "History and Public Policy Program"));
        assertThat(all(Program.class))
                .filteredOn(program -> label(program).startsWith("Hyundai"))
                .extracting(program -> program.established().asWritten())
                .containsExactly("2015");
    }

    private static String label(Program program) {
        return program.names().get(0).text().value();
    }

    @Test
    void theReadmeCountsWhatIsThere() throws IOException {
        List<String> readme = Files.readAllLines(FOLDER.resolve("README.md"));
        for (String file : List.of(
                "documents.jsonl",
                "collections.jsonl",
                "programs.jsonl",
                "events.jsonl",
                "actors.jsonl",
                "places.jsonl",
                "authorities/entities.jsonl")) {
            assertThat(readme).anyMatch(line -> line.startsWith("| `" + file + "` | " + count(file) + " |"));
        }
        for (String file : List.of("name_variants.tsv", "open_names.tsv")) {
            assertThat(readme).anyMatch(line -> line.startsWith("| `" + file + "` | " + (count(file) - 1) + " |"));
        }
    }

    private static int count(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void actorsAndPlacesReferToRecordsThatExist() {
        Set<String> actors = all(Actor.class).stream().map(Actor::id).collect(Collectors.toSet());
        Set<String> places = all(Place.class).stream().map(Place::id).collect(Collectors.toSet());
        assertThat(all(Actor.class)).allSatisfy(actor -> {
            assertThat(actors).containsAll(actor.holders());
            assertThat(actor.parent())
                    .satisfiesAnyOf(
                            id -> assertThat(id).isEmpty(),
                            id -> assertThat(actors).contains(id));
        });
        assertThat(all(Place.class))
                .allSatisfy(place -> assertThat(place.within())
                        .satisfiesAnyOf(
                                id -> assertThat(id).isEmpty(),
                                id -> assertThat(places).contains(id)));
    }

    @Test
    void actorsAndPlacesAreSortedSoThatAChangeShowsAsItself() {
        assertThat(all(Place.class)).extracting(Place::id).isSorted();
        for (ActorKind kind : ActorKind.values()) {
            assertThat(all(Actor.class))
                    .filteredOn(actor -> actor.kind() == kind)
                    .extracting(Actor::id)
                    .isSorted();
        }
    }

    /** Notes the identifiers of a record under the entity that its sources name; only such a record may have any. */
    private static void collect(
            Annotation annotation, List<Identifier> identifiers, Map<String, Map<String, String>> ours) {
        List<String> entities = annotation.sources().stream()
                .filter(source -> source.startsWith(ENTITIES))
                .map(source -> source.substring(ENTITIES.length()))
                .toList();
        assertThat(entities).hasSizeBetween(identifiers.isEmpty() ? 0 : 1, 1);
        for (String entity : entities) {
            assertThat(ours.put(
                            entity,
                            identifiers.stream().collect(Collectors.toMap(Identifier::scheme, Identifier::value))))
                    .as(entity)
                    .isNull();
        }
        assertThat(identifiers)
                .allSatisfy(identifier -> assertThat(identifier.sources()).isNotEmpty());
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
