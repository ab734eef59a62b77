package org.dossier.server.harvest;

import java.util.List;
import org.dossier.server.Endpoint;
import org.dossier.server.harvest.ldes.LdesEndpoint;
import org.dossier.server.harvest.oai.OaiEndpoint;
import org.dossier.server.harvest.oai.RdfSchemaEndpoint;
import org.dossier.server.harvest.sitemap.ResourceSyncEndpoint;
import org.dossier.server.harvest.sitemap.SitemapEndpoint;

/** What this room gives to whoever starts a server. */
public final class HarvestRoom {
    private HarvestRoom() {}

    /** Every path that harvesters ask. */
    public static List<Endpoint> endpoints() {
        return List.of(
                new StatementsEndpoint(),
                new LdesEndpoint(),
                new OaiEndpoint(),
                new RdfSchemaEndpoint(),
                new SitemapEndpoint(),
                new ResourceSyncEndpoint());
    }
}
