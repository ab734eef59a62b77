package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dossier.release.Release;
import org.dossier.release.ReleaseCatalog;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.Reply;
import org.dossier.server.Representation;

/** {@code /releases}, {@code /releases/{n}} and the files of a release. */
final class ReleasesEndpoint implements Endpoint {
    private static final String PREFIX = "/releases";
    private static final String CURRENT = "current";

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
        Release release = find(page, slash < 0 ? below : below.substring(0, slash));
        if (slash < 0) {
            Reply.send(request, response, Representation.html(one(page, release)));
            return;
        }
        ReleaseFile.find(release, below.substring(slash + 1))
                .orElseThrow(() -> NotHere.page(page.path()))
                .send(
                        request,
                        response,
                        below.startsWith(CURRENT + "/") ? Representation.ASK_EACH_TIME : Representation.FOR_EVER);
    }

    private static Release find(PageRequest page, String number) throws IOException {
        Release served = page.lease().release();
        if (number.equals(CURRENT) || number.equals(String.valueOf(served.number())) || number.equals(served.name())) {
            return served;
        }
        Optional<Release> found =
                number.matches("\\d{1,9}") ? catalog(served).release(Integer.parseInt(number)) : Optional.empty();
        return found.orElseThrow(() -> new HttpProblem(
                404, "There is no release \"" + NotHere.shown(number) + "\".", "See which there are at /releases."));
    }

    private static ReleaseCatalog catalog(Release served) {
        return new ReleaseCatalog(
                Objects.requireNonNullElse(served.directory().toAbsolutePath().getParent(), Path.of(".")));
    }

    private static byte[] all(PageRequest page) throws IOException {
        Release served = page.lease().release();
        List<ReleasePage> releases = new ArrayList<>();
        for (Release release : catalog(served).releases()) {
            releases.add(ReleasePage.of(release, release.number() == served.number()));
        }
        releases.sort(Comparator.comparingInt(ReleasePage::number).reversed());
        PageFrame frame = PageFrame.plain("Releases", "releases", page.links(), page.release());
        return Templates.render("releases", Map.of("frame", frame, "releases", releases));
    }

    private static byte[] one(PageRequest page, Release release) {
        ReleasePage view = ReleasePage.of(release, release.equals(page.lease().release()));
        PageFrame frame = PageFrame.plain("Release " + release.number(), "releases", page.links(), page.release());
        return Templates.render("release", Map.of("frame", frame, "view", view));
    }
}
