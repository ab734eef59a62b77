package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Representation;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;
import org.dossier.server.entity.Tombstone;
import org.dossier.store.DatedDocuments;

/**
 * {@code /document/112024}, {@code /person/mao-zedong.ttl} ...: a thing of the graph, as a page or as RDF; what is left of it if it is withdrawn; and
 * the way to how it was at another time.
 */
final class EntityEndpoint implements Endpoint {
    @Override
    public List<String> paths() {
        return List.of(EntityType.values()).stream()
                .map(type -> "/" + type.word() + "/*")
                .toList();
    }

    /** The documents are read before somebody waits for a list of them. */
    @Override
    public void warm(CurrentRelease.Lease lease, BooleanSupplier isOver) {
        DatasetGraph dataset = lease.dataset();
        Txn.executeRead(dataset, () -> DatedDocuments.of(dataset));
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease);
        EntityPath path = EntityPath.of(page.path());
        Optional<EntityAddress> live = path.live(page);
        if (live.isPresent()) {
            if (!TimeGate.redirect(request, response, page, live.get())) {
                EntityAnswer.send(request, response, page, live.get(), Representation.ASK_EACH_TIME);
            }
            return;
        }
        EntityAddress gone = path.withdrawn(page).orElseThrow(() -> path.notHere(page));
        if (!TimeGate.redirect(request, response, page, gone)) {
            Tombstone tombstone = Tombstone.of(lease, gone.iri()).orElseThrow(() -> path.notHere(page));
            WithdrawnEntity.send(request, response, page, gone, tombstone);
        }
    }
}
