package org.dossier.server.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.dossier.cite.Citation;
import org.dossier.release.History;
import org.dossier.release.Publication;
import org.dossier.server.CurrentRelease;
import org.dossier.server.HttpProblem;
import org.dossier.server.permalink.AnswerFile;
import org.dossier.server.permalink.Difference;
import org.dossier.server.permalink.Permalink;
import org.dossier.server.view.Fact;
import org.dossier.server.view.GraphReader;
import org.dossier.server.view.HumanDate;
import org.dossier.server.view.Links;
import org.dossier.server.view.ReleaseFacts;
import org.dossier.server.view.Words;

/** Reads the page of a query that was kept: asks its release again, and the current one if both are to be compared. */
final class PermalinkReader {
    /** Rows of a difference that a page shows. */
    private static final int SHOWN = 200;

    private static final int LONGEST_TITLE = 120;
    private static final int DAY_LENGTH = 10;

    private final PageQueries queries;

    PermalinkReader(PageQueries queries) {
        this.queries = queries;
    }

    /** A hold on the release of which the query was asked; empty if it is not kept, or another has its number. */
    Optional<CurrentRelease.Lease> lease(PageRequest page, Permalink link) throws IOException {
        Optional<CurrentRelease.Lease> lease = page.lease().kept(link.release());
        if (lease.isPresent() && !lease.get().release().fingerprint().equals(link.fingerprint())) {
            lease.get().close();
            return Optional.empty();
        }
        return lease;
    }

    /** How the answer is cited. */
    Citation citation(PageRequest page, Permalink link) throws IOException {
        ReleaseFacts facts = page.release();
        String published = "";
        for (Publication publication : page.lease().release().history()) {
            if (publication.release() == link.release()) {
                published = publication.published().substring(0, DAY_LENGTH);
            }
        }
        return new Citation(
                "query-" + link.id() + "-release-" + link.release(),
                Citation.Kind.ANSWER,
                title(page, link),
                List.of(),
                published.isEmpty() ? "" : HumanDate.of(published, page.wording()),
                published,
                "",
                facts.title().text(),
                facts.publisher(),
                link.release(),
                facts.base() + "q/" + link.id());
    }

    /** What the query says of itself in a comment before everything else. */
    private static String title(PageRequest page, Permalink link) {
        String first = link.query().lines().findFirst().orElse("");
        String words = first.startsWith("#")
                ? first.replaceAll("^#+\\s*(title:)?\\s*", "").strip()
                : "";
        if (words.isEmpty()) {
            return page.wording().say("cite.answer");
        }
        return words.length() > LONGEST_TITLE ? words.substring(0, LONGEST_TITLE) + "…" : words;
    }

    PermalinkPage read(PageRequest page, Permalink link, boolean comparing) throws IOException {
        List<HttpProblem> problems = new ArrayList<>();
        List<QueryAnswer> answers = new ArrayList<>();
        List<PermalinkPage.Comparison> comparisons = new ArrayList<>();
        PermalinkPage.State state = PermalinkPage.State.GONE;
        String published = "";
        String sha256 = "";
        String file = "";
        try (CurrentRelease.Lease lease = lease(page, link).orElse(null)) {
            Optional<Cited> cited = Optional.empty();
            if (lease != null) {
                PageRequest within = page.within(lease);
                published = HumanDate.of(
                        History.of(lease.release()).last().toString().substring(0, DAY_LENGTH), page.wording());
                state = PermalinkPage.State.UNASKED;
                try {
                    AnswerFile answer = queries.file(within, link.query());
                    cited = Optional.of(new Cited(within, answer));
                    sha256 = answer.sha256();
                    file = PermalinkEndpoint.fileOf(page.links().page("q/" + link.id()), answer);
                    state = sha256.equals(link.sha256())
                            ? PermalinkPage.State.CONFIRMED
                            : PermalinkPage.State.DIFFERENT;
                    answers.add(shown(within, answer));
                } catch (HttpProblem e) {
                    problems.add(e);
                }
            }
            if (comparing) {
                try {
                    comparisons.add(compare(page, link, cited));
                } catch (HttpProblem e) {
                    problems.add(e);
                }
            }
        }
        return new PermalinkPage(
                link,
                page.release().base() + "q/" + link.id(),
                published,
                state,
                sha256,
                file,
                page.links().page("sparql?query=" + Links.encode(link.query())),
                citation(page, link),
                answers,
                problems,
                comparisons);
    }

    /** The release that was cited, and what it answers. */
    private record Cited(PageRequest page, AnswerFile answer) {}

    private PermalinkPage.Comparison compare(PageRequest page, Permalink link, Optional<Cited> cited)
            throws IOException {
        boolean isCurrent = page.release().number() == link.release();
        AnswerFile now = isCurrent && cited.isPresent() ? cited.get().answer() : queries.file(page, link.query());
        Cited then = cited.orElse(new Cited(page, now));
        Difference difference = Difference.of(then.answer(), now);
        return new PermalinkPage.Comparison(
                page.release().number(),
                now.lines().size(),
                now.sha256().equals(link.sha256()),
                cited.isPresent(),
                difference.same(),
                rows(then.page(), then.answer(), difference.gone()),
                rows(page, now, difference.come()));
    }

    /** As much of an answer as a page shows. */
    private static QueryAnswer shown(PageRequest page, AnswerFile answer) {
        boolean cut = answer.lines().size() > PageQueries.SHOWN;
        List<String> lines = answer.lines()
                .subList(0, cut ? PageQueries.SHOWN : answer.lines().size());
        if (answer.isTable()) {
            return new QueryAnswer(QueryAnswer.Kind.ROWS, columns(answer), values(page, answer, lines), cut, "");
        }
        return answer.isVerdict()
                ? QueryAnswer.verdict(answer.isYes(), page.wording())
                : new QueryAnswer(QueryAnswer.Kind.TRIPLES, List.of(), List.of(), cut, String.join("\n", lines));
    }

    private static PermalinkPage.Rows rows(PageRequest page, AnswerFile answer, List<String> lines) {
        List<String> shown = lines.subList(0, Math.min(SHOWN, lines.size()));
        return new PermalinkPage.Rows(lines.size(), columns(answer), values(page, answer, shown));
    }

    private static List<String> columns(AnswerFile answer) {
        return answer.header().stream()
                .flatMap(header -> Arrays.stream(header.split("\t", -1)))
                .map(name -> name.substring(Math.min(1, name.length())))
                .toList();
    }

    private static List<List<Fact.Value>> values(PageRequest page, AnswerFile answer, List<String> lines) {
        return page.read(reader -> lines.stream()
                .map(line ->
                        answer.isTable() ? cells(reader, line) : List.of(new Fact.Value(new Words(line, ""), "", "")))
                .toList());
    }

    private static List<Fact.Value> cells(GraphReader reader, String line) {
        List<Fact.Value> values = new ArrayList<>();
        for (String cell : line.split("\t", -1)) {
            if (cell.isEmpty()) {
                values.add(Fact.Value.NONE);
            } else {
                Node node = NodeFactoryExtra.parseNode(cell);
                values.add(reader.value(node));
            }
        }
        return values;
    }
}
