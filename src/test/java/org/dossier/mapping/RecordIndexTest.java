package org.dossier.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.mapping.Records.document;
import static org.dossier.mapping.Records.organization;
import static org.dossier.mapping.Records.person;
import static org.dossier.mapping.Records.place;
import static org.dossier.mapping.Records.position;

import java.util.List;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Document;
import org.junit.jupiter.api.Test;

class RecordIndexTest {
    private static Mapped letterFrom(String sender, ArchiveRecord... others) {
        return last(document("1", "A").from(sender).build(), others);
    }

    private static Mapped last(Document document, ArchiveRecord... others) {
        ArchiveRecord[] records = List.of(others).toArray(new ArchiveRecord[others.length + 1]);
        records[others.length] = document;
        return Mapped.last(records);
    }

    @Test
    void aNameMeansTheActorThatClaimsItHoweverItIsSpelled() {
        Mapped mapped = letterFrom("  FILIPPOV\u00A0(Stalin). ", person("stalin", "Stalin", "Filippov (Stalin)"));
        assertThat(mapped.about("document/1")).contains("dossier:sender <person/stalin>");
    }

    @Test
    void aNameThatTwoPersonsClaimIsGivenToNeither() {
        Mapped mapped =
                letterFrom("Kim", person("kim-il-sung", "Kim Il Sung", "Kim"), person("kim-gu", "Kim Gu", "Kim"));
        assertThat(mapped.about("document/1")).noneMatch(line -> line.startsWith("dossier:sender"));
        assertThat(mapped.about("document/1#mention-sender-kim"))
                .contains("dossier:asWritten \"Kim\"")
                .noneMatch(line -> line.startsWith("dossier:refersTo"));
        assertThat(mapped.about("document/1#sent"))
                .contains("dossier:actionType dossier:Sent")
                .noneMatch(line -> line.startsWith("dossier:agent"));
        assertThat(mapped.remarks)
                .containsExactly(new Remark(
                        Remark.Kind.AMBIGUOUS_NAME,
                        "senders",
                        "Kim",
                        "\"Kim\" is claimed by kim-il-sung and kim-gu, so it was given to neither as sender; let one of them"
                                + " claim it"));
    }

    @Test
    void bothClaimantsAreToldOfANameThatBothClaim() {
        Mapped mapped = Mapped.of(person("kim-il-sung", "Kim Il Sung", "Kim"), person("kim-gu", "Kim Gu", "Kim"));
        assertThat(mapped.remarks)
                .extracting(Remark::kind)
                .containsExactly(Remark.Kind.AMBIGUOUS_NAME, Remark.Kind.AMBIGUOUS_NAME);
    }

    @Test
    void ofKindsThatDifferAPersonComesBeforeAPositionAndThatBeforeAnOrganization() {
        ArchiveRecord person = person("p", "The Ambassador");
        ArchiveRecord position = position("q", "The Ambassador");
        ArchiveRecord organization = organization("o", "", "The Ambassador");
        assertThat(letterFrom("The Ambassador", organization, position, person).about("document/1"))
                .contains("dossier:sender <person/p>");
        assertThat(letterFrom("The Ambassador", organization, position).about("document/1"))
                .contains("dossier:sender <position/q>");
        assertThat(letterFrom("The Ambassador", organization).about("document/1"))
                .contains("dossier:sender <organization/o>");
    }

    @Test
    void theFieldTellsWhichKindIsMeant() {
        Document document =
                document("1", "A").people("Beijing").places("Beijing").build();
        assertThat(last(document, place("peking", "Beijing"), organization("beijing-radio", "", "Beijing"))
                        .about("document/1"))
                .contains("dossier:mentions <place/peking>", "dossier:mentions <organization/beijing-radio>");
    }

    @Test
    void aNameThatNobodyClaimsGetsAnActorWithOneLabelAndEverySpelling() {
        Mapped mapped = Mapped.of(
                document("1", "A").from("Chan-Fu").build(),
                document("2", "B").from("CHAN-FU").to("Matveev").build(),
                document("3", "C").people("Matveev").build());
        assertThat(mapped.about("actor/chan-fu~cb1aff4b"))
                .containsExactly(
                        "a dossier:Actor",
                        "rdfs:label \"Chan-Fu\"",
                        "dossier:hasName <actor/chan-fu~cb1aff4b#name-chan-fu~cb1aff4b>",
                        "dossier:hasName <actor/chan-fu~cb1aff4b#name-chan-fu~cb1aff4b~6dbcc7dc>",
                        "dossier:provisional \"true\"^^xsd:boolean");
        assertThat(mapped.about("actor/chan-fu~cb1aff4b#name-chan-fu~cb1aff4b~6dbcc7dc"))
                .contains("dossier:name \"CHAN-FU\"", "dossier:script \"Latn\"");
        assertThat(mapped.about("actor/matveev")).contains("a dossier:Person", "a dossier:Actor");
        assertThat(mapped.remarks).extracting(Remark::kind).containsOnly(Remark.Kind.PROVISIONAL);
    }

    @Test
    void aProvisionalPlaceStaysApartFromARecordThatHasItsSlugAsId() {
        Mapped mapped = last(document("1", "A").places("Korea").build(), place("korea", "Korean Peninsula"));
        assertThat(mapped.about("document/1")).contains("dossier:mentions <place/korea~76201e78>");
    }

    @Test
    void aPositionIsHeldByWhomItNames() {
        Mapped mapped =
                Mapped.of(person("mao", "Mao Zedong"), Records.heldBy("chairman", "Chairman", "mao", "Liu Shaoqi"));
        assertThat(mapped.about("person/mao")).contains("dossier:holdsPosition <position/chairman>");
        assertThat(mapped.about("actor/liu-shaoqi"))
                .contains("dossier:holdsPosition <position/chairman>", "a dossier:Person");
    }

    @Test
    void aCodeThatTwoArchivesHaveNamesTheUnitsOfNeither() {
        Mapped mapped = last(
                document("1", "A").keptAs("APRF, f. 45").build(),
                organization("a", "aprf", "APRF"),
                organization("b", "aprf", "Another"));
        assertThat(mapped.about("unit/a.f-45")).isNotEmpty();
    }

    @Test
    void aCollectionThatIsNotThereIsProvisionalAndToldOf() {
        Mapped mapped = last(document("1", "A").collections("Berlin Crisis").build());
        assertThat(mapped.about("document/1")).contains("dossier:inCollection <collection/berlin-crisis>");
        assertThat(mapped.about("collection/berlin-crisis"))
                .containsExactly(
                        "a dossier:ArchivalUnit",
                        "rdfs:label \"Berlin Crisis\"",
                        "dossier:level \"collection\"",
                        "dossier:provisional \"true\"^^xsd:boolean");
        assertThat(mapped.remarks).extracting(Remark::kind).containsExactly(Remark.Kind.UNRESOLVED_REFERENCE);
    }

    @Test
    void wordsThatDifferInCaseAreOneTopic() {
        Mapped mapped = Mapped.of(
                document("1", "A").topics("Prisoners of war").build(),
                document("2", "B").topics("PRISONERS OF WAR").build());
        assertThat(mapped.about("topic/prisoners-of-war"))
                .containsExactly(
                        "a skos:Concept",
                        "rdfs:label \"Prisoners of war\"",
                        "skos:inScheme <scheme/topics>",
                        "skos:prefLabel \"Prisoners of war\"");
    }
}
