package org.dossier.server.view;

import java.util.List;

/**
 * What a search by name or title found.
 *
 * @param query what was asked for
 * @param found how many things bear such a name
 * @param groups what is shown of them, by type
 * @param cut true if not every name of the release was looked at
 */
public record SearchView(String query, int found, List<Group> groups, boolean cut) {
    public SearchView {
        groups = List.copyOf(groups);
    }

    /**
     * Things of one type.
     *
     * @param total how many there are; more than are shown where it exceeds their number
     */
    public record Group(String title, int total, List<Hit> hits) {
        public Group {
            hits = List.copyOf(hits);
        }
    }

    /**
     * A thing that was found.
     *
     * @param matched the name that fits, where that is not its label; empty otherwise
     * @param day the first day its date may mean, ISO; {@code ""} if it has none
     */
    public record Hit(Link thing, Words matched, DateView date, String day) {}
}
