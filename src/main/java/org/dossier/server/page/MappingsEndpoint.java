package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dossier.link.mapping.MappingFile;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Representation;

/** {@code /mappings}, the id of the set of mappings, and the name of its file: both lead to the file of the release that is served now. */
final class MappingsEndpoint implements Endpoint {
    @Override
    public List<String> paths() {
        return List.of("/mappings", "/" + MappingFile.NAME);
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease);
        response.setHeader("Cache-Control", Representation.ASK_EACH_TIME);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(
                "Location", page.links().page("releases/" + lease.release().number() + "/" + MappingFile.NAME));
        response.setContentLength(0);
    }
}
