package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.dossier.change.EntityRegister;
import org.dossier.disk.Sha256;
import org.junit.jupiter.api.Test;

class StatementsTest extends SamplePages {
    @Test
    void theBytesOfEveryEntityHaveTheHashOfTheRegister() throws IOException {
        int[] seen = new int[1];
        try (EntityRegister register =
                EntityRegister.open(SampleRelease.current(releases).directory())) {
            register.scan("", 1, Integer.MAX_VALUE, entity -> {
                String path = entity.iri().substring((SampleRelease.BASE + "id/").length());
                HttpResponse<String> answer =
                        server.get("/statements/" + URI.create(path).toASCIIString() + ".nt");
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(Sha256.of(answer.body().getBytes(StandardCharsets.UTF_8)))
                        .as(path)
                        .isEqualTo(entity.sha256());
                return ++seen[0] < 400;
            });
        }
        assertThat(seen[0]).isGreaterThan(100);
    }

    @Test
    void whatIsNotThereIsA404ThatTellsHowToAsk() {
        for (String path :
                new String[] {"/statements/document/none.nt", "/statements/person/joseph-stalin", "/statements/x"}) {
            HttpResponse<String> answer = server.get(path, "Accept", "text/plain");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("/statements/person/joseph-stalin.nt");
        }
    }
}
