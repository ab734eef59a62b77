package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dossier.rdf.Iri;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Representation;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityForm;
import org.dossier.server.entity.EntityType;
import org.dossier.server.entity.Tombstone;
import org.dossier.text.Facet;
import org.dossier.text.search.Choice;
import org.dossier.text.search.ThingIndex;
import org.dossier.text.search.ThingQuery;

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

    /** A page of each type, and a description. */
    @Override
    public List<String> askedAhead(CurrentRelease.Lease lease) throws IOException {
        ThingIndex things = lease.things();
        List<String> addresses = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            Iterator<String> ids = things.find(ThingQuery.of(new Choice(Facet.TYPE, type.word())))
                    .ids();
            if (ids.hasNext()) {
                addresses.add("/" + Iri.toUri(ids.next()));
            }
        }
        addresses.stream().findFirst().ifPresent(page -> addresses.add(page + "." + EntityForm.TURTLE.suffix()));
        return addresses;
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
