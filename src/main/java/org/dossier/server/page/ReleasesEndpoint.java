package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dossier.release.Publication;
import org.dossier.release.Release;
import org.dossier.release.ReleaseCatalog;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.file.FileReply;
import org.dossier.server.file.ReleaseFile;

/**
 * {@code /releases}, {@code /releases/{n}} and the files of a release. Each has one address, which is good for ever; what is current now is
 * found through {@code /releases/latest}, or {@code /releases/current}, which redirects.
 */
final class ReleasesEndpoint implements Endpoint {
    private static final String PREFIX = "/releases";
    /** How many releases a page shows. */
    private static final int SHOWN = 20;

    private static final Set<String> SERVED_NOW = Set.of("latest", "current");

    @Override
    public List<String> paths() {
        return List.of(PREFIX, PREFIX + "/*");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease);
        if (page.path().equals(PREFIX)) {
            Reply.send(request, response, Representation.html(all(page)));
            return;
        }
        String below = page.below(PREFIX + "/");
        int slash = below.indexOf('/');
        String name = slash < 0 ? below : below.substring(0, slash);
        String rest = slash < 0 ? "" : below.substring(slash);
        if (SERVED_NOW.contains(name)) {
            response.setHeader("Cache-Control", Representation.ASK_EACH_TIME);
            redirect(request, response, HttpServletResponse.SC_FOUND, target(page, lease.release(), rest));
            return;
        }
        Release release = find(page, name);
        if (!name.equals(String.valueOf(release.number()))) {
            redirect(request, response, HttpServletResponse.SC_MOVED_PERMANENTLY, target(page, release, rest));
        } else if (slash < 0) {
            Reply.send(request, response, Representation.html(one(page, release)));
        } else if (PastEntity.isPath(rest)) {
            PastEntity.send(request, response, page, release.number(), rest);
        } else {
            FileReply.send(
                    request,
                    response,
                    ReleaseFile.find(release, rest.substring(1)).orElseThrow(() -> NotHere.page(page.path())));
        }
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
        if (number == served.number()) {
            return served;
        }
        Optional<Release> found = catalog(served).release(number);
        if (found.isPresent()) {
            return found.get();
        }
        for (Publication publication : served.history()) {
            if (publication.release() == number) {
                throw new HttpProblem(
                        410,
                        "Release " + number + " was published at " + publication.published()
                                + " and is not kept any more.",
                        "See which are kept at /releases; every entity it had is still told of in entities.tsv.gz of"
                                + " the newest.");
            }
        }
        throw new HttpProblem(
                404, "There is no release \"" + NotHere.shown(name) + "\".", "See which there are at /releases.");
    }

    /** The releases among which one lies. */
    static ReleaseCatalog catalog(Release served) {
        return new ReleaseCatalog(
                Objects.requireNonNullElse(served.directory().toAbsolutePath().getParent(), Path.of(".")));
    }

    private static byte[] all(PageRequest page) throws IOException {
        Release served = page.lease().release();
        String before = page.parameter("before");
        List<Release> kept = catalog(served)
                .newest(before.matches("\\d{1,9}") ? Integer.parseInt(before) : Integer.MAX_VALUE, SHOWN + 1);
        List<ReleasePage> releases = new ArrayList<>();
        for (Release release : kept.subList(0, Math.min(SHOWN, kept.size()))) {
            releases.add(ReleasePage.of(release, release.number() == served.number()));
        }
        int older = kept.size() > SHOWN ? kept.get(SHOWN - 1).number() : 0;
        PageFrame frame = PageFrame.plain("Releases", "releases", page.links(), page.release());
        return Templates.render("releases", Map.of("frame", frame, "releases", releases, "older", older));
    }

    private static byte[] one(PageRequest page, Release release) throws IOException {
        ReleasePage view = ReleasePage.of(
                release, release.number() == page.lease().release().number());
        PageFrame frame = PageFrame.plain("Release " + release.number(), "releases", page.links(), page.release());
        return Templates.render(
                "release", Map.of("frame", frame, "view", view, "first", FirstChanges.of(release, page)));
    }
}
