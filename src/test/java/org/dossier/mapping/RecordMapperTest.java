package org.dossier.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dossier.mapping.Records.document;
import static org.dossier.mapping.Records.organization;
import static org.dossier.mapping.Records.person;
import static org.dossier.mapping.Records.place;
import static org.dossier.mapping.Records.replacing;

import java.util.List;
import org.dossier.model.Identifier;
import org.dossier.model.NameForm;
import org.dossier.model.NameKind;
import org.dossier.model.Text;
import org.junit.jupiter.api.Test;

class RecordMapperTest {
    /** The digits that tell the mapping of Stalin to Q855 from others. */
    private static final String MAPPING = "~c7db05da>";

    @Test
    void aLicenceIsStatedByItsCanonicalIri() {
        Mapped mapped = Mapped.last(document("1", "A letter")
                .rights("http://creativecommons.org/licenses/by/4.0/deed.ru")
                .build());
        assertThat(mapped.about("document/1"))
                .contains("dcterms:rights <https://creativecommons.org/licenses/by/4.0/>");
    }

    @Test
    void aTelegramIsStatedWithShortcutsAndInFull() {
        Mapped mapped = Mapped.last(
                person("mao-zedong", "Mao Zedong"),
                person("joseph-stalin", "Joseph Stalin", "Cde. Filippov [Stalin]"),
                document("113013", "A telegram")
                        .on("1951-11-14")
                        .type("telegram")
                        .from("Mao Zedong")
                        .to("Cde. Filippov [Stalin]")
                        .build());
        String mention = "document/113013#mention-recipient-cde-filippov-stalin~9d41d1d8";
        assertThat(mapped.about("document/113013"))
                .containsExactly(
                        "dcterms:identifier \"113013\"",
                        "dcterms:title \"A telegram\"",
                        "a dossier:Document",
                        "rdfs:label \"A telegram\"",
                        "dossier:action <document/113013#received>",
                        "dossier:action <document/113013#sent>",
                        "dossier:date \"1951-11-14\"^^edtf",
                        "dossier:dateAsWritten \"1951-11-14\"",
                        "dossier:earliest \"1951-11-14\"^^xsd:date",
                        "dossier:hasMention <" + mention + ">",
                        "dossier:hasMention <document/113013#mention-sender-mao-zedong>",
                        "dossier:kind <kind/telegram>",
                        "dossier:latest \"1951-11-14\"^^xsd:date",
                        "dossier:receipt <document/113013#received>",
                        "dossier:recipient <person/joseph-stalin>",
                        "dossier:sender <person/mao-zedong>",
                        "dossier:sending <document/113013#sent>",
                        "dossier:time <document/113013#date>");
        assertThat(mapped.about("document/113013#sent"))
                .containsExactly(
                        "a dossier:CorrespondenceAction",
                        "dossier:actionType dossier:Sent",
                        "dossier:agent <person/mao-zedong>",
                        "dossier:basis dossier:StatedInRecord",
                        "dossier:time <document/113013#date>");
        assertThat(mapped.about(mention))
                .containsExactly(
                        "a dossier:Mention",
                        "dossier:asWritten \"Cde. Filippov [Stalin]\"",
                        "dossier:basis dossier:StatedInRecord",
                        "dossier:refersTo <person/joseph-stalin>",
                        "dossier:role \"recipient\"");
        assertThat(mapped.remarks).isEmpty();
    }

    @Test
    void twoSpellingsOfAnArchiveAreOneArchiveByItsClaims() {
        Mapped mapped = Mapped.last(
                organization("presidential-archive", "aprf", "Archive of the President", "=APRF", "AP RF"),
                document("1", "A")
                        .keptAs("APRF, f. 45, op. 1, d. 348, ll. 44-45; AP RF, f. 45, op. 1, d. 5, p. 11", "APRF")
                        .build());
        assertThat(mapped.about("document/1")).contains("dossier:repository <organization/presidential-archive>");
        assertThat(mapped.about("unit/aprf.f-45.op-1.d-348"))
                .containsExactly(
                        "a dossier:ArchivalUnit",
                        "rdfs:label \"APRF, f. 45, op. 1, d. 348\"",
                        "dossier:level \"delo\"",
                        "dossier:partOf <unit/aprf.f-45.op-1>",
                        "dossier:repository <organization/presidential-archive>",
                        "dossier:unitNumber \"348\"");
        assertThat(mapped.about("unit/aprf.f-45.op-1.d-5"))
                .contains("rdfs:label \"APRF, f. 45, op. 1, d. 5\"", "dossier:papka \"11\"");
        assertThat(mapped.remarks).isEmpty();
    }

