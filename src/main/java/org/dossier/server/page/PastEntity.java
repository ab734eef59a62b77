package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dossier.release.History;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Representation;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;

/** {@code /releases/2/document/112024}: a thing as a release has it, the current one or an older one. The answer never changes. */
final class PastEntity {
    private PastEntity() {}

    /** True if what follows the number of a release is the path of a thing. */
    static boolean isPath(String path) {
        return EntityType.named(EntityPath.of(path).typeWord()).isPresent();
    }

    /**
     * Answers from a release.
     *
     * @param number of the release
     * @param path what follows it; begins with a slash
     */
    static void send(
            HttpServletRequest request, HttpServletResponse response, PageRequest page, int number, String path)
            throws IOException {
        try (CurrentRelease.Lease older = page.lease()
                .kept(number)
                .orElseThrow(() -> ReleasesEndpoint.notKept(page.lease().release(), number))) {
            PageRequest within = page.within(older);
            EntityPath thing = EntityPath.of(path);
            EntityAddress address = thing.here(within);
            TimeGate.memento(response, address, History.of(older.release()).last());
            // Search engines are to find the page of today.
            response.setHeader("X-Robots-Tag", "noindex");
            EntityAnswer.send(request, response, within, address, Representation.FOR_EVER);
        }
    }
}
