package org.dossier.server.view;

import java.util.List;
import org.dossier.server.view.EntityView.Counted;
import org.dossier.server.view.EntityView.Figure;

/**
 * What the home page shows of a release.
 *
 * @param numbers how much there is of everything, each number with the query behind it
 * @param timeline documents by month
 * @param actors who occurs most
 */
public record Overview(
        List<Figure> numbers,
        Chart timeline,
        List<Counted> collections,
        List<Counted> programs,
        List<Prominent> actors,
        List<Counted> topics) {
    public Overview {
        numbers = List.copyOf(numbers);
        collections = List.copyOf(collections);
        programs = List.copyOf(programs);
        actors = List.copyOf(actors);
        topics = List.copyOf(topics);
    }

    /** An actor and in how many documents, by part played; each number with the query behind it. */
    public record Prominent(Link actor, List<Figure> parts) {
        public Prominent {
            parts = List.copyOf(parts);
        }
    }
}
