package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.source.ArmisticeRecords.all;
import static org.dossier.source.ArmisticeRecords.key;
import static org.dossier.source.ArmisticeRecords.lines;
import static org.dossier.source.ArmisticeRecords.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dossier.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom and what the names in {@code data/armistice} mean. */
class ArmisticeNamesTest {
    @Test
    void noNameIsClaimedTwice() {
        Map<String, Set<String>> claims = ArmisticeRecords.claims();
        assertThat(claims).allSatisfy((name, ids) -> assertThat(ids).as(name).hasSize(1));
    }

    @Test
    void everyNameIsClaimedOrLeftOpenForAReason() throws IOException {
        Map<String, Set<String>> claims = ArmisticeRecords.claims();
        Set<String> open = new TreeSet<>();
        for (String[] row : rows("open_names.tsv")) {
            assertThat(row).as(String.join(" | ", row)).hasSize(4).doesNotContain("");
            assertThat(open.add(key(row[0], row[1]))).as(row[1]).isTrue();
        }
        Set<String> unclaimed = new TreeSet<>();
        for (String name : ArmisticeRecords.names()) {
            if (!claims.containsKey(name)) {
                unclaimed.add(name);
            }
        }
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

    /** Forms of the entities that belong to somebody else, or to two; the README tells why. */
    private static final Set<String> LEFT_OUT = Set.of(
            "MacArthur, Douglas",
            "Wilson, Charles Edward",
            "Wilson, Charles (Charlie)",
            "Collins, James Lawton",
            "VKP(b) CC",
            "CCP Central Committee",
            "Andong");

    @Test
    void everyNameFormOfTheEntitiesIsCarriedOver() throws IOException {
        Map<String, Set<String>> claims = ArmisticeRecords.claims();
        int entities = 0;
        for (JsonNode entity : lines("authorities/entities.jsonl")) {
            if (entity.path("kind").asText().equals("event")) {
                continue;
            }
            entities++;
            String kind = entity.path("kind").asText().equals("place") ? "place" : "actor";
            Set<String> owners =
                    new TreeSet<>(claimants(claims, kind, entity.path("label").asText()));
            assertThat(owners).as(entity.path("label").asText()).hasSize(1);
            List<String> forms = new ArrayList<>();
            entity.path("aliases").forEach(alias -> forms.add(alias.asText()));
            entity.path("labels").forEach(labels -> labels.forEach(label -> forms.add(label.asText())));
            forms.removeIf(form -> form.isEmpty() || LEFT_OUT.contains(form));
            assertThat(forms)
                    .allSatisfy(form ->
                            assertThat(claimants(claims, kind, form)).as(form).isEqualTo(owners));
        }
        assertThat(entities).isEqualTo(141 + 30 + 34);
    }

    /** Two of the entities' organisations are programs of ours. */
    private static Set<String> claimants(Map<String, Set<String>> claims, String kind, String name) {
        return claims.getOrDefault(key(kind, name), claims.getOrDefault(key("program", name), Set.of()));
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
        assertThat(ArmisticeRecords.claims().get(key("actor", name))).containsExactly(id);
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
        assertThat(ArmisticeRecords.claims().get(key("place", name))).containsExactly(id);
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
}
