package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.page.StaticFiles.StaticFile;

/** {@code /static/dossier-….css}: a file of the jar; under the name with its hash a copy is good for ever. */
final class StaticEndpoint implements Endpoint {
    @Override
    public List<String> paths() {
        return List.of("/static/*", "/favicon.ico");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        String path = request.getRequestURI();
        String name = path.endsWith("/favicon.ico")
                ? StaticFiles.ICON.plainName()
                : path.substring(path.lastIndexOf('/') + 1);
        for (StaticFile file : StaticFiles.all()) {
            if (name.equals(file.name()) || name.equals(file.plainName())) {
                Reply.send(
                        request,
                        response,
                        Representation.of(file.content().bytes(), file.contentType())
                                .cached(
                                        name.equals(file.name())
                                                ? Representation.FOR_EVER
                                                : Representation.ASK_EACH_TIME));
                return;
            }
        }
        throw NotHere.page(path);
    }
}
