package org.dossier.server.view;

import java.util.List;

/**
 * Events in time, and the documents around each.
 *
 * @param days how many days before and after count
 * @param events those on this page
 * @param picture where scripts run
 * @param notes what of the address is not understood
 */
public record EventsView(int days, List<Around> events, Paging paging, Picture picture, List<Note> notes) {
    /** No page looks further. */
    public static final int MOST_DAYS = 365;

    public EventsView {
        events = List.copyOf(events);
        notes = List.copyOf(notes);
    }

    /**
     * An event.
     *
     * @param id for a fragment
     * @param spans how many documents may be of the days before it, of its own days and of the days after; none if it has no date
     * @param before the last documents of the days before it that are dated to the day
     * @param since the first ones from its first day on
     * @param question the query of the library that lists them; {@code ""} if the release has none
     */
    public record Around(
            String id,
            Link event,
            DateView date,
            List<Spanned> spans,
            List<DocumentRow> before,
            List<DocumentRow> since,
            String question) {
        public Around {
            spans = List.copyOf(spans);
            before = List.copyOf(before);
            since = List.copyOf(since);
        }
    }

    /** Days, how many documents may be of them, and the search for these; {@code ""} if there are none. */
    public record Spanned(String title, int count, String search) {}
}
