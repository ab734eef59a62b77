package org.dossier.server.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.language.Wording;
import org.dossier.link.Candidate;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.review.Choice;
import org.dossier.link.review.DecisionWords;
import org.dossier.link.review.Review;
import org.dossier.link.review.ReviewItem;
import org.dossier.link.review.ReviewQueue;
import org.dossier.link.review.Reviewer;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.ReaderLanguage;
import org.dossier.server.Reply;
import org.dossier.server.page.ReviewPages;
import org.dossier.server.view.GraphReader;
import org.dossier.server.view.Links;
import org.dossier.server.view.ReleaseFacts;
import org.dossier.server.view.ReviewDocuments;
import org.dossier.server.view.ReviewDoor;
import org.dossier.server.view.ReviewView;

/**
 * {@code /review}: the entity that is to be decided now. {@code ?entity=} shows another one; {@code ?told=} and {@code ?of=} tell what became of the
 * last decision.
 */
final class ReviewEndpoint implements Endpoint {
    static final String PATH = "/review";

    private static final int SHOWN_NEXT = 8;
    /** Of somebody who has not said who they are. */
    private static final Reviewer NOBODY = new Reviewer("?");

    private final ReviewAccess access;
    private final ReviewDesk desk;
    private final FormToken forms;

    ReviewEndpoint(ReviewAccess access, ReviewDesk desk, FormToken forms) {
        this.access = access;
        this.desk = desk;
        this.forms = forms;
    }

    @Override
    public List<String> paths() {
        return List.of(PATH);
    }

    @Override
    public boolean isForEveryOrigin() {
        return false;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        ReaderLanguage reader = ReaderLanguage.of(request);
        ReleaseFacts facts = ReleaseFacts.of(lease.release(), reader.language());
        Links links = Links.at(facts.base(), PATH);
        if (!access.isOpen(request)) {
            HttpProblem problem = closed(access);
            ReviewDoor door = new ReviewDoor(problem.remedy(reader.wording()), access.takesToken());
            Reply.refuse(request, response, problem, ReviewPages.door(door, links, facts, reader));
            return;
        }
        ReviewView view = view(request, response, lease, links, reader.wording());
        Reply.send(request, response, ReviewPages.page(view, links, facts, reader));
    }

    /** What is told to whom the review is not open. */
    static HttpProblem closed(ReviewAccess access) {
        return HttpProblem.said(403, access.takesToken() ? "problem.review-closed-token" : "problem.review-closed");
    }

    private ReviewView view(
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentRelease.Lease lease,
            Links links,
            Wording wording)
            throws IOException {
        String name = Cookies.read(request, Cookies.REVIEWER);
        Optional<Reviewer> reviewer = Reviewer.of(name);
        String form = forms.of(request, response);
        Optional<Review> review = desk.review(lease.release());
        if (review.isEmpty() || !review.get().hasProposals()) {
            return new ReviewView(
                    name,
                    form,
                    List.of(),
                    desk.missing(lease.release(), wording),
                    new ReviewView.Progress(0, 0, 0),
                    List.of(),
                    List.of());
        }
        ReviewQueue queue = ReviewFault.told(
                desk.folder(lease.release()), () -> review.get().queue(reviewer.orElse(NOBODY)));
        Told told = Told.of(parameter(request, "told"));
        String of = parameter(request, "of");
        List<ReviewView.Item> items = queue
                .item(of)
                .filter(told::stays)
                .or(() -> queue.item(parameter(request, "entity")))
                .or(queue::first)
                .stream()
                .map(item -> read(lease.dataset(), links, wording, item))
                .toList();
        return new ReviewView(
                reviewer.map(Reviewer::name).orElse(""),
                form,
                told.sentences(queue.item(of), wording),
                "",
                new ReviewView.Progress(queue.decided(), queue.left(), queue.skipped()),
                items,
                next(queue, items.isEmpty() ? "" : items.get(0).item().subject().key(), links));
    }

    private static List<ReviewView.Next> next(ReviewQueue queue, String shown, Links links) {
        return queue.open().stream()
                .filter(item -> !item.subject().key().equals(shown))
                .limit(SHOWN_NEXT)
                .map(item -> new ReviewView.Next(
                        item.label(),
                        links.page(
                                "review?entity=" + Links.encode(item.subject().key())),
                        item.proposal().documents()))
                .toList();
    }

    private static ReviewView.Item read(DatasetGraph dataset, Links links, Wording wording, ReviewItem item) {
        List<ReviewView.Card> cards = new ArrayList<>();
        for (Choice choice : item.choices()) {
            cards.add(new ReviewView.Card(
                    cards.size() + 1, choice, choice.evidence(item.subject()), extracts(choice.candidate())));
        }
        String iri = item.subject().key();
        return Txn.calculateRead(dataset, () -> {
            GraphReader reader = new GraphReader(dataset, links, wording);
            return new ReviewView.Item(
                    item,
                    reader.link(NodeFactory.createURI(iri)),
                    ReviewDocuments.of(reader, iri),
                    cards,
                    DecisionWords.decided(item.decided()).stream()
                            .map(decided -> DecisionLine.of(decided, wording))
                            .toList(),
                    item.unaddressed().stream().map(ReviewEndpoint::unaddressed).toList());
        });
    }

    private static List<String> extracts(Candidate candidate) {
        return candidate.entries().stream()
                .map(AuthorityEntry::extract)
                .distinct()
                .toList();
    }

    private static String unaddressed(Candidate candidate) {
        return candidate.label() + ": "
                + candidate.entries().stream()
                        .map(entry -> entry.extract() + " " + entry.id())
                        .collect(Collectors.joining(", "));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
