package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Reply;

/** {@code /id/document/112024}: a thing itself, which HTTP cannot send; 303 to what is said of it. */
final class EntityIdEndpoint implements Endpoint {
    private static final String PREFIX = "/id";

    @Override
    public List<String> paths() {
        return List.of("/id/*");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease);
        String path = page.below(PREFIX);
        EntityEndpoint.find(page, path.isEmpty() ? "/" : path);
        Reply.seeOther(response, request.getContextPath() + path);
    }
}
