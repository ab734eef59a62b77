package org.dossier.cite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringReader;
import java.util.List;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {
    private static final String TITLE = "100% of {Ким} & Co: $5, a_b #1 ~ ^ \\ “quoted”";

    @Test
    void theSentenceHasWhatIsKnownAndNothingElse() {
        assertThat(citation("10 July 1951", "1951-07-10").text())
                .isEqualTo("“" + TITLE + "”, 10 July 1951. AVPRF, F. 45, l. 3. Papers, A House, release 2. "
                        + "http://archive.example/id/document/a%20b");
        assertThat(new Citation("k", Citation.Kind.ENTRY, "T", List.of(), "", "", "", "D", "", 1, "u").text())
                .isEqualTo("“T”. D, release 1. u");
    }

    /** JBibTeX was not written by us, and reads what is written for TeX. */
    @Test
    void anotherProgramReadsTheSameFromBibTex() throws Exception {
        BibTeXEntry entry = read(BibTex.of(citation("10 July 1951", "1951-07-10")));
        assertThat(entry.getType()).isEqualTo(BibTeXEntry.TYPE_MISC);
        assertThat(entry.getKey().getValue()).isEqualTo("document-a-b-release-2");
        assertThat(text(entry, BibTeXEntry.KEY_TITLE)).isEqualTo(TITLE);
        assertThat(text(entry, BibTeXEntry.KEY_AUTHOR)).isEqualTo("Mao Zedong and Rank and File, Inc.");
        assertThat(entry.getField(BibTeXEntry.KEY_AUTHOR).toUserString())
                .isEqualTo("{Mao Zedong} and {Rank and File, Inc.}");
        assertThat(text(entry, BibTeXEntry.KEY_YEAR)).isEqualTo("1951");
        assertThat(text(entry, BibTeXEntry.KEY_MONTH)).isEqualTo("July");
        assertThat(entry.getField(BibTeXEntry.KEY_URL).toUserString())
                .isEqualTo("http://archive.example/id/document/a%20b");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1951-07-10|{\"date-parts\":[[1951,7,10]]}",
                "1951-07|{\"date-parts\":[[1951,7]]}",
                "1951~|{\"date-parts\":[[1951]],\"circa\":true}",
                "1951-07/1953-07-27|{\"date-parts\":[[1951,7],[1953,7,27]]}",
                "[1951,1953]|{\"literal\":\"in words\"}",
                "1951-21|{\"literal\":\"in words\"}",
                "1951/..|{\"literal\":\"in words\"}",
                "195X|{\"literal\":\"in words\"}",
            })
    void aDateIsToldAsFarAsCslCan(String edtf, String issued) throws Exception {
        JsonNode item = new JsonMapper()
                .readTree(CslJson.of(citation("in words", edtf)))
                .get(0);
        assertThat(item.get("issued").toString()).isEqualTo(issued);
        assertThat(item.get("author").toString())
                .isEqualTo("[{\"literal\":\"Mao Zedong\"},{\"literal\":\"Rank and File, Inc.\"}]");
    }

    private static Citation citation(String words, String edtf) {
        return new Citation(
                Citation.key("document/a b", 2),
                Citation.Kind.DOCUMENT,
                TITLE,
                List.of("Mao Zedong", "Rank and File, Inc."),
                words,
                edtf,
                "AVPRF, F. 45, l. 3",
                "Papers",
                "A House",
                2,
                "http://archive.example/id/document/a%20b");
    }

    private static BibTeXEntry read(String bibTex) throws Exception {
        BibTeXDatabase database = new BibTeXParser().parseFully(new StringReader(bibTex));
        return database.getEntries().values().iterator().next();
    }

    private static String text(BibTeXEntry entry, Key field) throws Exception {
        String latex = entry.getField(field).toUserString();
        return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(latex)));
    }
}
