package org.dossier.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dossier.link.CandidateFile;
import org.dossier.link.LinkCheck;
import org.dossier.link.LinkFile;
import org.dossier.link.LinkState;
import org.dossier.link.Matcher;
import org.dossier.link.Proposal;
import org.dossier.link.Proposer;
import org.dossier.link.Subject;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.link.mapping.Mapping;
import org.dossier.link.mapping.MappingFile;
import org.dossier.link.mapping.MappingProblem;
import org.dossier.link.mapping.MappingSet;
import org.dossier.link.mapping.MappingSetDescription;
import org.dossier.mapping.AuthorityFile;
import org.dossier.model.Identifier;
import org.dossier.rdf.Iri;
import org.dossier.source.Dataset;

/**
 * Proposes links for a whole dataset, and keeps the proposals in its {@code candidates.jsonl}; asks the authority files for the links it has, and
 * keeps what they say in its {@code links.tsv}.
 */
public final class LinkRun {
    /** So many entities are matched before their proposals are written. */
    private static final int AT_ONCE = 1024;

    private final Dataset dataset;
    private final Proposer proposer;
    private final MappingSet decided;
    private final LinkCheck check;

    private LinkRun(Dataset dataset, Proposer proposer, MappingSet decided, LinkCheck check) {
        this.dataset = dataset;
        this.proposer = proposer;
        this.decided = decided;
        this.check = check;
    }

    /**
     * Reads what was decided so far.
     *
     * @param index stays the caller's to close
     * @param least candidates of a lower score are not proposed, 0 to 1
     * @param today the day that is told of what is noticed
     * @throws IOException if the dataset's mappings, or what is known of its links, cannot be read
     */
    public static LinkRun of(Dataset dataset, AuthorityIndex index, double least, LocalDate today) throws IOException {
        MappingSet decided = new MappingFile(
                        dataset.folder(),
                        MappingSetDescription.ofDataset(
                                dataset.description().base(),
                                new Iri(dataset.description().licence())))
                .read();
        return new LinkRun(
                dataset,
                new Proposer(new Matcher(index), decided, least),
                decided,
                new LinkCheck(index, LinkFile.read(dataset.folder()), today));
    }

    /** Where the proposals are kept. */
    public Path file() {
        return dataset.folder().resolve(CandidateFile.NAME);
    }

    /**
     * Matches every entity, on every core, and writes the proposals in the order of the dataset; asks for every link.
     *
     * @param receiver is told each proposal that is written
     * @throws IOException if the dataset or the index cannot be read, or a file cannot be written: then the former one stays
     */
    public LinkTally run(Consumer<Proposal> receiver) throws IOException {
        List<LinkSubjects.Named> entities = LinkSubjects.of(dataset);
        LinkTally tally = new LinkTally();
        try (CandidateFile.Writer writer = CandidateFile.writer(dataset.folder())) {
            for (int from = 0; from < entities.size(); from += AT_ONCE) {
                List<LinkSubjects.Named> some = entities.subList(from, Math.min(entities.size(), from + AT_ONCE));
                List<Optional<Proposal>> proposals =
                        some.parallelStream().map(this::propose).toList();
                for (int i = 0; i < some.size(); i++) {
                    Set<Identifier> links = links(some.get(i).subject());
                    for (Identifier link : links) {
                        check.check(some.get(i).subject().key(), link);
                    }
                    tally.add(some.get(i).subject(), links.stream().anyMatch(LinkRun::isLink), proposals.get(i));
                    if (proposals.get(i).isPresent()) {
                        writer.add(proposals.get(i).get());
                        receiver.accept(proposals.get(i).get());
                    }
                }
            }
            writer.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        LinkFile.write(dataset.folder(), check.states());
        return tally;
    }

    /** What is wrong with the dataset's mappings. */
    public List<MappingProblem> mappingProblems() {
        return decided.problems();
    }

    /** The links that are not as they were. */
    public List<LinkState> changed() {
        return check.states().stream()
                .filter(state -> state.status() != LinkState.Status.FOUND)
                .toList();
    }

    private Optional<Proposal> propose(LinkSubjects.Named named) {
        try {
            return proposer.propose(named.subject(), named.documents());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if an identifier has an IRI; one that has none is only evidence. */
    private static boolean isLink(Identifier identifier) {
        return AuthorityFile.iri(identifier.scheme(), identifier.value()).isPresent();
    }

    /** The identifiers that the records and the mappings give to an entity. */
    private Set<Identifier> links(Subject subject) {
        Set<Identifier> links = new LinkedHashSet<>(subject.identifiers());
        for (Mapping mapping : decided.positives(new Iri(subject.key()))) {
            AuthorityFile.of(mapping.object().value()).ifPresent(links::add);
        }
        return links;
    }
}
