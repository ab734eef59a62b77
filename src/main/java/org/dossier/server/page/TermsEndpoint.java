package org.dossier.server.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dossier.rdf.Namespaces;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Reply;
import org.dossier.server.view.UsedTerm;
import org.dossier.server.view.UsedTerms;
import org.dossier.server.view.Words;

/** {@code /ontology.json}: what an editor of queries must know of a release: its base, our prefixes, and its classes and properties. */
final class TermsEndpoint implements Endpoint {
    private static final String PATH = "/ontology.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PerRelease<byte[]> terms = new PerRelease<>();

    @Override
    public List<String> paths() {
        return List.of(PATH);
    }

    @Override
    public List<String> askedAhead(CurrentRelease.Lease lease) {
        return List.of(PATH);
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease).inEnglish();
        Reply.send(
                request,
                response,
                page.file(PATH, "application/json; charset=utf-8", () -> terms.of(page, TermsEndpoint::read)));
    }

    private static byte[] read(PageRequest page) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("release", page.release().number());
        answer.put("base", page.release().base());
        ObjectNode prefixes = answer.putObject("prefixes");
        Namespaces.byPrefix().forEach(prefixes::put);
        ArrayNode listed = answer.putArray("terms");
        for (UsedTerm term : UsedTerms.of(page.description())) {
            ObjectNode object = listed.addObject()
                    .put("iri", term.iri())
                    .put("kind", term.kind().name().toLowerCase(Locale.ROOT));
            put(object, "name", term.name());
            put(object, "label", term.labels());
            put(object, "definition", term.definitions());
            object.put("uses", term.uses());
        }
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The texts by their languages. */
    private static void put(ObjectNode object, String field, List<Words> texts) {
        if (!texts.isEmpty()) {
            ObjectNode byLanguage = object.putObject(field);
            texts.forEach(text -> byLanguage.put(text.language(), text.text()));
        }
    }

    private static void put(ObjectNode object, String field, String text) {
        if (!text.isEmpty()) {
            object.put(field, text);
        }
    }
}