    @Test
    void aDocumentInsideAnotherHasAnIriOfItsOwn() {
        Mapped mapped = Mapped.last(
                person("stalin", "Stalin"),
                person("kim", "Kim Il Sung"),
                person("shtykov", "Shtykov"),
                document(
                                "7",
                                "Ciphered Telegram No. 405976 from Shtykov to Stalin, transmitting 8 July 1950 letter from Kim Il Sung"
                                        + " to Stalin")
                        .on("1950-07-09")
                        .from("Shtykov", "Kim Il Sung")
                        .to("Stalin")
                        .build());
        assertThat(mapped.about("document/7")).contains("dossier:forwards <document/7~enclosure>");
        assertThat(mapped.about("document/7#sent")).contains("dossier:messageNumber \"405976\"");
        assertThat(mapped.about("document/7~enclosure"))
                .containsExactly(
                        "a dossier:Document",
                        "rdfs:label \"8 July 1950 letter from Kim Il Sung to Stalin\"",
                        "dossier:action <document/7~enclosure#forwarded>",
                        "dossier:action <document/7~enclosure#received>",
                        "dossier:action <document/7~enclosure#sent>",
                        "dossier:date \"1950-07-08\"^^edtf",
                        "dossier:dateAsWritten \"1950-07-08\"",
                        "dossier:earliest \"1950-07-08\"^^xsd:date",
                        "dossier:hasMention <document/7~enclosure#mention-recipient-stalin>",
                        "dossier:hasMention <document/7~enclosure#mention-sender-kim-il-sung>",
                        "dossier:kind <kind/letter>",
                        "dossier:knownByCitation \"true\"^^xsd:boolean",
                        "dossier:latest \"1950-07-08\"^^xsd:date",
                        "dossier:receipt <document/7~enclosure#received>",
                        "dossier:recipient <person/stalin>",
                        "dossier:sender <person/kim>",
                        "dossier:sending <document/7~enclosure#sent>",
                        "dossier:time <document/7~enclosure#date>");
        assertThat(mapped.about("document/7~enclosure#forwarded"))
                .containsExactly(
                        "a dossier:CorrespondenceAction",
                        "dossier:actionType dossier:Forwarded",
                        "dossier:agent <person/shtykov>",
                        "dossier:basis dossier:InferredFromTitle",
                        "dossier:time <document/7#date>");
    }

    @Test
    void whatTheRecordDoesNotNameIsReadFromTheTitleAndMarked() {
        Mapped mapped = Mapped.last(
                person("mao", "Mao Zedong"),
                person("stalin", "Stalin"),
                person("roshchin", "Roshchin"),
                place("beijing", "Beijing"),
                document("8", "Telegram No. 5 from Beijing, Mao Zedong to Stalin (via Roshchin)")
                        .build());
        assertThat(mapped.about("document/8"))
                .contains("dossier:sender <person/mao>", "dossier:recipient <person/stalin>");
        assertThat(mapped.about("document/8#sent"))
                .containsExactly(
                        "a dossier:CorrespondenceAction",
                        "dossier:actionType dossier:Sent",
                        "dossier:agent <person/mao>",
                        "dossier:basis dossier:InferredFromTitle",
                        "dossier:carrier <person/roshchin>",
                        "dossier:messageNumber \"5\"",
                        "dossier:place <place/beijing>");
        assertThat(mapped.about("document/8#transmitted"))
                .contains("dossier:actionType dossier:Transmitted", "dossier:agent <person/roshchin>");
        assertThat(mapped.about("document/8#mention-carrier-roshchin"))
                .contains("dossier:basis dossier:InferredFromTitle", "dossier:role \"carrier\"");
        assertThat(mapped.remarks)
                .containsExactly(new Remark(
                        Remark.Kind.INFERRED_FROM_TITLE,
                        "title",
                        "Telegram No. 5 from Beijing, Mao Zedong to Stalin (via Roshchin)",
                        "read from the title: sender Mao Zedong; recipient Stalin; carrier Roshchin; number 5; sent from"
                                + " Beijing"));
    }

    @Test
    void whatTheRecordNamesIsNotOverruledByTheTitle() {
        Mapped mapped = Mapped.last(
                person("mao", "Mao Zedong"),
                person("zhou", "Zhou Enlai"),
                document("9", "Telegram, Mao Zedong to Stalin")
                        .from("Zhou Enlai")
                        .to("Mao Zedong")
                        .build());
        assertThat(mapped.about("document/9"))
                .contains("dossier:sender <person/zhou>", "dossier:recipient <person/mao>")
                .doesNotContain("dossier:sender <person/mao>");
        assertThat(mapped.remarks).isEmpty();
    }

