package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Reply;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.Tombstone;

/**
 * {@code /id/document/112024}: a thing itself, which HTTP cannot send; 303 to what is said of it, also if it is withdrawn. A merged one is 301 to the
 * one that took its place.
 */
final class EntityIdEndpoint implements Endpoint {
    private static final String PREFIX = "/id";

    @Override
    public List<String> paths() {
        return List.of("/id/*");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease);
        String path = page.below(PREFIX);
        EntityPath thing = EntityPath.of(path);
        if (thing.live(page).isEmpty()) {
            EntityAddress gone = thing.withdrawn(page).orElseThrow(() -> thing.notHere(page));
            Optional<EntityAddress> successor = Tombstone.of(lease, gone.iri())
                    .flatMap(tombstone -> WithdrawnEntity.successor(page, gone, tombstone));
            if (successor.isPresent()) {
                WithdrawnEntity.moved(
                        request, response, PREFIX + "/" + successor.get().askedPath());
                return;
            }
        }
        Reply.seeOther(response, request.getContextPath() + path);
    }
}
