package org.dossier.link.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossier.link.review.Proposed.ANN;
import static org.dossier.link.review.Proposed.BEA;
import static org.dossier.link.review.Proposed.candidate;
import static org.dossier.link.review.Proposed.person;
import static org.dossier.link.review.Proposed.proposal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dossier.link.mapping.MappingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
    @Test
    void noScoreBecomesACertainty(@TempDir Path folder) throws IOException {
        Proposed dataset = new Proposed(folder)
                .with(proposal("mao-zedong", "Mao Zedong", 9, candidate(1, "Mao Zedong", "wikidata:Q5816")));
        ReviewItem item = dataset.review().queue(ANN).first().orElseThrow();
        dataset.review()
                .decide(
                        ANN,
                        new Answer(
                                item.subject().key(),
                                item.state(),
                                Decision.EXACT,
                                List.of(item.choices().get(0).key()),
                                ""));
        assertThat(dataset.rows()).singleElement().asString().contains("\t0.999\t");
    }

    @TempDir
    Path folder;

    private Proposed proposed = new Proposed(Path.of(""));

    @BeforeEach
    void links() throws IOException {
        proposed = new Proposed(folder)
                .with(
                        proposal("few", "Few", 2, candidate(0.9, "A", "wikidata:Q1", "gnd:118577425")),
                        proposal(
                                "many",
                                "Many",
                                10,
                                candidate(0.8, "B", "wikidata:Q2"),
                                candidate(0.3, "C", "wikidata:Q3", "hsg:100123")),
                        proposal("unsure", "Unsure", 10, candidate(0.1, "D", "wikidata:Q4")),
                        proposal("nowhere", "Nowhere", 5, candidate(0.9, "E", "hsg:100124")));
    }

    @Test
    void theMostUsefulComesFirst() throws IOException {
        ReviewQueue queue = proposed.review().queue(ANN);
        assertThat(queue.open()).extracting(ReviewItem::label).containsExactly("Many", "Few", "Unsure");
        assertThat(queue.left()).isEqualTo(3);
        assertThat(queue.decided()).isZero();
    }

    @Test
    void aCandidateThatNoMappingCouldNameIsToldButNotAsked() throws IOException {
        ReviewItem item = proposed.review().queue(ANN).item(person("nowhere")).orElseThrow();
        assertThat(item.isDecided()).isTrue();
        assertThat(item.unaddressed())
                .extracting(candidate -> candidate.label())
                .containsExactly("E");
    }

    @Test
    void anExactMatchIsARowForEachIdentifierAndTheEntityLeaves() throws IOException {
        Review review = proposed.review();
        assertThat(decide(review, ANN, "few", Decision.EXACT, "A")).isInstanceOf(Outcome.Done.class);
        assertThat(proposed.rows())
                .containsExactly(
                        "id:person/few\tFew\tskos:exactMatch\t\twikidata:Q1\tA\tsemapv:ManualMappingCuration\t\t\t\tAnn"
                                + " Adams\tDossier\t0.1.0\t2026-03-01\t0.9\tsure",
                        "id:person/few\tFew\tskos:exactMatch\t\tgnd:118577425\tA\tsemapv:ManualMappingCuration\t\t\t\tAnn"
                                + " Adams\tDossier\t0.1.0\t2026-03-01\t0.9\tsure");
        ReviewQueue queue = proposed.review().queue(BEA);
        assertThat(queue.open()).extracting(ReviewItem::label).containsExactly("Many", "Unsure");
        assertThat(queue.decided()).isEqualTo(1);
    }

    @Test
    void anExactMatchDoesNotRejectTheOthers() throws IOException {
        decide(proposed.review(), ANN, "many", Decision.EXACT, "B");
        assertThat(proposed.rows()).hasSize(1).allMatch(row -> row.contains("wikidata:Q2") && !row.contains("Not"));
    }

    @Test
    void aRejectedPairNeverComesBack() throws IOException {
        decide(proposed.review(), BEA, "many", Decision.REJECT, "B");
        assertThat(proposed.rows()).hasSize(1);
        assertThat(proposed.rows().get(0))
                .contains("\tskos:exactMatch\tNot\twikidata:Q2\t", "\torcid:0000-0002-1825-0097\t");
        proposed.with(proposal("many", "Many", 10, candidate(0.99, "B again", "wikidata:Q2", "viaf:1")));
        assertThat(proposed.review().queue(ANN).open()).isEmpty();
    }

    @Test
    void aCloseMatchLeavesTheOtherCandidatesToDecide() throws IOException {
        decide(proposed.review(), ANN, "many", Decision.CLOSE, "B");
        assertThat(proposed.rows().get(0)).contains("\tskos:closeMatch\t\twikidata:Q2\t");
        ReviewItem item = proposed.review().queue(ANN).item(person("many")).orElseThrow();
        assertThat(item.choices())
                .extracting(choice -> choice.candidate().label())
                .containsExactly("C");
    }

    @Test
    void allCandidatesAreRejectedAtOnceAndComeBackAtOnce() throws IOException {
        Review review = proposed.review();
        decide(review, ANN, "many", Decision.REJECT, "B", "C");
        assertThat(proposed.rows()).hasSize(2).allMatch(row -> row.contains("\tNot\t"));
        assertThat(review.undo(ANN)).contains(person("many"));
        assertThat(proposed.rows()).isEmpty();
    }

    @Test
    void whatIsSkippedComesLastForWhoSkippedItAndIsNotWritten() throws IOException {
        Review review = proposed.review();
        decide(review, ANN, "many", Decision.SKIP);
        assertThat(review.queue(ANN).open()).extracting(ReviewItem::label).containsExactly("Few", "Unsure", "Many");
        assertThat(review.queue(ANN).skipped()).isEqualTo(1);
        assertThat(review.queue(BEA).first().orElseThrow().label()).isEqualTo("Many");
        assertThat(folder.resolve(MappingFile.NAME)).doesNotExist();
        assertThat(review.undo(ANN)).contains(person("many"));
        assertThat(review.queue(ANN).first().orElseThrow().label()).isEqualTo("Many");
    }

    @Test
    void whoDecidesSecondIsToldWhatTheFirstDecided() throws IOException {
        Review first = proposed.review();
        Review second = proposed.review();
        Answer answer = answer(second, BEA, "many", Decision.EXACT, "C");
        decide(first, ANN, "many", Decision.EXACT, "B");
        Outcome outcome = second.decide(BEA, answer);
        assertThat(outcome).isInstanceOf(Outcome.Meanwhile.class);
        assertThat(DecisionWords.of(((Outcome.Meanwhile) outcome).now().decided()))
                .containsExactly("the same as B (wikidata Q2), says Ann Adams on 2026-03-01: sure");
        assertThat(proposed.rows()).hasSize(1);
        assertThat(second.undo(BEA)).isEmpty();
    }

    @Test
    void whatWasProposedAnewMustBeSeenFirst() throws IOException {
        Review review = proposed.review();
        Answer answer = answer(review, ANN, "few", Decision.EXACT, "A");
        proposed.with(proposal("few", "Few", 2, candidate(0.9, "A", "wikidata:Q1", "viaf:99")));
        assertThat(review.decide(ANN, answer)).isInstanceOf(Outcome.Meanwhile.class);
        proposed.with();
        assertThat(review.decide(ANN, answer)).isEqualTo(new Outcome.Gone());
        assertThat(proposed.rows()).isEmpty();
    }

    @Test
    void everyReviewerTakesBackTheirOwn() throws IOException {
        Review review = proposed.review();
        decide(review, ANN, "few", Decision.EXACT, "A");
        decide(review, BEA, "many", Decision.REJECT, "B");
        decide(review, ANN, "unsure", Decision.REJECT, "D");
        assertThat(review.undo(ANN)).contains(person("unsure"));
        assertThat(review.undo(ANN)).contains(person("few"));
        assertThat(review.undo(ANN)).isEmpty();
        assertThat(proposed.rows()).hasSize(1).allMatch(row -> row.contains("person/many"));
    }

    @Test
    void aProgramStartedAnewTakesBackWhatTheFileHas() throws IOException {
        decide(proposed.review(), ANN, "many", Decision.REJECT, "B");
        decide(proposed.review(), ANN, "few", Decision.EXACT, "A");
        assertThat(proposed.review().undo(ANN)).contains(person("few"));
        assertThat(proposed.rows()).hasSize(1).allMatch(row -> row.contains("person/many"));
    }

    @Test
    void aCandidateThatIsNotThereIsAMistake() {
        assertThatThrownBy(() -> {
                    Review review = proposed.review();
                    String state =
                            review.queue(ANN).item(person("few")).orElseThrow().state();
                    review.decide(
                            ANN, new Answer(person("few"), state, Decision.EXACT, List.of("http://x.example/"), ""));
                })
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofManyWhoDecideAtOnceOneIsFirst() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Outcome>> deciders = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Review review = proposed.review();
                Answer answer = answer(review, ANN, "many", Decision.EXACT, i % 2 == 0 ? "B" : "C");
                deciders.add(() -> review.decide(ANN, answer));
            }
            int done = 0;
            for (Future<Outcome> outcome : threads.invokeAll(deciders)) {
                done += outcome.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
            assertThat(proposed.rows()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void evidenceAgreesOrConflictsAsTheScoreSays() throws IOException {
        proposed.with(proposal("few", "FEW.", 2, candidate(0.9, "Few", "wikidata:Q1")));
        ReviewItem item = proposed.review().queue(ANN).first().orElseThrow();
        Evidence evidence = item.choices().get(0).evidence(item.subject());
        assertThat(evidence.facts())
                .extracting(fact -> fact.what() + " " + fact.verdict().word())
                .containsExactly("names agrees", "dates open", "roles conflicts", "identifiers open");
        assertThat(evidence.facts().get(0).theirs()).containsExactly(new Evidence.Value("Few", true, false));
        assertThat(evidence.facts().get(1).theirs()).containsExactly(new Evidence.Value("1898-1974", false, false));
    }

    @Test
    void aNameOfAReviewerIsAName() {
        assertThat(Reviewer.of(" Ann Adams ")).contains(ANN);
        assertThat(Reviewer.of("https://orcid.org/0000-0002-1825-0097")).contains(BEA);
        assertThat(Reviewer.of("0000-0002-1825-0096")).isEmpty();
        assertThat(Reviewer.isMistypedOrcid("0000-0002-1825-0096")).isTrue();
        assertThat(Reviewer.of("  ")).isEmpty();
        assertThat(Reviewer.of("a\tb")).isEmpty();
        assertThat(Reviewer.of("x".repeat(101))).isEmpty();
    }

    private static Outcome decide(Review review, Reviewer who, String key, Decision decision, String... labels)
            throws IOException {
        return review.decide(who, answer(review, who, key, decision, labels));
    }

    private static Answer answer(Review review, Reviewer who, String key, Decision decision, String... labels)
            throws IOException {
        ReviewItem item = review.queue(who).item(person(key)).orElseThrow();
        List<String> keys = item.choices().stream()
                .filter(choice -> List.of(labels).contains(choice.candidate().label()))
                .map(Choice::key)
                .toList();
        return new Answer(person(key), item.state(), decision, keys, "sure");
    }
}