    @Test
    void thoseWhoTalkedAreInterlocutors() {
        Mapped mapped = Mapped.last(
                person("stalin", "I.V. Stalin"),
                person("zhou", "Zhou Enlai"),
                document("10", "Minutes of Conversation between I.V. Stalin and Zhou Enlai")
                        .on("1952-08-20")
                        .build());
        assertThat(mapped.about("document/10"))
                .contains(
                        "dossier:interlocutor <person/stalin>",
                        "dossier:interlocutor <person/zhou>",
                        "dossier:action <document/10#created>")
                .noneMatch(line -> line.startsWith("dossier:sen"));
        assertThat(mapped.about("document/10#created"))
                .containsExactly(
                        "a dossier:CreationAction",
                        "dossier:basis dossier:StatedInRecord",
                        "dossier:time <document/10#date>");
    }

    @Test
    void aNoteJoinsTwoDocumentsThatMayBeOne() {
        Mapped mapped = Mapped.of(
                document("113657", "A").build(),
                document("b", "B")
                        .note("Possibly the same telegram as record 113657, listed under another date")
                        .build(),
                document("c", "C")
                        .note("Possibly the same letter as record 999.")
                        .build());
        assertThat(mapped.about("document/b")).contains("dossier:possiblySameAs <document/113657>");
        assertThat(mapped.about("document/113657")).contains("dossier:possiblySameAs <document/b>");
        assertThat(mapped.about("document/c")).noneMatch(line -> line.startsWith("dossier:possiblySameAs"));
        assertThat(mapped.remarks)
                .extracting(Remark::kind, Remark::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Remark.Kind.UNRESOLVED_REFERENCE, "999"));
    }

    @Test
    void anOriginalThatNobodyHoldsHasAnIri() {
        Mapped told = Mapped.last(document("11", "Letter, Syngman Rhee to Robert Oliver [Soviet Translation]")
                .from("Syngman Rhee")
                .to("Robert Oliver")
                .build());
        assertThat(told.about("document/11")).contains("dossier:translationOf <document/11~original>");
        assertThat(told.about("document/11~original"))
                .containsExactly(
                        "a dossier:Document",
                        "rdfs:label \"Letter, Syngman Rhee to Robert Oliver\"",
                        "dossier:knownByCitation \"true\"^^xsd:boolean");
        Mapped stated = Mapped.last(document("12", "A").translationOf("x-1").build());
        assertThat(stated.about("document/12")).contains("dossier:translationOf <document/x-1>");
        assertThat(stated.about("document/x-1")).contains("dossier:knownByCitation \"true\"^^xsd:boolean");
        Mapped held = Mapped.last(
                document("x-1", "B").build(),
                document("12", "A").translationOf("x-1").build());
        assertThat(held.about("document/x-1")).isEmpty();
        assertThat(held.remarks).isEmpty();
    }

    @Test
    void anIdentifierBecomesAMappingWithItsSourcesOrIsKeptAsText() {
        Mapped mapped = Mapped.of(Records.identified(
                "stalin",
                "Stalin",
                new Identifier("wikidata", "Q855", List.of("https://example.org/list", "a printed list")),
                new Identifier("isni", "0000 0001 2108 1549", List.of()),
                new Identifier("geonames", "1871859", List.of()),
                new Identifier("hsg", "112894", List.of()),
                new Identifier("gnd", "no number", List.of()),
                new Identifier("ulan", "500", List.of())));
        assertThat(mapped.about("person/stalin"))
                .contains(
                        "skos:exactMatch <http://www.wikidata.org/entity/Q855>",
                        "skos:exactMatch <https://isni.org/isni/0000000121081549>",
                        "skos:exactMatch <https://sws.geonames.org/1871859/>",
                        "dcterms:identifier \"hsg:112894\"",
                        "dcterms:identifier \"gnd:no number\"",
                        "dcterms:identifier \"ulan:500\"");
        assertThat(mapped.turtle())
                .contains(
                        "<mapping/person-stalin-wikidata-q855~1> dcterms:source \"a printed list\""
                                .replace("~1>", MAPPING),
                        "<mapping/person-stalin-wikidata-q855~1> dcterms:source <https://example.org/list>"
                                .replace("~1>", MAPPING),
                        "<mapping/person-stalin-wikidata-q855~1> owl:annotatedTarget <http://www.wikidata.org/entity/Q855>"
                                .replace("~1>", MAPPING));
        assertThat(mapped.remarks)
                .extracting(Remark::kind, Remark::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Remark.Kind.UNKNOWN_IDENTIFIER, "gnd:no number"),
                        org.assertj.core.groups.Tuple.tuple(Remark.Kind.UNKNOWN_IDENTIFIER, "ulan:500"));
    }

    @Test
    void aNameHasItsScriptInItsTagWhereItsLanguageIsUsuallyWrittenInAnother() {
        Mapped mapped = Mapped.of(Records.named(
                "mao",
                new NameForm(new Text("Mao Zedong", "en"), NameKind.PREFERRED, ""),
                new NameForm(new Text("毛泽东", "zh-Hans"), NameKind.PREFERRED, ""),
                new NameForm(new Text("Mao Tse-tung", "zh"), NameKind.ROMANISATION, "a book"),
                new NameForm(new Text("Мао", "ru"), NameKind.VARIANT, ""),
                new NameForm(new Text("Mao Tse-Tung", "zh"), NameKind.VARIANT, "")));
        assertThat(mapped.about("person/mao")).contains("rdfs:label \"Mao Zedong\"@en", "rdfs:label \"毛泽东\"@zh-hans");
        assertThat(mapped.turtle().stream().filter(line -> line.contains(" dossier:name ")))
                .extracting(line -> line.substring(line.indexOf('"')))
                .containsExactlyInAnyOrder(
                        "\"Mao Zedong\"@en",
                        "\"毛泽东\"@zh-hans",
                        "\"Mao Tse-tung\"@zh-latn",
                        "\"Mao Tse-Tung\"@zh-latn",
                        "\"Мао\"@ru");
        assertThat(mapped.turtle().stream().filter(line -> line.contains(" dossier:script ")))
                .extracting(line -> line.substring(line.indexOf('"')))
                .containsExactlyInAnyOrder("\"Latn\"", "\"Hans\"", "\"Latn\"", "\"Latn\"", "\"Cyrl\"");
    }

    @Test
    void whatTakesThePlaceOfAFormerThingSaysSo() {
        Mapped mapped = Mapped.last(replacing("stalin", "Stalin", "stalin-2", "actor/filippov", "a/b", "no key/ж"));
        assertThat(mapped.about("person/stalin"))
                .contains(
                        "dcterms:replaces <actor/filippov>",
                        "dcterms:replaces <person/stalin-2>",
                        "dcterms:replaces <person/a-b~c14cddc033f64b9d>");
        assertThat(mapped.about("person/stalin"))
                .filteredOn(line -> line.contains("replaces"))
                .hasSize(4);
        assertThat(mapped.remarks).isEmpty();
    }

    @Test
    void aFormerThingThatTheDatasetStillHoldsIsRemarked() {
        Mapped mapped = Mapped.last(
                person("stalin-2", "Filippov"),
                organization("army", "", "Army"),
                document("1", "A note").build(),
                document("2", "The same note")
                        .replaces("1", "document/1", "2", "person/stalin-2", "person/army", "organization/army", "3")
                        .build());
        assertThat(mapped.remarks)
                .extracting(Remark::kind, Remark::value)
                .containsExactly(
                        tuple(Remark.Kind.REPLACED_BUT_THERE, "1"),
                        tuple(Remark.Kind.REPLACED_BUT_THERE, "document/1"),
                        tuple(Remark.Kind.REPLACED_BUT_THERE, "2"),
                        tuple(Remark.Kind.REPLACED_BUT_THERE, "person/stalin-2"),
                        tuple(Remark.Kind.REPLACED_BUT_THERE, "organization/army"));
        assertThat(mapped.about("document/2")).doesNotContain("dcterms:replaces <document/2>");
    }

    @Test
    void aNameThatStillLeadsToAFormerThingIsRemarked() {
        Mapped mapped = Mapped.last(
                replacing("stalin", "Stalin", "actor/filippov", "place/moskau"),
                document("1", "A note").from("Filippov").to("Stalin", "Mao").build());
        assertThat(mapped.remarks)
                .filteredOn(remark -> remark.kind() == Remark.Kind.REPLACED_BUT_THERE)
                .extracting(Remark::field, Remark::value, Remark::message)
                .containsExactly(tuple(
                        "senders",
                        "Filippov",
                        "\"Filippov\" got a provisional actor, which \"stalin\" replaces; let that record claim"
                                + " the name, or remove the id there"));
    }
}
