package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.model.Actor;
import org.dossier.model.ActorKind;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Collection;
import org.dossier.model.Document;
import org.dossier.model.Event;
import org.dossier.model.Identifier;
import org.dossier.model.NameForm;
import org.dossier.model.NormalizedName;
import org.dossier.model.Place;
import org.dossier.model.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the records in {@code data/armistice} promise to those who publish and cite them. */
class ArmisticeDatasetTest {
    private static final Path FOLDER = Path.of("data", "armistice");
    private static final List<Problem> PROBLEMS = new ArrayList<>();
    private static final List<ArchiveRecord> RECORDS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        Dataset.open(FOLDER).read(new RecordSource.Receiver() {
            @Override
            public void record(ArchiveRecord record, SourceLocation where) {
                RECORDS.add(record);
            }

            @Override
            public void problem(Problem problem) {
                PROBLEMS.add(problem);
            }
        });
    }

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
    void noNameIsClaimedTwice() {
        Map<String, Set<String>> claims = new TreeMap<>();
        claims(claims::computeIfAbsent);
        assertThat(claims).allSatisfy((name, ids) -> assertThat(ids).as(name).hasSize(1));
    }

    @Test
    void everyIdentifierWasSeenForItsEntity() throws IOException {
        Map<String, Map<String, String>> known = new TreeMap<>();
        for (JsonNode entity : lines("authorities/entities.jsonl")) {
            known.put(entity.path("kind").asText() + " " + entity.path("label").asText(), texts(entity.path("ids")));
        }
        Map<String, Map<String, String>> ours = new TreeMap<>();
        all(Actor.class)
                .forEach(actor -> identifiers(
                        actor.kind() == ActorKind.PERSON ? "person" : "organisation",
                        actor.names(),
                        actor.identifiers(),
                        ours));
        all(Place.class).forEach(place -> identifiers("place", place.names(), place.identifiers(), ours));
        Set<String> unknown = new TreeSet<>(ours.keySet());
        unknown.removeAll(known.keySet());
        assertThat(unknown).isEmpty();
        known.values().removeIf(Map::isEmpty);
        known.keySet().removeIf(key -> key.startsWith("event "));
        assertThat(ours).containsExactlyInAnyOrderEntriesOf(known);
    }

    @Test
    void everyIdentifierOfAnEventWasSeenForIt() throws IOException {
        Set<Map<String, String>> known = new HashSet<>();
        for (JsonNode entity : lines("authorities/entities.jsonl")) {
            if (entity.path("kind").asText().equals("event")) {
                known.add(texts(entity.path("ids")));
            }
        }
        assertThat(all(Event.class))
                .hasSize(34)
                .allSatisfy(event -> assertThat(known).contains(byScheme(event.identifiers())));
        assertThat(identifiersOf("geneva-conference")).containsExactly(entry("wikidata", "Q482407"));
    }

    @Test
    void everyNameIsClaimedOrLeftOpenForAReason() throws IOException {
        Map<String, Set<String>> claims = new TreeMap<>();
        claims(claims::computeIfAbsent);
        Set<String> open = new TreeSet<>();
        for (String[] row : rows("open_names.tsv")) {
            assertThat(row).as(String.join(" | ", row)).hasSize(4).doesNotContain("");
            assertThat(open.add(key(row[0], row[1]))).as(row[1]).isTrue();
        }
        Set<String> unclaimed = new TreeSet<>();
        names((kind, name) -> {
            if (!claims.containsKey(key(kind, name))) {
                unclaimed.add(key(kind, name));
            }
        });
        assertThat(unclaimed).isEqualTo(open);
    }

    @Test
    void theNameFormsThatWereCountedAreThoseOfTheDocuments() throws IOException {
        Set<String> counted =
                rows("name_variants.tsv").stream().map(row -> row[0]).collect(Collectors.toSet());
        Set<String> written = new TreeSet<>();
        for (Document document : all(Document.class)) {
            written.addAll(document.correspondence().senders());
            written.addAll(document.correspondence().recipients());
            written.addAll(document.subjects().people());
        }
        assertThat(written).isEqualTo(new TreeSet<>(counted));
    }

    @ParameterizedTest(name = "\"{0}\" means {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Filippov [Stalin]                            | joseph-stalin
            Cde. Filippov [Stalin]                       | joseph-stalin
            Feng Xi [Stalin]                             | joseph-stalin
            FENG XI [FYN SI; Stalin]                     | joseph-stalin
            Fyn-Si [Stalin]                              | joseph-stalin
            Semenov [Stalin]                             | joseph-stalin
            Instantsia (Stalin)                          | joseph-stalin
            Филиппов                                     | joseph-stalin
            Vyshinky                                     | andrei-vyshinsky
            Vyshinskyy                                   | andrei-vyshinsky
            Vyshinskii                                   | andrei-vyshinsky
            Chanfu (Bulganin)                            | nikolai-bulganin
            Matveyev (Razuvayev V.N.)                    | v-n-razuvaev
            Matveyev (Zakharov)                          | matvei-zakharov
            S.E. Zakharov                                | s-e-zakharov
            Roschin                                      | nikolai-roshchin
            Chai Junwu                                   | chai-chengwen
            柴军武                                          | chai-chengwen
            金日成                                          | kim-il-sung
            HAM ИР                                       | nam-il
            Andy Jean                                    | nasrollah-entezam
            General Belov                                | belov
            President Jiang                              | chiang-kai-shek
            Byeon Yeong-tae                              | pyun-yung-tai
            Stanis?aw Kiryluk                            | stanislaw-kiryluk
            E. S?ucza?ski                                | e-sluczanski
            CPSU Politburo                               | politburo-of-the-vkp-b-central-committee
            Soviet Council of Ministers                  | council-of-ministers-of-the-ussr
            Soviet Ambassador, Peking                    | soviet-ambassador-to-the-prc
            Soviet Ambassador in Beijing                 | soviet-ambassador-to-the-prc
            Embassy of the Polish Republic in Korea      | embassy-of-poland-in-the-dprk
            Russian Presidential Archives                | archive-of-the-president-of-the-russian-federation
            AVP RF                                       | archive-of-foreign-policy-of-the-russian-federation
            TsAMO RF                                     | central-archive-of-the-ministry-of-defence-of-the-russian-federation
            """)
    void aNameMeans(String name, String id) {
        Map<String, Set<String>> claims = new TreeMap<>();
        claims(claims::computeIfAbsent);
        assertThat(claims.get(key("actor", name))).containsExactly(id);
    }

    @ParameterizedTest(name = "\"{0}\" means {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Gaeseong [Kaesong]   | kaesong
            Кайдзъё              | kaesong
            Bunsan               | munsan
            Kaisiu               | haeju
            Jemulpo (Incheon)    | incheon
            Mukden [Shenyang]    | shenyang
            Andong [Dandong]     | dandong
            Manchuria            | northeast-china
            USA                  | united-states
            """)
    void aNameOfAPlaceMeans(String name, String id) {
        Map<String, Set<String>> claims = new TreeMap<>();
        claims(claims::computeIfAbsent);
        assertThat(claims.get(key("place", name))).containsExactly(id);
    }

    /** A bare office is claimed because all records agree; a record that does not must say which body it means. */
    @Test
    void bareNamesOfBodiesStandOnlyWhereTheRecordTellsWhichIsMeant() {
        assertThat(all(Document.class)).allSatisfy(document -> {
            List<String> senders = document.correspondence().senders();
            List<String> recipients = document.correspondence().recipients();
            if (recipients.contains("Ministry of Foreign Affairs")) {
                assertThat(senders).containsExactly("Ambassador Wellington Koo");
            }
            if (recipients.contains("Central Committee")) {
                assertThat(senders).containsExactly("Zhou Enlai");
            }
            if (recipients.contains("Council of Ministers")) {
                assertThat(senders).containsExactly("Matveev");
            }
            assertThat(senders)
                    .doesNotContain("Ministry of Foreign Affairs", "Central Committee", "Council of Ministers");
            if (senders.contains("Politburo") || recipients.contains("Politburo")) {
                assertThat(document.titles().get(0).value()).contains("Soviet Ambassador");
            }
        });
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

    private static Map<String, String> identifiersOf(String event) {
        return all(Event.class).stream()
                .filter(candidate -> candidate.id().equals(event))
                .findFirst()
                .map(found -> byScheme(found.identifiers()))
                .orElse(Map.of());
    }

    private static void identifiers(
            String kind, List<NameForm> names, List<Identifier> found, Map<String, Map<String, String>> ours) {
        if (!found.isEmpty()) {
            assertThat(found)
                    .allSatisfy(identifier -> assertThat(identifier.sources()).isNotEmpty());
            ours.put(kind + " " + entityLabel(names), byScheme(found));
        }
    }

    /** The label under which the entities list the actor; one entity has a qualifier that ours leaves to its notes. */
    private static String entityLabel(List<NameForm> names) {
        String label = names.get(0).text().value();
        return label.equals("Kim Il") ? "Kim Il (DPRK premier)" : label;
    }

    private static Map<String, String> byScheme(List<Identifier> identifiers) {
        return identifiers.stream().collect(Collectors.toMap(Identifier::scheme, Identifier::value));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private interface Claims {
        Set<String> ids(String name, Function<String, Set<String>> none);
    }

    private static void claims(Claims claims) {
        Function<String, Set<String>> none = name -> new TreeSet<>();
        all(Actor.class)
                .forEach(actor -> actor.names()
                        .forEach(name -> claims.ids(key("actor", name.text().value()), none)
                                .add(actor.id())));
        all(Place.class)
                .forEach(place -> place.names()
                        .forEach(name -> claims.ids(key("place", name.text().value()), none)
                                .add(place.id())));
        all(Program.class)
                .forEach(program -> program.names()
                        .forEach(name -> claims.ids(key("program", name.text().value()), none)
                                .add(program.id())));
        all(Collection.class)
                .forEach(collection -> collection
                        .labels()
                        .forEach(label -> claims.ids(key("collection", label.value()), none)
                                .add(collection.id())));
    }

    private static void names(BiConsumer<String, String> names) {
        for (Document document : all(Document.class)) {
            Stream.of(
                            document.correspondence().senders(),
                            document.correspondence().recipients(),
                            document.subjects().people(),
                            document.subjects().organizations(),
                            document.custody().repositories(),
                            document.credits().creators(),
                            document.credits().translators(),
                            document.credits().contributors())
                    .flatMap(List::stream)
                    .forEach(name -> names.accept("actor", name));
            document.subjects().places().forEach(name -> names.accept("place", name));
            document.custody().programs().forEach(name -> names.accept("program", name));
            document.custody().collections().forEach(name -> names.accept("collection", name));
        }
        for (Event event : all(Event.class)) {
            event.participants().forEach(name -> names.accept("actor", name));
            event.places().forEach(name -> names.accept("place", name));
        }
        for (Program program : all(Program.class)) {
            program.funders().forEach(name -> names.accept("actor", name));
            program.partners().forEach(name -> names.accept("actor", name));
        }
    }

    private static String key(String kind, String name) {
        return kind + " " + NormalizedName.of(name).value();
    }

    private static <T extends ArchiveRecord> List<T> all(Class<T> kind) {
        return RECORDS.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(file))) {
            nodes.add(new ObjectMapper().readTree(line));
        }
        return nodes;
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split("\t", -1)).toArray(String[]::new))
                .toList();
    }
}
