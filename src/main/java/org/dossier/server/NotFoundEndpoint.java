package org.dossier.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** Answers what no other endpoint answers. */
final class NotFoundEndpoint implements Endpoint {
    @Override
    public List<String> paths() {
        return List.of("/*");
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease) {
        throw JettyProblem.notFound();
    }
}
