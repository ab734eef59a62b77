package org.dossier.server.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.Parameters;

/** {@code /reconcile/properties?type=Person}: what may be fetched of entities of a type (0.2, 7.2). */
final class ProposalEndpoint implements Endpoint {
    private final Reconcilers reconcilers;

    ProposalEndpoint(Reconcilers reconcilers) {
        this.reconcilers = reconcilers;
    }

    @Override
    public List<String> paths() {
        return List.of("/" + ServiceManifest.PATH + "/properties");
    }

    @Override
    public boolean forPrograms() {
        return true;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        Parameters parameters = Parameters.ofQuery(request);
        JsonReply reply = JsonReply.of(parameters);
        reconcilers.of(lease);
        String type = parameters.first("type").orElse("");
        Set<ServiceType> types =
                type.isEmpty() ? EnumSet.allOf(ServiceType.class) : EnumSet.of(ServiceType.named(type));
        String limit = parameters.first("limit").orElse("");
        if (!limit.isEmpty() && !limit.matches("[0-9]{1,9}")) {
            throw new HttpProblem(400, "\"limit\" is no number.", "It is how many properties there are at most.");
        }
        int most = limit.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(limit);
        ObjectNode answer = Json.object();
        ArrayNode properties = answer.putArray("properties");
        ServiceProperty.of(types).stream()
                .filter(ServiceProperty::hasValues)
                .limit(most)
                .forEach(property -> properties.add(property.json().put("description", property.description())));
        answer.put("type", type);
        if (!limit.isEmpty()) {
            answer.put("limit", most);
        }
        reply.send(request, response, answer);
    }
}
