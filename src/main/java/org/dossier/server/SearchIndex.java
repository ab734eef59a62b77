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
            throw HttpProblem.said(
                            503,
                            "problem.no-index",
                            "release",
                            String.valueOf(lease.release().number()))
                    .causedBy(e);
        }
    }
}
