package org.dossier.server.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.EntityTag;
import org.dossier.server.Parameters;
import org.dossier.server.ReaderLanguage;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.SearchIndex;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;
import org.dossier.server.view.GraphReader;
import org.dossier.server.view.Links;
import org.dossier.text.search.SearchWords;
import org.dossier.text.search.ThingIndex;

/** {@code /search/complete?q=kim}: things whose name begins as somebody types, for a box that completes it. */
final class CompleteEndpoint implements Endpoint {
    static final String PATH = "/search/complete";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 10;
    private static final int LONGEST = 200;

    private final NamesRead names;

    CompleteEndpoint(NamesRead names) {
        this.names = names;
    }

    @Override
    public List<String> paths() {
        return List.of(PATH);
    }

    @Override
    public boolean forPrograms() {
        return true;
    }

    @Override
    public List<String> askedAhead(CurrentRelease.Lease lease) {
        return List.of(PATH + "?q=a");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        SearchIndex.of(lease);
        ReaderLanguage reader = ReaderLanguage.of(request);
        EntityTag tag = EntityTag.ofPage(lease.release(), PATH, reader);
        Reply.send(
                request,
                response,
                Representation.later(tag, "application/json", () -> completions(request, lease, reader))
                        .in(reader.language()));
    }

    private byte[] completions(HttpServletRequest request, CurrentRelease.Lease lease, ReaderLanguage language)
            throws IOException {
        Parameters parameters = Parameters.ofQuery(request);
        String typed = parameters.first("q").orElse("").stripLeading();
        List<String> types = parameters.all("type").stream()
                .flatMap(type -> List.of(type.split("[ ,]+")).stream())
                .filter(type -> !type.isEmpty())
                .toList();
        ThingIndex index = SearchIndex.of(lease);
        List<String> ids = typed.isEmpty() || typed.length() > LONGEST ? List.of() : ids(index, typed, types, lease);
        DatasetGraph dataset = lease.dataset();
        String base = lease.release().manifest().dataset().base();
        Map<String, Integer> involved = new LinkedHashMap<>();
        for (String id : ids) {
            involved.put(id, index.prominence(id));
        }
        ArrayNode things = JSON.createArrayNode();
        Txn.executeRead(dataset, () -> {
            GraphReader reader = new GraphReader(dataset, Links.at(base, PATH), language.wording());
            involved.forEach((id, documents) -> thing(reader, base + EntityAddress.ID + id, documents, things));
        });
        return JSON.writeValueAsBytes(things);
    }

    /** What begins so, or else whose name reads so. */
    private List<String> ids(ThingIndex index, String typed, List<String> types, CurrentRelease.Lease lease)
            throws IOException {
        List<String> ids = index.complete(typed, types, MOST);
        return ids.isEmpty()
                ? names.of(lease, SearchWords.of(typed)).stream()
                        .map(NamesRead.Named::id)
                        .filter(id -> types.isEmpty() || types.contains(id.substring(0, id.indexOf('/'))))
                        .toList()
                : ids;
    }

    private static void thing(GraphReader reader, String iri, int involved, ArrayNode things) {
        Optional<EntityType> type = EntityAddress.of(reader.links().base(), iri).map(EntityAddress::type);
        String kind =
                type.map(known -> reader.wording().say("type." + known.word())).orElse("");
        things.addObject()
                .put("iri", iri)
                .put("label", reader.label(NodeFactory.createURI(iri)).text())
                .put("type", type.map(EntityType::word).orElse(""))
                .put("note", involved == 0 ? kind : reader.wording().say("complete.note", "type", kind, "n", involved));
    }
}
