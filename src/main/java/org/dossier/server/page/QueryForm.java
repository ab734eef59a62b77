package org.dossier.server.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** A form in which the answer to a query of the library is had under an address of its own. */
enum QueryForm {
    CSV(".csv", "text/csv"),
    TSV(".tsv", "text/tab-separated-values"),
    JSON(".json", "application/sparql-results+json"),
    XML(".xml", "application/sparql-results+xml");

    private final String suffix;
    private final String mediaType;

    QueryForm(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /** What its address ends with: {@code .csv}. */
    String suffix() {
        return suffix;
    }

    /** The media type, without parameters. */
    String mediaType() {
        return mediaType;
    }

    /** The media type as a {@code Content-Type}. */
    String contentType() {
        return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }

    /** Who writes it. */
    Lang lang() {
        return switch (this) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
        };
    }

    /** Its name for people: {@code CSV}. */
    String title() {
        return name();
    }

    static List<QueryForm> all() {
        return List.of(values());
    }

    static Optional<QueryForm> ofSuffix(String suffix) {
        return all().stream().filter(form -> form.suffix.equals(suffix)).findFirst();
    }
}
