package org.dossier.server.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dossier.change.EntityState;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Vocabulary;
import org.dossier.release.ReleaseCatalog;
import org.dossier.server.CurrentRelease;
import org.dossier.server.CurrentRelease.Lease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TombstoneTest {
    private static final String KIM =
            "{\"id\": \"kim\", \"kind\": \"person\", \"label\": {\"en\": \"Kim Il Sung\", \"ko\": \"김일성\"}}";
    private static final String FOREST =
            "{\"id\": \"forest\", \"kind\": \"person\", \"label\": \"Forest\", \"birth\": \"1900\"}";
    private static final String NOTE = "{\"id\": \"1\", \"title\": \"A note\"}";

    @TempDir
    Path folder;

    private ReleaseSeries series;

    @BeforeEach
    void begin() throws IOException {
        series = new ReleaseSeries(folder);
    }

    private Optional<Tombstone> tombstone(String path) throws IOException {
        try (CurrentRelease current = CurrentRelease.of(new ReleaseCatalog(series.releases()));
                Lease lease = current.acquire()) {
            return Tombstone.of(lease, ReleaseSeries.BASE + "id/" + path);
        }
    }

    @Test
    void itTellsWhatTheThingWasAndWhenItWasWithdrawn() throws IOException {
        series.publish(List.of(KIM, FOREST), List.of(NOTE));
        String hash = registered("person/kim").sha256();
        series.publish(List.of(FOREST), List.of(NOTE));
        series.publish(List.of(FOREST), List.of(NOTE));
        Tombstone tombstone = tombstone("person/kim").orElseThrow();
        assertThat(tombstone.address().path()).isEqualTo("person/kim");
        assertThat(tombstone.address().type()).isEqualTo(EntityType.PERSON);
        assertThat(tombstone.first()).isEqualTo(1);
        assertThat(tombstone.withdrawnIn()).isEqualTo(2);
        assertThat(tombstone.withdrawn()).isEqualTo("2026-01-02T12:00:00Z");
        assertThat(tombstone.replacedBy()).isEmpty();
        Tombstone.LastSeen last = tombstone.lastSeen().get(0);
        assertThat(last.release()).isEqualTo(1);
        assertThat(last.sha256()).isEqualTo(hash);
        assertThat(last.labels()).containsExactly(Literal.text("Kim Il Sung", "en"), Literal.text("김일성", "ko"));
        assertThat(last.types()).contains(Vocabulary.PERSON);
    }

    private EntityState registered(String path) throws IOException {
        try (CurrentRelease current = CurrentRelease.of(new ReleaseCatalog(series.releases()));
                Lease lease = current.acquire()) {
            return lease.register().find(ReleaseSeries.BASE + "id/" + path).orElseThrow();
        }
    }

    @Test
    void whatIsLiveOrLiveAgainOrWasNeverPublishedHasNone() throws IOException {
        series.publish(List.of(KIM, FOREST), List.of(NOTE));
        series.publish(List.of(FOREST), List.of(NOTE));
        assertThat(tombstone("person/forest")).isEmpty();
        assertThat(tombstone("person/nobody")).isEmpty();
        assertThat(tombstone("nothing")).isEmpty();
        series.publish(List.of(KIM, FOREST), List.of(NOTE));
        assertThat(tombstone("person/kim")).isEmpty();
    }

    @Test
    void theLastReleaseThatIsStillKeptTellsWhatItWas() throws IOException {
        series.publish(List.of(KIM, FOREST), List.of(NOTE));
        series.publish(List.of(KIM.replace("Il Sung", "Ir Sen"), FOREST), List.of(NOTE));
        series.publish(List.of(FOREST), List.of(NOTE));
        assertThat(tombstone("person/kim").orElseThrow().lastSeen().get(0).release())
                .isEqualTo(2);
        Files.move(series.releases().resolve("0002"), folder.resolve("gone"));
        Tombstone.LastSeen last =
                tombstone("person/kim").orElseThrow().lastSeen().get(0);
        assertThat(last.release()).isEqualTo(1);
        assertThat(last.labels()).contains(Literal.text("Kim Il Sung", "en"));
        Files.move(series.releases().resolve("0001"), folder.resolve("gone too"));
        assertThat(tombstone("person/kim").orElseThrow().lastSeen()).isEmpty();
    }

    @Test
    void itLeadsToWhatTakesItsPlaceByWayOfOthersThatAreWithdrawnToo() throws IOException {
        String first = "{\"id\": \"first\", \"kind\": \"person\", \"label\": \"First\"}";
        String second = "{\"id\": \"second\", \"kind\": \"person\", \"label\": \"Second\", \"replaces\": \"first\"}";
        String third = "{\"id\": \"third\", \"kind\": \"person\", \"label\": \"Third\", \"replaces\": [\"second\"]}";
        String looped = first.replace("}", ", \"replaces\": [\"second\"]}");
        series.publish(List.of(FOREST, first), List.of(NOTE));
        series.publish(List.of(FOREST, second), List.of(NOTE));
        assertThat(replacedBy("person/first")).containsExactly("person/second");
        series.publish(List.of(FOREST, third), List.of(NOTE));
        assertThat(replacedBy("person/first")).containsExactly("person/third");
        assertThat(replacedBy("person/second")).containsExactly("person/third");
        series.publish(List.of(FOREST, looped), List.of(NOTE));
        assertThat(replacedBy("person/second")).containsExactly("person/first");
        assertThat(replacedBy("person/third")).isEmpty();
        series.publish(List.of(FOREST), List.of(NOTE));
        assertThat(replacedBy("person/first")).isEmpty();
        assertThat(replacedBy("person/second")).isEmpty();
    }

    @Test
    void whoIsIdentifiedTakesThePlaceOfAProvisionalActor() throws IOException {
        String letter = "{\"id\": \"2\", \"title\": \"A letter\", \"senders\": [\"Filippov\"]}";
        String stalin = "{\"id\": \"stalin\", \"kind\": \"person\", \"label\": \"Joseph Stalin\"";
        series.publish(List.of(stalin + "}"), List.of(letter));
        assertThat(tombstone("actor/filippov")).isEmpty();
        series.publish(
                List.of(stalin + ", \"names\": [\"Filippov\"], \"replaces\": [\"actor/filippov\"]}"), List.of(letter));
        assertThat(replacedBy("actor/filippov")).containsExactly("person/stalin");
    }

    private List<String> replacedBy(String path) throws IOException {
        return tombstone(path).orElseThrow().replacedBy().stream()
                .map(iri -> iri.substring((ReleaseSeries.BASE + "id/").length()))
                .toList();
    }
}
