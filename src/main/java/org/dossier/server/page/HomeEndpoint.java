package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dossier.language.Language;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.ReaderLanguage;
import org.dossier.server.Reply;
import org.dossier.server.view.DatasetData;
import org.dossier.server.view.Overview;
import org.dossier.server.view.OverviewCounts;
import org.dossier.server.view.OverviewReader;
import org.dossier.server.view.Words;

/** {@code /}: what is here, and the ways in. */
final class HomeEndpoint implements Endpoint {
    private final PerRelease<OverviewCounts> counts = new PerRelease<>();
    private final PerRelease<Overview> overview = new PerRelease<>();
    private final PerRelease<String> structuredData = new PerRelease<>();

    @Override
    public List<String> paths() {
        return List.of("");
    }

    @Override
    public List<String> askedAhead(CurrentRelease.Lease lease) {
        return Arrays.stream(Language.values())
                .map(language -> "/?" + ReaderLanguage.NAME + "=" + language.tag())
                .toList();
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease);
        Reply.send(
                request,
                response,
                page.html(() -> html(page))
                        .linking("<%s>; rel=\"describedby\""
                                .formatted(page.links().page("void"))));
    }

    private byte[] html(PageRequest page) throws IOException {
        OverviewCounts counted = counts.of(
                page.inEnglish(),
                asked -> asked.read(reader ->
                        OverviewCounts.read(reader, asked.lease().release().manifest())));
        Overview view = overview.of(page, asked -> asked.read(reader -> OverviewReader.read(reader, counted)));
        PageFrame frame = new PageFrame(
                Words.NONE,
                page.release().description().text(),
                "",
                List.of(),
                structuredData.of(page, asked -> DatasetData.of(asked.description(), asked.release())),
                "",
                page.links(),
                List.of(),
                page.release(),
                page.reader());
        return Templates.render("home", Map.of("frame", frame, "view", view));
    }
}
