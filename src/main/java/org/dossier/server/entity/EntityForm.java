package org.dossier.server.entity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.dossier.server.AcceptHeader;

/** A form in which an entity can be had; the first is what a client without a preference gets. */
public enum EntityForm {
    HTML("html", "text/html", "HTML"),
    TURTLE("ttl", "text/turtle", "Turtle"),
    JSON_LD("jsonld", "application/ld+json", "JSON-LD"),
    N_TRIPLES("nt", "application/n-triples", "N-Triples"),
    RDF_XML("rdf", "application/rdf+xml", "RDF/XML");

    private final String suffix;
    private final String mediaType;
    private final String title;

    EntityForm(String suffix, String mediaType, String title) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.title = title;
    }

    /** What stands after the last full stop of an address: {@code ttl}. */
    public String suffix() {
        return suffix;
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The media type as a {@code Content-Type}. */
    public String contentType() {
        return this == HTML || this == TURTLE ? mediaType + "; charset=utf-8" : mediaType;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /**
     * The one of some forms that a client prefers.
     *
     * @throws org.dossier.server.HttpProblem 406 if it accepts none
     */
    public static EntityForm preferred(HttpServletRequest request, List<EntityForm> forms) {
        List<String> offered = forms.stream().map(EntityForm::mediaType).toList();
        return ofMediaType(AcceptHeader.preferred(request, offered)).orElseThrow();
    }

    /** The forms that are RDF. */
    public static List<EntityForm> rdf() {
        return List.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML);
    }

    /** The form of a media type without parameters; empty if it is none of ours. */
    public static Optional<EntityForm> ofMediaType(String mediaType) {
        return List.of(values()).stream()
                .filter(form -> form.mediaType.equals(mediaType))
                .findFirst();
    }

    /** The form whose suffix ends {@code key} after a full stop; empty if none does or nothing stands before it. */
    public static Optional<EntityForm> ofSuffix(String key) {
        int dot = key.lastIndexOf('.');
        return dot <= 0
                ? Optional.empty()
                : List.of(values()).stream()
                        .filter(form -> form.suffix.equals(key.substring(dot + 1)))
                        .findFirst();
    }
}
