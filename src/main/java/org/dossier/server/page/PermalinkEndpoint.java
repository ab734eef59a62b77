package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.release.Release;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.Parameters;
import org.dossier.server.QueryPool;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.RequestBody;
import org.dossier.server.RequestPath;
import org.dossier.server.permalink.AnswerFile;
import org.dossier.server.permalink.Permalink;
import org.dossier.server.permalink.PermalinkFolder;

/** {@code /q}, which keeps a query, and {@code /q/{id}}, where it is found again with the answer that its release gives. */
final class PermalinkEndpoint implements Endpoint {
    private static final String PATH = "/q";
    private static final String PREFIX = PATH + "/";
    private static final String QUERY = ".rq";
    private static final String TABLE = ".tsv";
    private static final String TRIPLES = ".nt";
    private static final int MOST = 100_000;
    private static final int LONGEST = 20_000;
    /** A character takes at most nine bytes in a form. */
    private static final int MAX_BYTES = LONGEST * 9 + 100;

    private final PageQueries queries;
    private final PermalinkReader reader;

    PermalinkEndpoint(QueryPool pool) {
        this.queries = new PageQueries(pool);
        this.reader = new PermalinkReader(queries);
    }

    @Override
    public List<String> paths() {
        return List.of(PATH, PREFIX + "*");
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD", "POST");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        if (request.getMethod().equals("POST")) {
            // Before anything asks for parameters, for which the server would read the form itself.
            Parameters form = form(request);
            keep(form, response, PageRequest.of(request, lease));
            return;
        }
        PageRequest page = PageRequest.of(request, lease);
        if (page.path().equals(PATH)) {
            PageFrame frame = page.frame(page.wording().say("cite.title"), "queries");
            Reply.send(request, response, page.html(() -> Templates.render("citeform", Map.of("frame", frame))));
        } else {
            show(request, response, page, page.below(PREFIX));
        }
    }

    private static PermalinkFolder folder(Release release) {
        return new PermalinkFolder(ReleasesEndpoint.catalog(release).directory(), MOST);
    }

    private static Parameters form(HttpServletRequest request) throws IOException {
        if (!RequestPath.of(request).equals(PATH)) {
            throw HttpProblem.said(405, "problem.permalink-read-only").withHeader("Allow", "GET, HEAD, OPTIONS");
        }
        if (!RequestBody.mediaType(request).equals(RequestBody.FORM)) {
            throw HttpProblem.said(415, "problem.permalink-form", "form", RequestBody.FORM);
        }
        return new Parameters().and(RequestBody.text(request, MAX_BYTES));
    }

    private void keep(Parameters form, HttpServletResponse response, PageRequest page) throws IOException {
        // A browser ends the lines of what a form sends with two characters.
        String query = form.first("query").orElse("").replace("\r\n", "\n").strip();
        if (query.isEmpty()) {
            throw HttpProblem.said(400, "problem.permalink-no-query");
        }
        if (query.length() > LONGEST) {
            throw HttpProblem.said(400, "problem.permalink-too-long", "n", String.valueOf(LONGEST));
        }
        Optional<String> number = form.first("release").filter(text -> !text.isBlank());
        try (CurrentRelease.Lease asked = number.isPresent()
                ? PastRelease.lease(page.lease(), number.get())
                : page.lease().share()) {
            AnswerFile answer = queries.file(page.within(asked), query);
            Release release = asked.release();
            Permalink link = new Permalink(
                    query,
                    release.number(),
                    release.fingerprint(),
                    answer.lines().size(),
                    answer.sha256());
            store(folder(release), link);
            Reply.seeOther(response, page.links().page("q/" + link.id()));
        }
    }

    private static void store(PermalinkFolder folder, Permalink link) {
        try {
            folder.keep(link);
        } catch (PermalinkFolder.Full e) {
            throw HttpProblem.said(503, "problem.permalink-full", "n", String.valueOf(MOST))
                    .causedBy(e);
        } catch (IOException e) {
            throw HttpProblem.said(503, "problem.permalink-disk").causedBy(e);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, PageRequest page, String name)
            throws IOException {
        int dot = name.indexOf('.');
        String id = dot < 0 ? name : name.substring(0, dot);
        String suffix = dot < 0 ? "" : name.substring(dot);
        Permalink link = folder(page.lease().release())
                .find(id)
                .orElseThrow(() -> HttpProblem.said(404, "problem.no-permalink", "name", NotHere.shown(id)));
        Optional<CitationForm> citation = CitationForm.ofSuffix(name);
        if (suffix.isEmpty()) {
            PermalinkPage view =
                    reader.read(page, link, !page.parameter("compare").isEmpty());
            PageFrame frame = page.frame(page.wording().say("permalink.title"), "queries");
            byte[] html = Templates.render("permalink", Map.of("frame", frame, "view", view));
            Reply.send(
                    request, response, Representation.html(html, page.reader().language()));
        } else if (suffix.equals(QUERY)) {
            Reply.send(request, response, Representation.text(link.query(), "application/sparql-query"));
        } else if (citation.isPresent()) {
            Reply.send(request, response, citation.get().of(reader.citation(page.inEnglish(), link)));
        } else if (suffix.equals(TABLE) || suffix.equals(TRIPLES)) {
            Reply.send(request, response, file(page, link, suffix));
        } else {
            throw HttpProblem.said(404, "problem.permalink-suffix", "suffix", NotHere.shown(suffix));
        }
    }

    private Representation file(PageRequest page, Permalink link, String suffix) throws IOException {
        try (CurrentRelease.Lease lease = reader.lease(page, link)
                .orElseThrow(() -> HttpProblem.said(
                        410,
                        "problem.permalink-release-gone",
                        "release",
                        String.valueOf(link.release()),
                        "rows",
                        String.valueOf(link.rows()),
                        "sum",
                        link.sha256()))) {
            AnswerFile answer = queries.file(page.within(lease), link.query());
            String fitting = answer.isTable() ? TABLE : TRIPLES;
            if (!fitting.equals(suffix)) {
                throw HttpProblem.said(404, "problem.permalink-other-file", "suffix", suffix, "fitting", fitting);
            }
            return Representation.of(answer.bytes(), type(answer));
        }
    }

    private static String type(AnswerFile answer) {
        if (answer.isVerdict()) {
            return "text/plain; charset=utf-8";
        }
        return answer.isTable() ? "text/tab-separated-values; charset=utf-8" : "application/n-triples";
    }

    /** Where the answer of a query is had. */
    static String fileOf(String path, AnswerFile answer) {
        return path + (answer.isTable() ? TABLE : TRIPLES);
    }
}
