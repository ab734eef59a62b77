package org.dossier.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.rdf.Iri;
import org.junit.jupiter.api.Test;

class AuthorityLinkTest {
    private static final Iri MAO = new Iri("http://localhost:3030/id/person/mao-zedong");

    private static Iri mapping(String entry) {
        return AuthorityLink.mapping(MAO, AuthorityLink.entry(new Iri(entry)));
    }

    @Test
    void oneEntryHasOneMappingHoweverItIsWritten() {
        assertThat(mapping("http://www.wikidata.org/entity/Q5816").value())
                .startsWith("http://localhost:3030/id/mapping/person-mao-zedong-wikidata-q5816")
                .isEqualTo(mapping("https://www.wikidata.org/wiki/Q5816").value());
    }

    @Test
    void entriesOfAnUnknownFileThatDifferInCaseAreTwo() {
        assertThat(mapping("https://example.org/A")).isNotEqualTo(mapping("https://example.org/a"));
        assertThat(AuthorityLink.entry(new Iri("https://example.org/A"))).isEqualTo(new Iri("https://example.org/A"));
    }
}
