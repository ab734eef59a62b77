package org.dossier.server.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.dossier.language.Wording;
import org.dossier.server.ErrorPage;
import org.dossier.server.HttpProblem;
import org.dossier.server.ReaderLanguage;
import org.eclipse.jetty.http.HttpStatus;

/** An error as a page: what is wrong, what to do, and where to go from here. Needs no release. */
final class ProblemPage implements ErrorPage {
    @Override
    public String html(HttpProblem problem, ReaderLanguage reader) {
        ProblemView view = new ProblemView(
                problem.status(),
                title(problem.status(), reader.wording()),
                problem.sentence(reader.wording()),
                problem.remedy(reader.wording()),
                Optional.ofNullable(problem.foreign(reader.wording())),
                "/static/" + StaticFiles.of(PageFrame.STYLESHEET).name(),
                "/static/" + StaticFiles.of(PageFrame.ICON).name());
        return new String(Templates.render("error", Map.of("view", view, "reader", reader)), StandardCharsets.UTF_8);
    }

    /** What a status means; its name in HTTP where there is no word for it. */
    private static String title(int status, Wording wording) {
        String key = "status." + status;
        return wording.has(key) ? wording.say(key) : HttpStatus.getMessage(status);
    }
}
