package org.dossier.server.harvest.sitemap;

import org.dossier.change.EntityState;
import org.dossier.rdf.Iri;
import org.dossier.release.Release;
import org.dossier.server.entity.EntityAddress;

/**
 * Where things are, as lists of addresses name it: under the dataset's base, in ASCII.
 *
 * @param base the dataset's base, as a URI
 */
record Addresses(String base) {
    /** Where a client of ResourceSync begins. */
    static final String WELL_KNOWN = ".well-known/resourcesync";

    /** What the paths of the documents of ResourceSync begin with. */
    static final String SYNC = "resourcesync/";

    static final String CAPABILITIES = SYNC + "capabilitylist.xml";
    static final String RESOURCES = SYNC + "resourcelist";
    static final String CHANGES = SYNC + "changelist";
    static final String DUMP = SYNC + "resourcedump";

    static Addresses of(Release release) {
        return new Addresses(Iri.toUri(release.manifest().dataset().base()));
    }

    /** The address of a path without a leading slash. */
    String of(String path) {
        return base + path;
    }

    /** What the dataset's own entities have behind its base: {@code document/112024}; the whole IRI of another. */
    String path(EntityState entity) {
        String uri = Iri.toUri(entity.iri());
        String ids = base + EntityAddress.ID;
        return uri.startsWith(ids) ? uri.substring(ids.length()) : uri;
    }

    /** True if an entity has addresses below the dataset's base. */
    boolean has(EntityState entity) {
        return Iri.toUri(entity.iri()).startsWith(base + EntityAddress.ID);
    }

    /** The page of an entity. */
    String page(EntityState entity) {
        return base + path(entity);
    }

    /** What is stated of an entity, in N-Triples. */
    String statements(EntityState entity) {
        return base + "statements/" + path(entity) + ".nt";
    }
}
