package org.dossier.server.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** A form in which the answer to a query of the library is had under an address of its own. */
enum QueryForm {
    CSV(".csv", "text/csv", ResultSetLang.RS_CSV),
    TSV(".tsv", "text/tab-separated-values", ResultSetLang.RS_TSV),
    JSON(".json", "application/sparql-results+json", ResultSetLang.RS_JSON),
    XML(".xml", "application/sparql-results+xml", ResultSetLang.RS_XML);

    private final String suffix;
    private final String mediaType;
    private final Lang lang;

    QueryForm(String suffix, String mediaType, Lang lang) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.lang = lang;
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
        return lang;
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
