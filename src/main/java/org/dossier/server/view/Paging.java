package org.dossier.server.view;

/**
 * Which part of a long list a page shows.
 *
 * @param total how many there are
 * @param first the number of the first one shown, from 1
 * @param last the number of the last one shown
 * @param previous the page before; {@code ""} if none
 * @param next the page after; {@code ""} if none
 */
public record Paging(int total, int first, int last, String previous, String next) {
    /**
     * The part that is asked for, or the last one if there are not so many.
     *
     * @param page what the parameter says; anything but a number is the first
     * @param size how many there are on a page
     * @param address what the address of a page begins with, up to its number: {@code ?page=}
     */
    static Paging of(int total, String page, int size, String address) {
        int pages = Math.max(1, (total + size - 1) / size);
        int here = Math.min(page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1, pages);
        return new Paging(
                total,
                (here - 1) * size + 1,
                Math.min(here * size, total),
                here > 1 ? address + (here - 1) : "",
                here < pages ? address + (here + 1) : "");
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
