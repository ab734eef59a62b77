package org.dossier.server.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dossier.cite.BibTex;
import org.dossier.cite.Citation;
import org.dossier.cite.CslJson;
import org.dossier.server.Representation;

/** A form in which a citation can be had. */
enum CitationForm {
    BIBTEX(".bib", BibTex.MEDIA_TYPE + "; charset=utf-8") {
        @Override
        String written(Citation citation) {
            return BibTex.of(citation);
        }
    },
    CSL_JSON(".csl.json", CslJson.MEDIA_TYPE) {
        @Override
        String written(Citation citation) {
            return CslJson.of(citation);
        }
    },
    TEXT(".txt", "text/plain; charset=utf-8") {
        @Override
        String written(Citation citation) {
            return citation.text() + "\n";
        }
    };

    private final String suffix;
    private final String contentType;

    CitationForm(String suffix, String contentType) {
        this.suffix = suffix;
        this.contentType = contentType;
    }

    /** What its address ends with: {@code .bib}. */
    String suffix() {
        return suffix;
    }

    abstract String written(Citation citation);

    String contentType() {
        return contentType;
    }

    /** The citation in this form, in UTF-8. */
    byte[] bytes(Citation citation) {
        return written(citation).getBytes(StandardCharsets.UTF_8);
    }

    /** The same to be sent. */
    Representation of(Citation citation) {
        return Representation.of(bytes(citation), contentType);
    }

    /** The form that an address ends with; empty if with none. */
    static Optional<CitationForm> ofSuffix(String path) {
        return List.of(values()).stream()
                .filter(form -> path.endsWith(form.suffix) && path.length() > form.suffix.length())
                .findFirst();
    }
}
