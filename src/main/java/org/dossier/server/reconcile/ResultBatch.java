package org.dossier.server.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dossier.guard.Deadline;
import org.dossier.link.Feature;
import org.dossier.link.authority.AuthorityEntry;

/** The answer to a batch of queries (Reconciliation Service API 0.2, 4.2). */
final class ResultBatch {
    private static final double PERCENT = 100;

    private ResultBatch() {}

    /**
     * Answers every query of a batch, under the id that the request gave it.
     *
     * @throws IOException if the index cannot be read
     */
    static ObjectNode of(Map<String, ReconciliationQuery> queries, Reconciler reconciler, Deadline deadline)
            throws IOException {
        ObjectNode results = Json.object();
        for (Map.Entry<String, ReconciliationQuery> query : queries.entrySet()) {
            deadline.check();
            ArrayNode candidates = results.putObject(query.getKey()).putArray("result");
            for (Found found : reconciler.answer(query.getValue())) {
                candidates.add(candidate(found));
            }
        }
        return results;
    }

    private static ObjectNode candidate(Found found) {
        AuthorityEntry entity = found.entity();
        ObjectNode candidate = Json.object()
                .put("id", entity.id())
                .put("name", entity.names().get(0).value())
                .put("description", ShortDescription.of(entity))
                .put("score", rounded(found.score() * PERCENT))
                .put("match", found.match());
        candidate.putArray("type").add(ServiceType.of(entity.kind()).json());
        candidate.set("features", features(found.features()));
        return candidate;
    }

    private static ArrayNode features(List<Feature> features) {
        ArrayNode array = Json.array();
        for (Feature feature : features) {
            array.addObject()
                    .put("id", feature.name().replace(' ', '-'))
                    .put("value", rounded(feature.weight()))
                    .put("words", feature.words());
        }
        return array;
    }

    /** Two digits after the point are more than is known. */
    static double rounded(double number) {
        return Math.round(number * PERCENT) / PERCENT;
    }
}
