package org.dossier.link.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;

/** Mappings of random values: whatever characters there are, and all that mean something in a table. */
record AnyMapping(Random random) {
    private static final String[] PIECES = {
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\"",
        "\"\"",
        "|",
        "\\",
        "\\|",
        "\\\\",
        "#",
        "'",
        " ",
        ",",
        ": ",
        "Not",
        "a",
        "Kim Il-sung",
        "김일성",
        "毛泽东",
        "Ким Ир Сен",
        "فيصل",
        "हिन्दी",
        "\uD83D\uDE00",
        "\uD840\uDC00",
        "é",
        "e\u0301",
        "\u00A0",
        "\u2028",
        "\uFEFF",
        "\uFFFD",
        "\u0001",
        "\u0085",
        "http://a.org/",
        "id:x",
        "1.10",
        "null"
    };
    private static final List<String> NAMESPACES = List.of(
            "http://localhost:3030/id/person/",
            "http://www.wikidata.org/prop/",
            "https://d-nb.info/standards/",
            "http://example.org/#",
            "https://people.example.org/",
            "urn:uuid:",
            "http://пример.рф/");

    Mapping next() {
        Mapping.Builder mapping = Mapping.of(iri(), iri(), iri(), ExternalVocabulary.SEMAPV_MANUAL_MAPPING_CURATION)
                .labels(text(), text())
                .comment(text());
        if (random.nextBoolean()) {
            mapping.negative();
        }
        if (random.nextBoolean()) {
            mapping.tool(text(), text())
                    .date(LocalDate.of(1 + random.nextInt(9999), 1 + random.nextInt(12), 1 + random.nextInt(28)));
        }
        if (random.nextBoolean()) {
            mapping.confidence(random.nextDouble());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            mapping.author(iri()).reviewer(iri()).authorName("A" + text()).reviewerName(text() + "R");
        }
        return mapping.build();
    }

    private Iri iri() {
        String[] ends = {"Q" + random.nextInt(50), "a/b", "x#y", "1:2", "김일성", "%C3%A9", "person/mao-zedong"};
        return new Iri(NAMESPACES.get(random.nextInt(NAMESPACES.size())) + ends[random.nextInt(ends.length)]);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
