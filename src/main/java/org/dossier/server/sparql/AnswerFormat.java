package org.dossier.server.sparql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.dossier.server.AcceptHeader;

/**
 * A form in which answers are given.
 *
 * @param mediaType what it is called in HTTP
 * @param aliases other media types that it is asked for by
 * @param names what it may be called in {@code format=}, beside its media types
 * @param lang what writes it
 * @param text whether it is text in UTF-8
 */
record AnswerFormat(String mediaType, List<String> aliases, List<String> names, Lang lang, boolean text) {
    private static final List<String> JSON = List.of("application/json", "text/json");
    private static final List<String> XML = List.of("application/xml", "text/xml");

    /** For SELECT: rows. The first is given to whoever accepts anything. */
    static final List<AnswerFormat> ROWS = List.of(
            text("application/sparql-results+json", ResultSetLang.RS_JSON, JSON, "json"),
            text("application/sparql-results+xml", ResultSetLang.RS_XML, XML, "xml"),
            text("text/csv", ResultSetLang.RS_CSV, List.of(), "csv"),
            text("text/tab-separated-values", ResultSetLang.RS_TSV, List.of(), "tsv"),
            binary("application/sparql-results+thrift", ResultSetLang.RS_Thrift, "thrift"),
            binary("application/sparql-results+protobuf", ResultSetLang.RS_Protobuf, "protobuf"));

    /** For ASK: yes or no. The binary forms have none. */
    static final List<AnswerFormat> YES_NO =
            ROWS.stream().filter(AnswerFormat::text).toList();

    /** For CONSTRUCT and DESCRIBE: triples. */
    static final List<AnswerFormat> TRIPLES = List.of(
            text("text/turtle", Lang.TURTLE, List.of("application/x-turtle"), "turtle", "ttl"),
            text("application/n-triples", Lang.NTRIPLES, List.of("text/plain"), "ntriples", "n-triples", "nt"),
            text("application/ld+json", Lang.JSONLD11, JSON, "jsonld", "json-ld", "json"),
            text("application/rdf+xml", Lang.RDFXML, XML, "rdfxml", "rdf/xml", "rdf", "xml"),
            text("application/trig", Lang.TRIG, List.of(), "trig"),
            text("application/n-quads", Lang.NQUADS, List.of(), "nquads", "n-quads", "nq"),
            text("application/rdf+json", Lang.RDFJSON, List.of(), "rdfjson", "rdf/json", "rj"),
            binary("application/rdf+thrift", Lang.RDFTHRIFT, "thrift"),
            binary("application/rdf+protobuf", Lang.RDFPROTO, "protobuf"));

    AnswerFormat {
        aliases = List.copyOf(aliases);
        names = List.copyOf(names);
    }

    private static AnswerFormat text(String mediaType, Lang lang, List<String> aliases, String... names) {
        return new AnswerFormat(mediaType, aliases, List.of(names), lang, true);
    }

    private static AnswerFormat binary(String mediaType, Lang lang, String... names) {
        return new AnswerFormat(mediaType, List.of(), List.of(names), lang, false);
    }

    /** What a file of this form ends with: {@code .csv}; {@code ""} if it has no ending of its own. */
    String ending() {
        return lang.getFileExtensions().stream()
                .findFirst()
                .map(ending -> "." + ending)
                .orElse("");
    }

    /** The forms that the answer to a query can take, the favourite first. */
    static List<AnswerFormat> of(Query query) {
        return query.isSelectType() ? ROWS : query.isAskType() ? YES_NO : TRIPLES;
    }

    /** The one of a name or media type, in any case; a name that none has is nobody's. */
    static Optional<AnswerFormat> named(String name, List<AnswerFormat> offered) {
        String wanted = name.toLowerCase(Locale.ROOT).strip();
        return offered.stream()
                .filter(format -> format.hasMediaType(wanted) || format.names.contains(wanted))
                .findFirst();
    }

    /** The one that an {@code Accept} header ranks highest; the general names of JSON and XML will do, too. */
    static Optional<AnswerFormat> accepted(String accept, List<AnswerFormat> offered) {
        return AcceptHeader.best(accept, mediaTypes(offered))
                .flatMap(best -> offered.stream()
                        .filter(format -> format.hasMediaType(best))
                        .findFirst());
    }

    /** All media types that the forms are asked for by. */
    static List<String> mediaTypes(List<AnswerFormat> offered) {
        return offered.stream()
                .flatMap(format -> Stream.concat(Stream.of(format.mediaType), format.aliases.stream()))
                .toList();
    }

    private boolean hasMediaType(String wanted) {
        return mediaType.equals(wanted) || aliases.contains(wanted);
    }

    /** How triples are laid out for the eye. */
    RDFFormat pretty() {
        return RDFWriterRegistry.defaultSerialization(lang);
    }

    /** How many triples are written, one after the other. */
    RDFFormat plain() {
        if (lang.equals(Lang.TURTLE)) {
            return RDFFormat.TURTLE_BLOCKS;
        }
        if (lang.equals(Lang.TRIG)) {
            return RDFFormat.TRIG_BLOCKS;
        }
        return lang.equals(Lang.RDFXML) ? RDFFormat.RDFXML_PLAIN : pretty();
    }

    /** The value of {@code Content-Type}. */
    String contentType() {
        return text && mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }
}
