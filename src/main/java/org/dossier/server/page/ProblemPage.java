package org.dossier.server.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.dossier.language.Wording;
import org.dossier.release.Release;
import org.dossier.server.ErrorPage;
import org.dossier.server.HttpProblem;
import org.dossier.server.ReaderLanguage;
import org.dossier.server.view.Links;
import org.dossier.server.view.ReleaseFacts;
import org.eclipse.jetty.http.HttpStatus;

/** An error as a page: what is wrong, what to do, and where to go from here. */
final class ProblemPage implements ErrorPage {
    @Override
    public String html(HttpProblem problem, ReaderLanguage reader) {
        return render("error", Map.of("view", view(problem, reader, "/"), "reader", reader));
    }

    @Override
    public String html(HttpProblem problem, ReaderLanguage reader, String path, Release release) {
        ReleaseFacts facts = ReleaseFacts.of(release, reader.language());
        Links links = Links.at(facts.base(), path);
        ProblemView view = view(problem, reader, links.page(""));
        PageFrame frame = PageFrame.plain(view.status() + " " + view.title(), "", links, facts, reader);
        return render("errorinsite", Map.of("view", view, "frame", frame));
    }

    private static String render(String template, Map<String, Object> parts) {
        return new String(Templates.render(template, parts), StandardCharsets.UTF_8);
    }

    /** @param home the root of the server, as the page leads there */
    private static ProblemView view(HttpProblem problem, ReaderLanguage reader, String home) {
        return new ProblemView(
                problem.status(),
                title(problem.status(), reader.wording()),
                problem.html(reader.wording()),
                Advice.of(problem.remedy(reader.wording()), page -> home + page),
                Optional.ofNullable(problem.foreign(reader.wording())),
                home,
                home + "static/" + StaticFiles.of(PageFrame.STYLESHEET).name(),
                home + "static/" + StaticFiles.of(PageFrame.ICON).name());
    }

    /** What a status means; its name in HTTP where there is no word for it. */
    private static String title(int status, Wording wording) {
        String key = "status." + status;
        return wording.has(key) ? wording.say(key) : HttpStatus.getMessage(status);
    }
}
