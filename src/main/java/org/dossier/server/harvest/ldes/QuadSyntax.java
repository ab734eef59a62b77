package org.dossier.server.harvest.ldes;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** A syntax in which the stream is to be had; the first is what a client without a preference gets. */
enum QuadSyntax {
    TRIG("trig", "application/trig") {
        @Override
        QuadWriter writer(Writer out) {
            return new TrigWriter(out);
        }
    },
    N_QUADS("nq", "application/n-quads") {
        @Override
        QuadWriter writer(Writer out) {
            return new NQuadsWriter(out);
        }
    },
    JSON_LD("jsonld", "application/ld+json") {
        @Override
        QuadWriter writer(Writer out) throws IOException {
            return new JsonLdWriter(out);
        }
    };

    private final String suffix;
    private final String mediaType;

    QuadSyntax(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /** A writer to {@code out}, which it does not close. */
    abstract QuadWriter writer(Writer out) throws IOException;

    /** What stands after the full stop of an address: {@code nq}. */
    String suffix() {
        return suffix;
    }

    String mediaType() {
        return mediaType;
    }

    static List<String> mediaTypes() {
        return List.of(values()).stream().map(QuadSyntax::mediaType).toList();
    }

    static Optional<QuadSyntax> ofMediaType(String mediaType) {
        return List.of(values()).stream()
                .filter(syntax -> syntax.mediaType.equals(mediaType))
                .findFirst();
    }

    static Optional<QuadSyntax> ofSuffix(String suffix) {
        return List.of(values()).stream()
                .filter(syntax -> syntax.suffix.equals(suffix))
                .findFirst();
    }
}
