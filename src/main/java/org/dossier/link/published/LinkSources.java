package org.dossier.link.published;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dossier.mapping.LinkDecisions;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;

/**
 * What the files of a dataset beside its records say of links to authority files, as far as it is published: what was decided, what is
 * proposed and open, and what authority files replaced or withdrew. They are read once before the records are mapped, and once more after.
 */
public final class LinkSources implements LinkDecisions {
    private final ReviewedLinks reviewed;
    private final AuthorityChurn churn;
    private final Optional<OpenCandidates> candidates;

    private LinkSources(ReviewedLinks reviewed, AuthorityChurn churn, Optional<OpenCandidates> candidates) {
        this.reviewed = reviewed;
        this.churn = churn;
        this.candidates = candidates;
    }

    /**
     * Reads all of them.
     *
     * @param folder the dataset's
     * @param toolVersion the version of Dossier
     * @throws IOException if a file cannot be read, or is damaged; the message says what to do
     */
    public static LinkSources read(Path folder, String toolVersion) throws IOException {
        return new LinkSources(
                ReviewedLinks.read(folder),
                AuthorityChurn.read(folder),
                Optional.of(OpenCandidates.read(folder, toolVersion)));
    }

    /**
     * The same without what is proposed, for whoever proposes anew.
     *
     * @throws IOException as the other
     */
    public static LinkSources withoutCandidates(Path folder) throws IOException {
        return new LinkSources(ReviewedLinks.read(folder), AuthorityChurn.read(folder), Optional.empty());
    }

    @Override
    public Optional<Decision> recorded(Iri thing, Iri entry) {
        return reviewed.recorded(thing, entry);
    }

    /** Is told what the records state, and what is stated about decided links, by any thread. */
    public void notice(Triple triple) {
        reviewed.notice(triple);
        churn.notice(triple);
        candidates.ifPresent(open -> open.notice(triple));
    }

    /**
     * States what is published, and tells what is wrong; once all records are mapped. What the sink is given {@link #notice} must be told.
     *
     * @throws IOException if a file cannot be read, or as the sink throws it
     */
    public void state(LinkSink sink) throws IOException {
        reviewed.state(sink);
        churn.state(reviewed, sink);
        if (candidates.isPresent()) {
            candidates.get().state(reviewed, sink);
        }
    }
}
