package org.dossier.server.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dossier.link.review.Answer;
import org.dossier.link.review.Decision;
import org.dossier.link.review.Outcome;
import org.dossier.link.review.Review;
import org.dossier.link.review.Reviewer;
import org.dossier.server.AcceptHeader;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.ListHeader;
import org.dossier.server.ReaderLanguage;
import org.dossier.server.Reply;
import org.dossier.server.RequestPath;
import org.dossier.server.page.ReviewPages;
import org.dossier.server.view.Links;
import org.dossier.server.view.ReleaseFacts;
import org.dossier.server.view.ReviewAgain;

/** Where the forms of {@code /review} are sent. What is decided is on disk before it is answered, with a redirect to the next page. */
final class DecisionEndpoint implements Endpoint {
    private static final String DECIDE = ReviewEndpoint.PATH + "/decide";
    private static final String UNDO = ReviewEndpoint.PATH + "/undo";
    private static final String REVIEWER = ReviewEndpoint.PATH + "/reviewer";
    private static final String TOKEN = ReviewEndpoint.PATH + "/token";
    /** The word of the button that rejects all candidates at once. */
    private static final String NONE = "none";
    /** What the forms send besides the comment. */
    private static final List<String> FIELDS = List.of(FormToken.FIELD, "reviewer", "entity", "state", "decision");

    private final ReviewAccess access;
    private final ReviewDesk desk;
    private final FormToken forms;

    DecisionEndpoint(ReviewAccess access, ReviewDesk desk, FormToken forms) {
        this.access = access;
        this.desk = desk;
        this.forms = forms;
    }

    @Override
    public List<String> paths() {
        return List.of(DECIDE, UNDO, REVIEWER, TOKEN);
    }

    @Override
    public List<String> methods() {
        return List.of("POST");
    }

    @Override
    public boolean isForEveryOrigin() {
        return false;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        forms.requireSameOrigin(request);
        String path = RequestPath.of(request);
        if (path.equals(TOKEN)) {
            token(request, response);
            return;
        }
        if (!access.isOpen(request)) {
            throw ReviewEndpoint.closed(access);
        }
        if (!access.hasBearer(request) && !forms.isOurs(request)) {
            tell(response, Told.STALE, parameter(request, "entity"));
        } else if (path.equals(REVIEWER)) {
            reviewer(request, response);
        } else {
            try {
                decided(request, response, lease, path);
            } catch (HttpProblem e) {
                if (e.status() < 500 || !isPage(request)) {
                    throw e;
                }
                again(e, request, response, lease);
            }
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        return AcceptHeader.best(ListHeader.of(request, "Accept"), List.of("text/plain", "text/html"))
                .filter("text/html"::equals)
                .isPresent();
    }

    /** The form that could not be kept, with what its reader wrote, to be sent again. */
    private static void again(
            HttpProblem problem, HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        ReaderLanguage reader = ReaderLanguage.of(request);
        ReleaseFacts facts = ReleaseFacts.of(lease.release(), reader.language());
        String path = RequestPath.of(request);
        Links links = Links.at(facts.base(), path);
        List<ReviewAgain.Field> fields = FIELDS.stream()
                .filter(name -> !parameter(request, name).isEmpty())
                .map(name -> new ReviewAgain.Field(name, parameter(request, name)))
                .toList();
        String[] said = parameter(request, "decision").split(" ");
        String what = path.equals(DECIDE)
                ? reader.wording()
                        .say(
                                "review.again-what",
                                "decision",
                                said[0],
                                "entity",
                                parameter(request, "entity"),
                                "candidates",
                                String.join(", ", List.of(said).subList(1, said.length)))
                : "";
        ReviewAgain view = new ReviewAgain(
                problem.status(),
                problem.html(reader.wording()),
                problem.remedy(reader.wording()),
                links.page(path.substring(1)),
                fields,
                what,
                comment(request));
        Reply.refuse(request, response, problem, ReviewPages.again(view, links, facts, reader));
    }

    private void token(HttpServletRequest request, HttpServletResponse response) {
        if (!access.isToken(parameter(request, "token").strip())) {
            throw HttpProblem.said(403, "problem.wrong-token");
        }
        access.letIn(request, response);
        tell(response, Told.NOTHING, "");
    }

    private static void reviewer(HttpServletRequest request, HttpServletResponse response) {
        String name = parameter(request, "reviewer");
        Optional<Reviewer> reviewer = Reviewer.of(name);
        reviewer.ifPresent(one -> Cookies.keep(request, response, Cookies.REVIEWER, one.name()));
        Told refused = Reviewer.isMistypedOrcid(name) ? Told.BAD_ORCID : Told.BAD_NAME;
        tell(response, reviewer.isPresent() ? Told.NOTHING : refused, "");
    }

    private void decided(
            HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease, String path)
            throws IOException {
        String entity = parameter(request, "entity");
        Optional<Reviewer> reviewer = reviewer(request);
        Optional<Review> review = desk.review(lease.release());
        if (reviewer.isEmpty()) {
            tell(response, Told.NAME, entity);
        } else if (review.isEmpty()) {
            tell(response, Told.GONE, entity);
        } else if (path.equals(UNDO)) {
            Optional<String> undone = ReviewFault.kept(
                    desk.folder(lease.release()), () -> review.get().undo(reviewer.get()));
            tell(response, undone.isPresent() ? Told.UNDONE : Told.NOTHING_TO_UNDO, undone.orElse(""));
        } else {
            decide(request, response, review.get(), reviewer.get(), desk.folder(lease.release()));
        }
    }

    /** A program, which has no cookies, says with the form who it decides for. */
    private static Optional<Reviewer> reviewer(HttpServletRequest request) {
        String named = parameter(request, "reviewer");
        return Reviewer.of(named.isEmpty() ? Cookies.read(request, Cookies.REVIEWER) : named);
    }

    private static void decide(
            HttpServletRequest request, HttpServletResponse response, Review review, Reviewer reviewer, Path dataset) {
        String entity = parameter(request, "entity");
        String state = parameter(request, "state");
        String[] said = parameter(request, "decision").split(" ");
        boolean none = said[0].equals(NONE);
        Decision decision = none
                ? Decision.REJECT
                : Decision.named(said[0])
                        .orElseThrow(() -> HttpProblem.said(400, "problem.no-decision", "word", said[0]));
        List<String> candidates = List.of(said).subList(1, said.length);
        Outcome outcome;
        try {
            Answer answer = new Answer(entity, state, decision, candidates, comment(request));
            outcome = ReviewFault.kept(dataset, () -> review.decide(reviewer, answer));
        } catch (IllegalArgumentException e) {
            throw HttpProblem.said(400, "problem.no-candidate").causedBy(e);
        }
        if (outcome instanceof Outcome.Done) {
            tell(response, none ? Told.NONE : Told.valueOf(decision.name()), entity);
        } else {
            tell(response, outcome instanceof Outcome.Meanwhile ? Told.MEANWHILE : Told.GONE, entity);
        }
    }

    private static String comment(HttpServletRequest request) {
        return parameter(request, "comment").replaceAll("\\s+", " ");
    }

    private static void tell(HttpServletResponse response, Told told, String entity) {
        String query = told == Told.NOTHING ? "" : "?told=" + told.word() + "&of=" + Links.encode(entity);
        Reply.seeOther(response, "../review" + query);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
