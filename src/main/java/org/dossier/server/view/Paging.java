package org.dossier.server.view;

import java.util.List;

/**
 * Which part of a long list a page shows.
 *
 * @param total how many there are
 * @param first the number of the first one shown, from 1
 * @param last the number of the last one shown
 * @param previous the page before; {@code ""} if none
 * @param next the page after; {@code ""} if none
 * @param notes what is to be said where another page is shown than the one that was asked for
 */
public record Paging(int total, int first, int last, String previous, String next, List<Note> notes) {
    public Paging {
        notes = List.copyOf(notes);
    }

    /**
     * The part that is asked for, or the last one if there are not so many.
     *
     * @param page what the parameter says; anything but a number is the first
     * @param size how many there are on a page
     * @param address what the address of a page begins with, up to its number: {@code ?page=}
     */
    static Paging of(int total, String page, int size, String address) {
        int pages = Math.max(1, (total + size - 1) / size);
        int here = here(page, pages);
        return new Paging(
                total,
                (here - 1) * size + 1,
                Math.min(here * size, total),
                here > 1 ? address + (here - 1) : "",
                here < pages ? address + (here + 1) : "",
                notes(page, here));
    }

    /** The page that is shown: the last where there are fewer, the first where {@code page} is no number. */
    public static int here(String page, int pages) {
        return Math.min(page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1, pages);
    }

    /** What is to be said where that is another than the one that was asked for. */
    public static List<Note> notes(String page, int here) {
        return page.isEmpty() || page.equals(Integer.toString(here))
                ? List.of()
                : List.of(new Note("note.page", page, Integer.toString(here)));
    }

    /** How many come before those that are shown. */
    int passed() {
        return first - 1;
    }

    /** How many are shown. */
    int shown() {
        return last - first + 1;
    }

    /** True if there is another page. */
    public boolean isCut() {
        return !previous.isEmpty() || !next.isEmpty();
    }
}
