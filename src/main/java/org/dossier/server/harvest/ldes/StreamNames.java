package org.dossier.server.harvest.ldes;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dossier.change.EntityState;
import org.dossier.rdf.Iri;
import org.dossier.release.Step;
import org.dossier.server.entity.EntityAddress;

/**
 * The IRIs of an event stream. Those that a client fetches are of ASCII alone, since a client compares the address it was led to
 * with the one it fetched.
 *
 * @param base the dataset's base
 */
record StreamNames(String base) {
    /** The path of the root, without a leading slash. */
    static final String ROOT = "ldes";

    /** The stream itself. */
    Iri stream() {
        return new Iri(base + ROOT + "#stream");
    }

    /** The page from which all others are found. */
    Iri root() {
        return new Iri(base + ROOT);
    }

    /** A page of a step. */
    Iri page(Step step, String behind) {
        return new Iri(base + ROOT + "/" + path(step, behind));
    }

    /** The path of a page below that of the root; {@code behind} is the IRI that the page begins behind, {@code ""} for the first. */
    static String path(Step step, String behind) {
        return behind.isEmpty() ? step.name() : step.name() + "/" + token(behind);
    }

    /**
     * An entity as its last change left it. The IRI is made of the entity's and of the number of the release that changed it, so it is the
     * same whichever releases are kept. It is the address of the entity's page in that release.
     */
    Iri version(EntityState entity) {
        String prefix = base + EntityAddress.ID;
        String path = entity.iri().startsWith(prefix) ? entity.iri().substring(prefix.length()) : entity.iri();
        return new Iri(base + "releases/" + entity.changed() + "/" + path);
    }

    static String token(String iri) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(iri.getBytes(StandardCharsets.UTF_8));
    }
}
