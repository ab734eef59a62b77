package org.dossier.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.junit.jupiter.api.Test;

class JenaTermsTest {
    @Test
    void everyTermComesBackAsItWas() {
        for (Term term : List.of(
                new Iri("http://x.example/id/topic/한국"),
                Literal.string("a \"b\"\n"),
                Literal.text("報告", "zh-hans"),
                Literal.typed("01", new Iri("http://www.w3.org/2001/XMLSchema#integer")),
                Literal.typed("1951~", new Iri("http://id.loc.gov/datatypes/edtf/EDTF")))) {
            assertThat(JenaTerms.term(JenaTerms.node(term))).isEqualTo(term);
        }
    }

    @Test
    void aLanguageTagIsJenasOwn() {
        Node node = JenaTerms.node(Literal.text("報告", "zh-hans"));
        assertThat(node.getLiteralLanguage()).isEqualTo("zh-Hans");
        assertThat(node.getLiteralDatatypeURI()).endsWith("#langString");
    }
}
