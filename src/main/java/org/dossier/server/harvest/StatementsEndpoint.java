package org.dossier.server.harvest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.RequestPath;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityStatements;

/**
 * {@code /statements/person/joseph-stalin.nt}: what the release states of one entity and nothing else, as the dumps have it. Its SHA-256 is the
 * entity's hash, so a copy is checked without asking again.
 */
final class StatementsEndpoint implements Endpoint {
    static final String PREFIX = "/statements/";
    private static final String SUFFIX = ".nt";

    @Override
    public List<String> paths() {
        return List.of(PREFIX + "*");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        String path = RequestPath.of(request);
        DatasetGraph dataset = lease.dataset();
        EntityStatements statements = Txn.calculateRead(dataset, () -> find(lease, dataset, path))
                .orElseThrow(() -> HttpProblem.said(
                        404,
                        "problem.no-statements",
                        "release",
                        String.valueOf(lease.release().number()),
                        "before",
                        PREFIX,
                        "behind",
                        SUFFIX));
        Reply.send(request, response, Representation.of(statements.ntriples(), "application/n-triples; charset=utf-8"));
    }

    private static Optional<EntityStatements> find(CurrentRelease.Lease lease, DatasetGraph dataset, String path) {
        String name = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "";
        int slash = name.indexOf('/');
        if (slash < 0 || !name.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        return EntityAddress.named(
                        lease.release().manifest().dataset().base(),
                        name.substring(0, slash),
                        name.substring(slash + 1, name.length() - SUFFIX.length()),
                        iri -> EntityStatements.read(dataset, iri).isPresent())
                .flatMap(address -> EntityStatements.read(dataset, address.iri()));
    }
}
