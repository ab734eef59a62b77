package org.dossier.server.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;

/** {@code /file}: one file, for the tests. */
record FileEndpoint(FileRepresentation file) implements Endpoint {
    @Override
    public List<String> paths() {
        return List.of("/file");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        FileReply.send(request, response, file);
    }
}
