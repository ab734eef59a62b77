package org.dossier.text.search;

import java.util.List;
import org.dossier.text.Facet;

/**
 * The values of a facet that what was found has.
 *
 * @param counts the most frequent first, equals by value
 * @param values how many values there are in all
 */
public record FacetCounts(Facet facet, List<Count> counts, int values) {
    public FacetCounts {
        counts = List.copyOf(counts);
    }
}
