package org.dossier.server.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dossier.cite.BibTex;
import org.dossier.cite.Citation;
import org.dossier.cite.CslJson;
import org.dossier.server.Representation;

/** A form in which a citation can be had. */
enum CitationForm {
    BIBTEX(".bib", BibTex.MEDIA_TYPE + "; charset=utf-8", BibTex::of),
    CSL_JSON(".csl.json", CslJson.MEDIA_TYPE, CslJson::of),
    TEXT(".txt", "text/plain; charset=utf-8", citation -> citation.text() + "\n");

    private final String suffix;
    private final String contentType;
    private final Function<Citation, String> writer;

    CitationForm(String suffix, String contentType, Function<Citation, String> writer) {
        this.suffix = suffix;
        this.contentType = contentType;
        this.writer = writer;
    }

    /** What its address ends with: {@code .bib}. */
    String suffix() {
        return suffix;
    }

    /** The citation in this form. */
    Representation of(Citation citation) {
        return Representation.of(writer.apply(citation).getBytes(java.nio.charset.StandardCharsets.UTF_8), contentType);
    }

    /** The form that an address ends with; empty if with none. */
    static Optional<CitationForm> ofSuffix(String path) {
        return List.of(values()).stream()
                .filter(form -> path.endsWith(form.suffix) && path.length() > form.suffix.length())
                .findFirst();
    }
}
