package org.dossier.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.sort.GraphSorter;
import org.dossier.sort.SortedGraphs;
import org.dossier.sort.TripleBlock;
import org.dossier.sort.TripleCursor;

/** Graphs with everything in them that a syntax could stumble over, the same for the same seed. */
final class RandomGraph {
    static final String BASE = "http://localhost:3030/";

    private static final String[] SUBJECTS = {
        "id/document/%d",
        "id/document/%d#sent",
        "id/document/%d#mention-sender-kim",
        "id/document/0%d.5",
        "id/document/%d.",
        "id/document/-%d",
        "id/person/kim~%d",
        "id/person/김일성%d",
        "id/place/a%%20b%d",
        "id/place/o'brien&co%d",
        "id/kind/x(%d)*+,;=!$",
        "id/scheme/%d?q=1&r=2",
        "id/true",
        "",
    };
    private static final Iri[] PREDICATES = {
        ExternalVocabulary.RDFS_LABEL,
        ExternalVocabulary.SKOS_NOTE,
        ExternalVocabulary.SKOS_EXACT_MATCH,
        ExternalVocabulary.GEO_LAT,
        ExternalVocabulary.DCTERMS_RELATION,
        Vocabulary.SENDER,
        new Iri("https://w3id.org/dossier/ontology#a-b.c_d"),
        new Iri("http://example.org/unknown#9lives"),
        new Iri("http://example.org/a&b'c/%41bc"),
        new Iri("urn:example:p"),
    };
    private static final String[] PIECES = {
        "\"",
        "\\",
        "\n",
        "\r",
        "\t",
        "\b",
        "\f",
        "\u0000",
        "\u0001",
        "\u001f",
        "\u007f",
        "\u0085",
        "\u2028",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "]]>",
        "<a>",
        "&amp;",
        "'",
        "\"\"\"",
        "'''",
        " ",
        "  ",
        "\\u0041",
        "@en",
        "^^<x>",
        "_:b",
        "é",
        "e\u0301",
        "中文",
        "평양",
        "Пекин",
        "\u202eabc\u202c",
        "\ud83d\ude00",
        "\ud842\udfb7",
        "\udbff\udfff",
        "\\",
        "/*",
        "-->",
        "${x}",
        "%00",
        "a",
        "Z",
        "0",
    };

    private final Random random;

    RandomGraph(long seed) {
        this.random = new Random(seed);
    }

    List<Triple> triples(int count) {
        List<Triple> triples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            triples.add(triple());
        }
        return triples;
    }

    static SortedGraphs sorted(Path temporary, List<List<Triple>> graphs) throws IOException {
        GraphSorter sorter = new GraphSorter(temporary, graphs.size(), 1 << 20);
        try (GraphSorter.Batch batch = sorter.batch()) {
            for (int i = 0; i < graphs.size(); i++) {
                for (Triple triple : graphs.get(i)) {
                    batch.triple(i, triple);
                }
            }
        }
        return sorter.sorted();
    }

    /** Some consecutive triples of the first graph. */
    static TripleBlock block(SortedGraphs sorted, int from, int to) throws IOException {
        int[][] columns = new int[3][to - from];
        try (TripleCursor cursor = sorted.graph(0).triples()) {
            for (int i = 0; i < to; i++) {
                cursor.next();
                if (i >= from) {
                    columns[0][i - from] = cursor.subject();
                    columns[1][i - from] = cursor.predicate();
                    columns[2][i - from] = cursor.object();
                }
            }
        }
        return new TripleBlock(sorted.terms(), columns[0], columns[1], columns[2]);
    }

    private Triple triple() {
        if (random.nextInt(8) == 0) {
            return new Triple(subject(), ExternalVocabulary.RDF_TYPE, random.nextInt(20) == 0 ? object() : type());
        }
        return new Triple(subject(), PREDICATES[random.nextInt(PREDICATES.length)], object());
    }

    private Iri subject() {
        if (random.nextInt(30) == 0) {
            return new Iri(random.nextBoolean() ? "geo:37.5,127" : "urn:example:1");
        }
        return new Iri(BASE + SUBJECTS[random.nextInt(SUBJECTS.length)].formatted(random.nextInt(12)));
    }

    private Iri type() {
        return random.nextBoolean() ? Vocabulary.DOCUMENT : new Iri("http://example.org/Type");
    }

    private Term object() {
        return switch (random.nextInt(9)) {
            case 0 -> subject();
            case 1 -> new Iri("https://www.wikidata.org/entity/Q" + random.nextInt(100));
            case 2 ->
                new Iri(new String[] {"geo:1,2", "dossier:x", "skos:a", "mailto:a@example.org", "urn:a:b"}
                        [random.nextInt(5)]);
            case 3 -> Literal.text(text(), new String[] {"en", "zh-hans", "ru", "ko-kr-x-a1"}[random.nextInt(4)]);
            case 4 -> Literal.typed(text(), ExternalVocabulary.EDTF);
            case 5 -> Literal.typed("19" + random.nextInt(100), ExternalVocabulary.XSD_DATE);
            case 6 -> Literal.typed(text(), new Iri("http://example.org/type/9x.y"));
            default -> Literal.string(text());
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(200) == 0 ? 5000 : 8); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
