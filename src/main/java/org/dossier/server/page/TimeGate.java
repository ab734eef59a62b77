package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.dossier.release.Publication;
import org.dossier.server.HttpProblem;
import org.dossier.server.Representation;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.HttpDate;
import org.dossier.server.entity.Mementos;

/** How a thing was at another time (RFC 7089): the address of each is the TimeGate of its own mementos (pattern 1.1), which kept releases have. */
final class TimeGate {
    static final String TIMEMAP = "timemap/";

    private TimeGate() {}

    /**
     * Redirects to the memento of the time that the request asks for, and tells where the others are.
     *
     * @return false if it asks for none, or there is none: the answer is to come
     */
    static boolean redirect(
            HttpServletRequest request, HttpServletResponse response, PageRequest page, EntityAddress address)
            throws IOException {
        String asked = request.getHeader("Accept-Datetime");
        Mementos mementos = Mementos.of(page.lease(), address.iri());
        response.setHeader("Vary", "Accept-Datetime");
        response.addHeader("Link", original(address));
        response.addHeader("Link", timeMap(address));
        Optional<Publication> last = mementos.last();
        Optional<Publication> first = mementos.first();
        if (last.isEmpty() || first.isEmpty()) {
            return false;
        }
        if (asked != null) {
            Instant time = HttpDate.parse(asked).orElseThrow(TimeGate::malformed);
            Publication memento = mementos.at(time).orElse(last.get());
            response.setStatus(HttpServletResponse.SC_FOUND);
            String query = request.getQueryString();
            response.setHeader(
                    "Location", request.getContextPath() + path(address, memento) + (query == null ? "" : "?" + query));
            response.setHeader("Cache-Control", Representation.ASK_EACH_TIME);
            response.setContentLength(0);
            return true;
        }
        if (first.get().equals(last.get())) {
            response.addHeader("Link", memento(address, last.get(), "first last memento"));
        } else {
            response.addHeader("Link", memento(address, first.get(), "first memento"));
            response.addHeader("Link", memento(address, last.get(), "last memento"));
        }
        return false;
    }

    private static HttpProblem malformed() {
        return HttpProblem.said(400, "problem.no-http-date").withHeader("Vary", "Accept-Datetime");
    }

    /** Tells which thing a memento is of, and when it was so. */
    static void memento(HttpServletResponse response, EntityAddress address, Instant published) {
        response.setHeader("Memento-Datetime", HttpDate.of(published));
        response.addHeader("Link", original(address));
        response.addHeader("Link", timeMap(address));
    }

    private static String original(EntityAddress address) {
        return "</" + address.askedPath() + ">; rel=\"original timegate\"";
    }

    private static String timeMap(EntityAddress address) {
        return "</" + TIMEMAP + address.askedPath() + ">; rel=\"timemap\"; type=\"application/link-format\"";
    }

    private static String memento(EntityAddress address, Publication release, String relation) {
        return "<" + path(address, release) + ">; rel=\"" + relation + "\"; datetime=\""
                + HttpDate.of(release.instant()) + "\"";
    }

    private static String path(EntityAddress address, Publication release) {
        return "/releases/" + release.release() + "/" + address.askedPath();
    }
}
