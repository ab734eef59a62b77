package org.dossier.link.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.link.Proposal;
import org.dossier.link.mapping.Mapping;
import org.dossier.link.mapping.MappingFile;
import org.dossier.link.mapping.MappingSet;
import org.dossier.link.mapping.MappingSetDescription;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;

/**
 * Reviews what is proposed for a dataset. A decision is in its {@code mappings.sssom.tsv}, on disk, before its method returns, with all of
 * its mappings or with none. For use by many threads, and beside other processes that do the same.
 */
public final class Review {

    private final ProposalFile proposals;
    private final MappingFile mappings;
    private final String toolVersion;
    private final Clock clock;
    private final Map<Reviewer, Sitting> sittings = new ConcurrentHashMap<>();

    /**
     * A review of what {@code dossier link} has proposed.
     *
     * @param dataset the folder of the dataset
     * @param description what a new file of mappings says of itself
     * @param toolVersion the version of Dossier
     */
    public static Review of(Path dataset, MappingSetDescription description, String toolVersion) {
        return new Review(dataset, description, toolVersion, Clock.systemUTC());
    }

    Review(Path dataset, MappingSetDescription description, String toolVersion, Clock clock) {
        this.proposals = new ProposalFile(dataset);
        this.mappings = new MappingFile(dataset, description);
        this.toolVersion = toolVersion;
        this.clock = clock;
    }

    /** False if {@code dossier link} has not been run yet. */
    public boolean hasProposals() {
        return proposals.isThere();
    }

    /**
     * What is left to decide, as the files are now.
     *
     * @throws IOException if a file cannot be read; the message names it and says what to do
     */
    public ReviewQueue queue(Reviewer reviewer) throws IOException {
        return ReviewQueue.of(
                proposals.read(), mappings.read(), sitting(reviewer).skipped());
    }

    /**
     * Decides, unless the entity is not any more in the state in which the reviewer saw it.
     *
     * @throws IOException if it could not be made durable, so that it must be taken for not decided
     * @throws IllegalArgumentException if the entity has no candidate of such a key
     */
    public Outcome decide(Reviewer reviewer, Answer answer) throws IOException {
        Optional<Proposal> proposal = proposals.read().stream()
                .filter(one -> one.subject().key().equals(answer.subject()))
                .findFirst();
        if (proposal.isEmpty()) {
            return new Outcome.Gone();
        }
        Attempt attempt = new Attempt(reviewer, answer, proposal.get());
        if (answer.decision() != Decision.SKIP) {
            mappings.append(attempt);
        }
        if (attempt.outcome instanceof Outcome.Done done) {
            sitting(reviewer).add(new Sitting.Step(answer.subject(), done.mappings()));
        }
        return attempt.outcome;
    }

    /**
     * Takes back the reviewer's last decision, skipping included; after the program was started anew, the last that the file has of them.
     *
     * @return the entity that it was about; empty if there is nothing to take back
     * @throws IOException if it could not be made durable
     */
    public Optional<String> undo(Reviewer reviewer) throws IOException {
        Sitting sitting = sitting(reviewer);
        for (Optional<Sitting.Step> step = sitting.takeBack(); step.isPresent(); step = sitting.takeBack()) {
            Sitting.Step last = step.get();
            if (last.mappings().isEmpty() || isUndone(last, sitting)) {
                return Optional.of(last.subject());
            }
        }
        List<Mapping> last = lastOf(reviewer, mappings.read());
        return !last.isEmpty() && mappings.undo(last)
                ? Optional.of(last.get(0).subject().value())
                : Optional.empty();
    }

    /** What cannot be undone is still the last step of the sitting. */
    private boolean isUndone(Sitting.Step step, Sitting sitting) throws IOException {
        try {
            return mappings.undo(step.mappings());
        } catch (IOException e) {
            sitting.add(step);
            throw e;
        }
    }

    /** The last mapping of a reviewer, with those above it that say the same of other identifiers of the same candidate. */
    private static List<Mapping> lastOf(Reviewer reviewer, MappingSet mappings) {
        List<Mapping> theirs =
                mappings.mappings().stream().filter(reviewer::reviewed).toList();
        List<Mapping> last = new ArrayList<>();
        for (int i = theirs.size() - 1; i >= 0 && (last.isEmpty() || isSame(theirs.get(i), last.get(0))); i--) {
            last.add(theirs.get(i));
        }
        return last;
    }

    private static boolean isSame(Mapping one, Mapping other) {
        return one.subject().equals(other.subject())
                && one.predicate().equals(other.predicate())
                && one.negative() == other.negative()
                && one.objectLabel().equals(other.objectLabel())
                && one.confidence().equals(other.confidence())
                && one.date().equals(other.date())
                && one.comment().equals(other.comment());
    }

    private Sitting sitting(Reviewer reviewer) {
        return sittings.computeIfAbsent(reviewer, one -> new Sitting());
    }

    /** A decision while nobody else changes the file. */
    private final class Attempt implements MappingFile.Decision {
        private final Reviewer reviewer;
        private final Answer answer;
        private final Proposal proposal;
        private Outcome outcome = new Outcome.Done(List.of());

        Attempt(Reviewer reviewer, Answer answer, Proposal proposal) {
            this.reviewer = reviewer;
            this.answer = answer;
            this.proposal = proposal;
        }

        @Override
        public List<Mapping> rows(MappingSet now) {
            ReviewItem item = ReviewItem.of(proposal, now);
            if (!item.state().equals(answer.state())) {
                outcome = new Outcome.Meanwhile(item);
                return List.of();
            }
            List<Mapping> rows = new ArrayList<>();
            for (String key : answer.candidates()) {
                Choice choice = item.choice(key)
                        .orElseThrow(() -> new IllegalArgumentException(item.label() + " has no candidate " + key));
                choice.links().forEach(link -> rows.add(row(item, choice, link)));
            }
            outcome = new Outcome.Done(rows);
            return rows;
        }

        private Mapping row(ReviewItem item, Choice choice, Choice.Link link) {
            Mapping.Builder mapping = Mapping.of(
                            new Iri(item.subject().key()),
                            answer.decision().predicate(),
                            link.iri(),
                            ExternalVocabulary.SEMAPV_MANUAL_MAPPING_CURATION)
                    .labels(item.label(), choice.candidate().label())
                    .confidence(choice.candidate().confidence())
                    .tool(Proposal.TOOL, toolVersion)
                    .date(LocalDate.now(clock))
                    .comment(answer.comment());
            if (answer.decision() == Decision.REJECT) {
                mapping.negative();
            }
            return reviewer.sign(mapping).build();
        }
    }
}
