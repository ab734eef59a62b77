package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dossier.release.Publication;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.HttpDate;
import org.dossier.server.entity.Mementos;

/** {@code /timemap/document/112024}: every release that is kept and has a thing, as Memento lists them (RFC 7089, 5). */
final class TimeMapEndpoint implements Endpoint {
    private static final String PREFIX = "/" + TimeGate.TIMEMAP;

    @Override
    public List<String> paths() {
        return List.of(PREFIX + "*");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease);
        EntityPath path = EntityPath.of("/" + page.below(PREFIX));
        Optional<EntityAddress> live = path.live(page);
        EntityAddress address =
                live.isPresent() ? live.get() : path.withdrawn(page).orElseThrow(() -> path.notHere(page));
        List<Publication> mementos = Mementos.of(lease, address.iri()).all();
        Reply.send(
                request,
                response,
                Representation.text(
                        map(page.release().base(), address.askedPath(), mementos), "application/link-format"));
    }

    private static String map(String base, String path, List<Publication> mementos) {
        StringBuilder map = new StringBuilder();
        map.append("<%s%s>; rel=\"original timegate\",\n".formatted(base, path));
        map.append("<%s%s%s>; rel=\"self\"; type=\"application/link-format\"".formatted(base, TimeGate.TIMEMAP, path));
        int last = mementos.size() - 1;
        if (last >= 0) {
            map.append("; from=\"%s\"; until=\"%s\"".formatted(date(mementos.get(0)), date(mementos.get(last))));
        }
        for (int i = 0; i <= last; i++) {
            String relation = (i == 0 ? "first " : "") + (i == last ? "last " : "") + "memento";
            Publication memento = mementos.get(i);
            map.append(",\n<%sreleases/%d/%s>; rel=\"%s\"; datetime=\"%s\""
                    .formatted(base, memento.release(), path, relation, date(memento)));
        }
        return map.append('\n').toString();
    }

    private static String date(Publication publication) {
        return HttpDate.of(publication.instant());
    }
}
