package org.dossier.server;

import java.io.IOException;
import org.dossier.text.search.ThingIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index of things of a release, for what cannot be answered without. */
public final class SearchIndex {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    private SearchIndex() {}

    /**
     * The index of a release.
     *
     * @throws HttpProblem if it has none
     */
    public static ThingIndex of(CurrentRelease.Lease lease) {
        try {
            return lease.things();
        } catch (IOException e) {
            LOG.debug("no search: {}", e.getMessage());
            throw new HttpProblem(
                            503,
                            "Release " + lease.release().number() + " has no index that can be searched.",
                            "It was built before there was one, or is damaged: whoever runs this server builds the dataset"
                                    + " again. SPARQL and the pages are answered all the same.")
                    .causedBy(e);
        }
    }
}
