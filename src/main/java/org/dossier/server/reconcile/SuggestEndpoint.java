package org.dossier.server.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.Parameters;

/** {@code /reconcile/suggest/entity?prefix=mao}: entities, properties and types that begin like what somebody types (0.2, 6). */
final class SuggestEndpoint implements Endpoint {
    static final String ENTITY = "entity";
    static final String PROPERTY = "property";
    static final String TYPE = "type";
    /** What there are suggestions of. */
    static final List<String> OFFERED = List.of(ENTITY, PROPERTY, TYPE);

    private static final String PREFIX = "/" + ServiceManifest.PATH + "/suggest/";
    private static final int PAGE = 10;
    private static final int MOST_SKIPPED = 990;

    private final Reconcilers reconcilers;

    SuggestEndpoint(Reconcilers reconcilers) {
        this.reconcilers = reconcilers;
    }

    @Override
    public List<String> paths() {
        return OFFERED.stream().map(what -> PREFIX + what).toList();
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
        String prefix = parameters.first("prefix").orElse("").strip();
        if (prefix.length() > ReconciliationQuery.LONGEST_TEXT) {
            throw new HttpProblem(
                    400,
                    "\"prefix\" is longer than " + ReconciliationQuery.LONGEST_TEXT + " characters.",
                    "Send the beginning of a name.");
        }
        int skipped = cursor(parameters.first("cursor").orElse("0"));
        Reconciler reconciler = reconcilers.of(lease);
        ObjectNode answer = Json.object();
        ArrayNode result = answer.putArray("result");
        String path = request.getRequestURI();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case PROPERTY -> properties(prefix).stream().skip(skipped).forEach(result::add);
            case TYPE -> types(prefix).stream().skip(skipped).forEach(result::add);
            default -> entities(reconciler.entities(), prefix, skipped).forEach(result::add);
        }
        reply.send(request, response, answer);
    }

    private static int cursor(String cursor) {
        if (!cursor.matches("[0-9]{1,9}")) {
            throw new HttpProblem(400, "\"cursor\" is no number.", "It is how many suggestions to pass over.");
        }
        return Integer.parseInt(cursor);
    }

    private static List<ObjectNode> entities(OwnEntities entities, String prefix, int skipped) throws IOException {
        Optional<AuthorityEntry> named = entities.named(prefix);
        List<AuthorityEntry> found = named.isPresent()
                ? List.of(named.get())
                : skipped > MOST_SKIPPED ? List.of() : entities.index().beginning(prefix, skipped + PAGE);
        return found.stream().skip(skipped).map(SuggestEndpoint::entity).toList();
    }

    private static ObjectNode entity(AuthorityEntry entry) {
        ObjectNode entity = Json.object()
                .put("id", entry.id())
                .put("name", entry.names().get(0).value())
                .put("description", ShortDescription.of(entry));
        entity.putArray("notable").add(ServiceType.of(entry.kind()).json());
        return entity;
    }

    private static List<ObjectNode> properties(String prefix) {
        return ServiceProperty.list().stream()
                .filter(property -> property.begins(prefix))
                .map(property -> property.json().put("description", property.description()))
                .toList();
    }

    private static List<ObjectNode> types(String prefix) {
        String typed = prefix.toLowerCase(Locale.ROOT);
        return ServiceType.all().stream()
                .filter(type -> type.id().toLowerCase(Locale.ROOT).startsWith(typed)
                        || (ServiceType.SPACE + type.id()).equals(prefix))
                .map(type -> type.json().put("description", type.description()))
                .toList();
    }
}
