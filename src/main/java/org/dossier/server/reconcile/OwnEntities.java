package org.dossier.server.reconcile;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.release.Release;
import org.dossier.server.CurrentRelease;
import org.dossier.server.HttpProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The entities of a release as this service names them: by what follows {@code id/} in their IRIs, {@code person/mao-zedong}.
 *
 * @param index in which they are found
 * @param base what the IRIs of the dataset begin with
 */
record OwnEntities(AuthorityIndex index, String base) {
    private static final Logger LOG = LoggerFactory.getLogger(OwnEntities.class);
    private static final Pattern ID = Pattern.compile("[a-z]+/[A-Za-z0-9_~-][A-Za-z0-9._~-]*");

    /**
     * Those of a release.
     *
     * @throws HttpProblem if it has no index of them, or one that cannot be read
     */
    static OwnEntities of(CurrentRelease.Lease lease) {
        Release release = lease.release();
        try {
            return new OwnEntities(
                    lease.entities(), release.manifest().dataset().base());
        } catch (IOException e) {
            LOG.debug(
                    "{}: no reconciliation, as its entities cannot be looked up: {}",
                    release.directory(),
                    e.getMessage());
            throw new HttpProblem(
                            503,
                            "Release " + release.number() + " has no index of its entities that can be read.",
                            "It was built before there was one, or is damaged: whoever runs this server builds the dataset"
                                    + " again.")
                    .causedBy(e);
        }
    }

    /** What ids, put behind it, make IRIs of. */
    String space() {
        return base + "id/";
    }

    /**
     * The entity that a text names by its id or its IRI.
     *
     * @throws IOException if the index cannot be read
     */
    Optional<AuthorityEntry> named(String text) throws IOException {
        String id = text.startsWith(space()) ? text.substring(space().length()) : text;
        return isId(id) ? index.entry(Release.ENTITY_EXTRACT, id) : Optional.empty();
    }

    /** True for what may be the id of an entity. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
