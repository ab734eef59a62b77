package org.dossier.server.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dossier.server.ErrorPage;
import org.dossier.server.HttpProblem;
import org.eclipse.jetty.http.HttpStatus;

/** An error as a page: what is wrong, what to do, and where to go from here. Needs no release. */
final class ProblemPage implements ErrorPage {
    @Override
    public String html(HttpProblem problem) {
        ProblemView view = new ProblemView(
                problem.status(),
                HttpStatus.getMessage(problem.status()),
                problem.sentence(),
                problem.remedy(),
                "/static/" + StaticFiles.of(PageFrame.STYLESHEET).name(),
                "/static/" + StaticFiles.of(PageFrame.ICON).name());
        return new String(Templates.render("error", Map.of("view", view)), StandardCharsets.UTF_8);
    }
}
