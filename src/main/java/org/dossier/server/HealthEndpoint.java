package org.dossier.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells an operator, and a load balancer, that the server answers, and from which release. Without one it is a 503. */
final class HealthEndpoint implements Endpoint {
    @Override
    public List<String> paths() {
        return List.of("/health");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        byte[] body = "{\"status\":\"ok\",\"release\":%d}%n"
                .formatted(lease.release().number())
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
