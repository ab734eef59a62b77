package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dossier.release.Publication;
import org.dossier.release.Release;
import org.dossier.release.ReleaseCatalog;
import org.dossier.release.ReleaseSummary;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.file.FileReply;
import org.dossier.server.file.ReleaseFile;

/**
 * {@code /releases}, {@code /releases/{n}} and the files of a release; the first two also as {@code .json}. Each has one address, which is good for ever;
 * what is current now is found through {@code /releases/latest}, or {@code /releases/current}, which redirects.
 */
final class ReleasesEndpoint implements Endpoint {
    private static final String PREFIX = "/releases";
    private static final String JSON = ".json";
    private static final String JSON_TYPE = "application/json";
    /** How many releases a page shows. */
    private static final int SHOWN = 20;

    private static final Set<String> SERVED_NOW = Set.of("latest", "current");

    @Override
    public List<String> paths() {
        return List.of(PREFIX, PREFIX + JSON, PREFIX + "/*");
    }

    @Override
    public List<String> askedAhead(CurrentRelease.Lease lease) {
        return List.of(PREFIX, PREFIX + "/" + lease.release().number());
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease);
        if (page.path().equals(PREFIX)) {
            Reply.send(
                    request,
                    response,
                    Representation.html(all(page), page.reader().language()));
            return;
        }
        if (page.path().equals(PREFIX + JSON)) {
            list(request, response, page);
            return;
        }
        String below = page.below(PREFIX + "/");
        if (below.isEmpty()) {
            redirect(
                    request,
                    response,
                    HttpServletResponse.SC_MOVED_PERMANENTLY,
                    page.links().page(PREFIX.substring(1)));
            return;
        }
        int slash = below.indexOf('/');
        boolean json = slash < 0 && below.endsWith(JSON);
        int end = json ? below.length() - JSON.length() : slash < 0 ? below.length() : slash;
        String name = below.substring(0, end);
        String rest = below.substring(end);
        if (SERVED_NOW.contains(name)) {
            response.setHeader("Cache-Control", Representation.ASK_EACH_TIME);
            redirect(request, response, HttpServletResponse.SC_FOUND, target(page, lease.release(), rest));
            return;
        }
        Release release = find(page, name);
        if (!name.equals(String.valueOf(release.number()))) {
            redirect(request, response, HttpServletResponse.SC_MOVED_PERMANENTLY, target(page, release, rest));
            return;
        }
        try {
            send(request, response, page, release, rest);
        } catch (IOException e) {
            if (response.isCommitted() || catalog(lease.release()).keeps(release.number())) {
                throw e;
            }
            throw notKept(lease.release(), release.number()).causedBy(e);
        }
    }

    /** @param rest what follows the number of the release in the address: {@code .json}, {@code /manifest.json}; {@code ""} if nothing does */
    private static void send(
            HttpServletRequest request, HttpServletResponse response, PageRequest page, Release release, String rest)
            throws IOException {
        if (rest.isEmpty()) {
            Reply.send(
                    request,
                    response,
                    Representation.html(one(page, release), page.reader().language()));
        } else if (rest.equals(JSON)) {
            Reply.send(request, response, json(summary(page, release).json()));
        } else if (PastEntity.isPath(rest)) {
            PastEntity.send(request, response, page, release.number(), rest);
        } else {
            FileReply.send(
                    request,
                    response,
                    ReleaseFile.find(release, rest.substring(1)).orElseThrow(() -> NotHere.page(page.path())));
        }
    }

    private static Representation json(String body) {
        return Representation.of(body.getBytes(StandardCharsets.UTF_8), JSON_TYPE);
    }

    private static ReleaseSummary summary(PageRequest page, Release release) throws IOException {
        return ReleaseSummary.of(
                release, release.number() == page.lease().release().number());
    }

    /** The one address of something that a release has; relative, so that it holds also below a path of another server. */
    private static String target(PageRequest page, Release release, String rest) {
        return page.links().page(PREFIX.substring(1) + "/" + release.number() + rest);
    }

    private static void redirect(
            HttpServletRequest request, HttpServletResponse response, int status, String location) {
        String query = request.getQueryString();
        response.setStatus(status);
        response.setHeader("Location", query == null ? location : location + "?" + query);
        response.setContentLength(0);
    }

    private static Release find(PageRequest page, String name) throws IOException {
        Release served = page.lease().release();
        int number = name.matches("0{0,3}[1-9]\\d{0,8}") ? Integer.parseInt(name) : 0;
        if (number == 0) {
            throw HttpProblem.said(404, "problem.no-release", "name", NotHere.shown(name));
        }
        if (number == served.number()) {
            return served;
        }
        return catalog(served).release(number).orElseThrow(() -> notKept(served, number));
    }

    /** What is said of a release that is not there: it was once, or it never was. */
    static HttpProblem notKept(Release served, int number) {
        for (Publication publication : served.manifest().history()) {
            if (publication.release() == number) {
                return HttpProblem.said(
                        410,
                        "problem.release-gone",
                        "release",
                        String.valueOf(number),
                        "published",
                        publication.published());
            }
        }
        return HttpProblem.said(404, "problem.no-release", "name", String.valueOf(number));
    }

    /** The releases among which one lies. */
    static ReleaseCatalog catalog(Release served) {
        return new ReleaseCatalog(
                Objects.requireNonNullElse(served.directory().toAbsolutePath().getParent(), Path.of(".")));
    }

    /**
     * A part of the releases that are kept, newest first.
     *
     * @param older the number before which the next part begins; 0 if there is none
     */
    private record Shown(List<Release> releases, int older) {
        Shown {
            releases = List.copyOf(releases);
        }
    }

    private static Shown shown(PageRequest page) throws IOException {
        String before = page.parameter("before");
        List<Release> kept = catalog(page.lease().release())
                .newest(before.matches("\\d{1,9}") ? Integer.parseInt(before) : Integer.MAX_VALUE, SHOWN + 1);
        return new Shown(
                kept.subList(0, Math.min(SHOWN, kept.size())),
                kept.size() > SHOWN ? kept.get(SHOWN - 1).number() : 0);
    }

    private static void list(HttpServletRequest request, HttpServletResponse response, PageRequest page)
            throws IOException {
        Shown shown = shown(page);
        List<ReleaseSummary> summaries = new ArrayList<>();
        for (Release release : shown.releases()) {
            summaries.add(summary(page, release));
        }
        Representation list = json(ReleaseSummary.json(summaries));
        String next = PREFIX.substring(1) + JSON + "?before=" + shown.older();
        Reply.send(
                request,
                response,
                shown.older() == 0 ? list : list.linking("<" + page.links().page(next) + ">; rel=\"next\""));
    }

    private static byte[] all(PageRequest page) throws IOException {
        Shown shown = shown(page);
        List<ReleasePage> releases = new ArrayList<>();
        for (Release release : shown.releases()) {
            releases.add(ReleasePage.of(
                    release, release.number() == page.lease().release().number(), page.wording()));
        }
        PageFrame frame = frame(page, page.wording().say("releases.title"), "releases" + JSON);
        return Templates.render("releases", Map.of("frame", frame, "releases", releases, "older", shown.older()));
    }

    private static byte[] one(PageRequest page, Release release) throws IOException {
        ReleasePage view = ReleasePage.of(
                release, release.number() == page.lease().release().number(), page.wording());
        PageFrame frame = frame(
                page,
                page.wording().say("releases.release", "number", Integer.toString(release.number())),
                "releases/" + release.number() + JSON);
        return Templates.render(
                "release", Map.of("frame", frame, "view", view, "first", FirstChanges.of(release, page)));
    }

    /** @param json the path of the same for programs */
    private static PageFrame frame(PageRequest page, String title, String json) {
        PageFrame plain = page.frame(title, "releases");
        return plain.offering(
                List.of(new PageFrame.Alternate(JSON_TYPE, page.links().page(json), "JSON")));
    }
}
