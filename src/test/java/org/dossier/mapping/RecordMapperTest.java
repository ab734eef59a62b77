package org.dossier.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.mapping.Records.document;
import static org.dossier.mapping.Records.organization;
import static org.dossier.mapping.Records.person;

import org.junit.jupiter.api.Test;

class RecordMapperTest {
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
}
