package org.dossier.server.harvest.oai;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Reply;
import org.dossier.server.Representation;

/** {@code /oai/rdf.xsd}: the XML schema of the format {@code rdf}. */
public final class RdfSchemaEndpoint implements Endpoint {
    private static final String FILE = "rdf.xsd";

    @Override
    public List<String> paths() {
        return List.of("/" + RdfXml.SCHEMA);
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        try (InputStream in = Objects.requireNonNull(RdfSchemaEndpoint.class.getResourceAsStream(FILE))) {
            Reply.send(request, response, Representation.of(in.readAllBytes(), "application/xml"));
        }
    }
}
