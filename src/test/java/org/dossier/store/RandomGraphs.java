package org.dossier.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;

/** Graphs of every kind of term that a dataset may bring, and of some that none should, from a seed. */
final class RandomGraphs {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final List<String> LANGUAGES = List.of(
            "en", "en-us", "zh-hans", "zh-hant-tw", "ru-latn", "i-klingon", "x-private", "sl-rozaj-biske", "ko");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Mao Zedong",
            "Мао Цзэдун",
            "毛泽东",
            "모택동",
            "a \"quoted\" word",
            "back\\slash",
            "line\nbreak\ttab\r",
            "\u0001\u007f\b\f",
            "emoji \uD83D\uDE00",
            "ends with \\",
            "\"",
            "|",
            "a|b||literal");
    private static final List<String> DATATYPES = List.of(
            "integer",
            "decimal",
            "double",
            "float",
            "long",
            "int",
            "short",
            "byte",
            "nonNegativeInteger",
            "positiveInteger",
            "unsignedByte",
            "unsignedLong",
            "boolean",
            "date",
            "dateTime",
            "dateTimeStamp",
            "gYear",
            "gYearMonth",
            "time",
            "anyURI",
            "duration",
            "hexBinary",
            "token",
            "noSuchType");
    private static final List<String> FORMS = List.of(
            "1",
            "01",
            "+1",
            "-1",
            "0",
            "-0",
            "1.0",
            "1.50",
            "1.5",
            "1e0",
            "1E3",
            "INF",
            "-INF",
            "NaN",
            "true",
            "false",
            "1 ",
            " 1",
            "255",
            "256",
            "99999999999",
            "36028797018963967",
            "36028797018963968",
            "9223372036854775807",
            "99999999999999999999",
            "-36028797018963969",
            "1953-07-27",
            "1953-07-27Z",
            "1953-07-27+09:00",
            "1953-02-30",
            "-0044-03-15",
            "10000-01-01",
            "1953-07-27T10:00:00",
            "1953-07-27T10:00:00Z",
            "1953-07-27T24:00:00",
            "1953-07-27T10:00:00.125+08:00",
            "1953-07-27T10:00:00.1234567Z",
            "1953",
            "1953-07",
            "10:00:00",
            "P1D",
            "ff",
            "http://example.org/",
            "0.00000000000000000000001",
            "3.4028235E38",
            "1.7976931348623157E308",
            "x");

    private final Random random;
    private final int spread;

    /** @param spread about how many different subjects there are */
    RandomGraphs(long seed, int spread) {
        this.random = new Random(seed);
        this.spread = spread;
    }

    /** Triples, some of them twice. */
    List<Triple> triples(int count) {
        List<Triple> triples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            triples.add(
                    i > 0 && random.nextInt(50) == 0
                            ? triples.get(random.nextInt(i))
                            : new Triple(iri(), predicate(), object()));
        }
        return triples;
    }

    private Iri iri() {
        int n = random.nextInt(spread);
        return new Iri(
                switch (n % 5) {
                    case 0 -> "http://example.org/личность/" + n;
                    case 1 -> "http://example.org/文档/" + n + "#part";
                    case 2 -> "urn:uuid:" + n;
                    default -> "http://localhost:3030/id/document/" + n;
                });
    }

    private Iri predicate() {
        int n = random.nextInt(12);
        return n == 0 ? ExternalVocabulary.RDF_TYPE : new Iri("http://example.org/ontology#p" + n);
    }

    private Term object() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> iri();
            case 2 -> Literal.text(text(), pick(LANGUAGES));
            case 3 -> Literal.string(text());
            case 4 -> Literal.typed(pick(FORMS), new Iri(XSD + pick(DATATYPES)));
            default -> Literal.typed(String.valueOf(random.nextInt(2_000) - 1_000), new Iri(XSD + "integer"));
        };
    }

    private String text() {
        return switch (random.nextInt(400)) {
            case 0 -> pick(TEXTS).repeat(400);
            case 1 -> "long ".repeat(4_000) + random.nextInt(3);
            default -> random.nextInt(4) == 0 ? pick(TEXTS) : "title " + random.nextInt(spread);
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
