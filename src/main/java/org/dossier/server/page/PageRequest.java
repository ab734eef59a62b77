package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.language.Language;
import org.dossier.language.Wording;
import org.dossier.release.History;
import org.dossier.release.Release;
import org.dossier.server.CurrentRelease;
import org.dossier.server.EntityTag;
import org.dossier.server.ReaderLanguage;
import org.dossier.server.Representation;
import org.dossier.server.RequestPath;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityForm;
import org.dossier.server.view.GraphReader;
import org.dossier.server.view.Links;
import org.dossier.server.view.PublishedDescription;
import org.dossier.server.view.ReleaseFacts;

/**
 * A request for a page, and the release it is answered from.
 *
 * @param path as it came, still percent-encoded; begins with a slash
 * @param parameters of the query string; of several values the first counts; without the reader's language
 */
record PageRequest(
        String path,
        Map<String, String> parameters,
        Links links,
        ReleaseFacts release,
        ReaderLanguage reader,
        CurrentRelease.Lease lease) {
    PageRequest {
        parameters = Map.copyOf(parameters);
    }

    static PageRequest of(HttpServletRequest request, CurrentRelease.Lease lease) {
        String path = RequestPath.of(request);
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        parameters.remove(ReaderLanguage.NAME);
        ReaderLanguage reader = ReaderLanguage.of(request);
        ReleaseFacts facts = ReleaseFacts.of(lease.release(), reader.language());
        return new PageRequest(path, parameters, Links.at(facts.base(), path), facts, reader, lease);
    }

    /** The same, answered from an older release, whose things link to each other. */
    PageRequest within(CurrentRelease.Lease older) {
        Release other = older.release();
        return new PageRequest(
                path,
                parameters,
                links.within(other.number()),
                ReleaseFacts.of(other, reader.language()),
                reader,
                older);
    }

    /** The same for nobody in particular: files say what they say in English, whoever asks. */
    PageRequest inEnglish() {
        return new PageRequest(
                path,
                parameters,
                links,
                ReleaseFacts.of(lease.release(), Language.ENGLISH),
                new ReaderLanguage(Language.ENGLISH, reader.query(), reader.isAsked()),
                lease);
    }

    /** What a page of an older release says of that; nothing on a page of what is current. */
    List<PageFrame.Past> past(EntityAddress address) {
        if (links.within().isEmpty()) {
            return List.of();
        }
        try {
            Instant published = History.of(lease.release()).last();
            return List.of(new PageFrame.Past(
                    release.number(),
                    published.toString(),
                    wording().calendar().day(published),
                    links.page(address.path())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A parameter, {@code ""} if it was not given. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** What follows {@code prefix} in the path; {@code ""} if nothing does. */
    String below(String prefix) {
        return path.startsWith(prefix) ? path.substring(prefix.length()) : "";
    }

    /** What the release says of the dataset, and when it was published. */
    PublishedDescription description() throws IOException {
        return PublishedDescription.of(lease.release(), ReleasesEndpoint.catalog(lease.release())::keeps);
    }

    /** Reads the graph within one transaction. */
    <T> T read(Reading<T> reading) {
        DatasetGraph dataset = lease.dataset();
        return Txn.calculateRead(dataset, () -> reading.read(graph(dataset)));
    }

    /** Reads a graph for the page's reader, within the caller's transaction. */
    GraphReader graph(DatasetGraph dataset) {
        return new GraphReader(dataset, links, wording());
    }

    /** What is said to the page's reader. */
    Wording wording() {
        return reader.wording();
    }

    /** A form of a resource: a page is in the reader's language, RDF is in every language. */
    Representation representation(byte[] body, EntityForm form) {
        Representation plain = Representation.of(body, form.contentType());
        return form == EntityForm.HTML ? plain.in(reader.language()) : plain;
    }

    /**
     * The same of what is made of the release alone.
     *
     * @param address where this form alone is had
     * @param more what else it is made of
     */
    Representation representation(String address, EntityForm form, Representation.Making body, String... more)
            throws IOException {
        if (form != EntityForm.HTML) {
            return file(address, form.contentType(), body, more);
        }
        List<String> parts = new ArrayList<>(List.of(more));
        parts.add(reader.language().tag());
        // A page that is had at several addresses leads from each in its own way.
        parts.add(links.page(""));
        return file(address, form.contentType(), body, parts.toArray(String[]::new))
                .in(reader.language());
    }

    /** A page that is made of the release alone, for whoever asks for this address in this language. */
    Representation html(Representation.Making body) throws IOException {
        return representation(path, EntityForm.HTML, body);
    }

    /** A file that is made of the release alone, the same for every reader. */
    Representation file(String address, String contentType, Representation.Making body, String... more)
            throws IOException {
        List<String> parts = new ArrayList<>(List.of(address, reader.query(), contentType));
        parts.addAll(List.of(more));
        return Representation.later(EntityTag.of(lease.release(), parts), contentType, body);
    }

    /** A page about nothing in the graph, with the title of a message. */
    PageFrame frame(String title, String section) {
        return PageFrame.plain(title, section, links, release, reader);
    }

    /** Something read from the graph. */
    interface Reading<T> {
        T read(GraphReader reader);
    }
}
