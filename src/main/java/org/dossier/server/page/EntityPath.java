package org.dossier.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.server.HttpProblem;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityDescription;
import org.dossier.server.entity.Tombstone;

/**
 * The path of a thing as a request gives it: {@code /document/112024.ttl}.
 *
 * @param typeWord what stands before the key; {@code ""} if nothing does
 * @param key the rest, still percent-encoded, with a suffix if there is one
 */
record EntityPath(String typeWord, String key) {
    /** @param path begins with a slash */
    static EntityPath of(String path) {
        int slash = path.indexOf('/', 1);
        return slash < 0
                ? new EntityPath(path.isEmpty() ? "" : path.substring(1), "")
                : new EntityPath(path.substring(1, slash), path.substring(slash + 1));
    }

    /** What it means in the release that answers; empty if that has no such thing. */
    Optional<EntityAddress> live(PageRequest page) {
        DatasetGraph dataset = page.lease().dataset();
        return Txn.calculateRead(
                dataset,
                () -> EntityAddress.find(
                        page.release().base(), typeWord, key, iri -> EntityDescription.exists(dataset, iri)));
    }

    /** What it means of that which the release that answers has withdrawn; empty if nothing. */
    Optional<EntityAddress> withdrawn(PageRequest page) throws IOException {
        try {
            return EntityAddress.find(page.release().base(), typeWord, key, iri -> isWithdrawn(page, iri));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isWithdrawn(PageRequest page, String iri) {
        try {
            return Tombstone.isWithdrawn(page.lease(), iri);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What it means in the release that answers.
     *
     * @throws HttpProblem 410 if that has it no more, 404 if it never had it
     */
    EntityAddress here(PageRequest page) throws IOException {
        Optional<EntityAddress> live = live(page);
        if (live.isPresent()) {
            return live.get();
        }
        throw withdrawn(page).map(gone -> NotHere.withdrawn(page, gone)).orElseGet(() -> notHere(page));
    }

    HttpProblem notHere(PageRequest page) {
        return NotHere.entity(page, typeWord, key);
    }
}
