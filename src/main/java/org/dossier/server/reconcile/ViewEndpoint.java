package org.dossier.server.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.Parameters;
import org.dossier.server.Reply;

/** {@code /reconcile/view?id=person/mao-zedong}: 303 to the entity. Clients write the slash of an id as {@code %2F}, which no path may have. */
final class ViewEndpoint implements Endpoint {
    @Override
    public List<String> paths() {
        return List.of("/" + ServiceManifest.PATH + "/view");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        String id = Parameters.ofQuery(request).first("id").orElse("");
        if (!OwnEntities.isId(id)) {
            throw new HttpProblem(404, "There is nothing of that id.", "An id is like person/mao-zedong.");
        }
        Reply.seeOther(response, request.getContextPath() + "/id/" + id);
    }
}
