package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.release.ReleaseCatalog;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.QueryPool;
import org.dossier.server.ServerLimits;
import org.dossier.server.browse.BrowseRoom;
import org.dossier.server.entity.EntityType;
import org.dossier.server.harvest.HarvestRoom;
import org.dossier.server.search.SearchRoom;
import org.junit.jupiter.api.Test;

class AskedAheadTest extends SamplePages {
    @Test
    void onePageOfEachKindIsAskedAheadAndIsThere() throws IOException {
        List<String> addresses = new ArrayList<>();
        try (QueryPool pool = new QueryPool(ServerLimits.DEFAULT);
                CurrentRelease current = CurrentRelease.of(new ReleaseCatalog(releases));
                CurrentRelease.Lease lease = current.acquire()) {
            List<Endpoint> endpoints = new ArrayList<>(PageRoom.endpoints(pool));
            endpoints.addAll(SearchRoom.endpoints());
            endpoints.addAll(BrowseRoom.endpoints());
            endpoints.addAll(HarvestRoom.endpoints());
            for (Endpoint endpoint : endpoints) {
                addresses.addAll(endpoint.askedAhead(lease));
            }
        }
        assertThat(addresses)
                .contains("/?lang=ko", "/ontology", "/search?type=document", "/browse/events", "/sitemap.xml");
        for (EntityType type : EntityType.values()) {
            if (type != EntityType.MAPPING) {
                assertThat(addresses).as(type.word()).anyMatch(address -> address.startsWith("/" + type.word() + "/"));
            }
        }
        assertThat(addresses)
                .doesNotHaveDuplicates()
                .allSatisfy(address -> assertThat(server.get(address, "Accept", "text/html, */*;q=0.8")
                                .statusCode())
                        .as(address)
                        .isEqualTo(200));
    }
}
