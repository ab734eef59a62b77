package org.dossier.server.reconcile;

import java.util.List;
import org.dossier.link.Feature;
import org.dossier.link.authority.AuthorityEntry;

/**
 * One of our entities that a query may mean.
 *
 * @param score how likely, from 0 to 1
 * @param features the reasons; empty where the query names it by its id or an identifier
 * @param match whether it is sure
 */
record Found(AuthorityEntry entity, double score, List<Feature> features, boolean match) {
    Found {
        features = List.copyOf(features);
    }
}
