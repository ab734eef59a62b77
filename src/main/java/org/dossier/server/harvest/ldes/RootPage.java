package org.dossier.server.harvest.ldes;

import java.io.IOException;
import java.util.List;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.release.History;
import org.dossier.release.Step;

/**
 * The page that tells what the stream is and leads to the first page of every step; the only one that changes, when a release is
 * published or deleted.
 *
 * @param licence the IRI of the dataset's licence
 */
record RootPage(StreamNames names, String licence, List<Step> steps, History history) {
    RootPage {
        steps = List.copyOf(steps);
    }

    void write(QuadWriter out) throws IOException {
        Iri stream = names.stream();
        Description description = Description.ofPage(names, names.root())
                .state(stream, StreamTerms.LICENCE, new Iri(licence))
                .state(stream, StreamTerms.TIMESTAMP_PATH, StreamTerms.CREATED)
                .state(stream, StreamTerms.VERSION_OF_PATH, StreamTerms.IS_VERSION_OF)
                .state(stream, StreamTerms.VERSION_CREATE_OBJECT, StreamTerms.CREATE)
                .state(stream, StreamTerms.VERSION_UPDATE_OBJECT, StreamTerms.UPDATE)
                .state(stream, StreamTerms.VERSION_DELETE_OBJECT, StreamTerms.DELETE);
        retain(description);
        for (Step step : steps) {
            description.lead(names.root(), names.page(step, ""), step, history);
        }
        out.begin();
        out.add(description.triples());
        out.end();
    }

    /** The last version of an entity stays, also of one that is withdrawn; those before it go with their releases. */
    private void retain(Description description) {
        Iri policy = new Iri(names.root().value() + "#retention");
        Literal one = Literal.typed("1", StreamTerms.INTEGER);
        description
                .type(names.root(), StreamTerms.EVENT_SOURCE)
                .state(names.root(), StreamTerms.RETENTION_POLICY, policy)
                .type(policy, StreamTerms.RETENTION_POLICY_CLASS)
                .type(policy, StreamTerms.LATEST_VERSION_SUBSET)
                .state(policy, StreamTerms.AMOUNT, one)
                .state(policy, StreamTerms.VERSION_AMOUNT, one);
    }
}
