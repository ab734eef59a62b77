package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dossier.server.AcceptEncoding;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Reply;
import org.dossier.server.Representation;

/** {@code /static/dossier-….css}: a file of the jar, packed for whoever takes that; under the name with its hash a copy is good for ever. */
final class StaticEndpoint implements Endpoint {
    @Override
    public List<String> paths() {
        return List.of("/static/*", "/favicon.ico");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        String path = request.getRequestURI();
        String name = path.endsWith("/favicon.ico") ? PageFrame.ICON : path.substring(path.lastIndexOf('/') + 1);
        StaticFile file = StaticFiles.asked(name).orElseThrow(() -> NotHere.page(path));
        Representation sent = AcceptEncoding.takesGzip(request) ? file.packed() : file.plain();
        response.setHeader("Vary", "Accept-Encoding");
        Reply.send(
                request,
                response,
                sent.cached(name.equals(file.plainName()) ? Representation.ASK_EACH_TIME : Representation.FOR_EVER));
    }
}
