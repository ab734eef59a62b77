package org.dossier.server.view;

import java.util.List;
import org.dossier.text.search.Highlighter.Piece;
import org.dossier.text.search.SearchWords.Remark;

/**
 * What the page of search shows.
 *
 * @param typed what was typed
 * @param reading how it was read
 * @param hits what was found, as far as it is on this page
 * @param paging which of all these are
 * @param orders the orders there are
 * @param kept what the form sends again beside what is typed
 * @param chosen what narrows the search
 * @param facets by what it may be narrowed further
 * @param period when it may be
 * @param forms the same elsewhere
 * @param help what to try where nothing was found
 */
public record SearchView(
        String typed,
        Reading reading,
        List<Hit> hits,
        Paging paging,
        List<OrderLink> orders,
        List<Kept> kept,
        List<Chosen> chosen,
        List<FacetView> facets,
        Period period,
        Forms forms,
        List<Help> help) {
    /** Pages go so far; all is had as a file. */
    public static final int MOST_SHOWN = 10_000;

    public SearchView {
        hits = List.copyOf(hits);
        orders = List.copyOf(orders);
        kept = List.copyOf(kept);
        chosen = List.copyOf(chosen);
        facets = List.copyOf(facets);
        help = List.copyOf(help);
    }

    /** True if anything was asked for. */
    public boolean isAsked() {
        return !typed.isEmpty() || !chosen.isEmpty();
    }

    /** True if there is more than pages show. */
    public boolean isBeyondPages() {
        return total() > MOST_SHOWN;
    }

    /** How many things were found. */
    public int total() {
        return paging.total();
    }

    /**
     * How the words were read.
     *
     * @param words as they were read; {@code ""} if they are as they were typed
     * @param empty true if something was typed, and nothing of it can be looked for
     * @param remarks where they were not read as they may have been meant
     * @param badDates dates that are none and were left out
     * @param notes what else of the address is not understood
     * @param named who or what they are read as a name of
     * @param literally the same search for the words alone; {@code ""} if they are read as no name
     */
    public record Reading(
            String words,
            boolean empty,
            List<Remark> remarks,
            List<String> badDates,
            List<Note> notes,
            List<Link> named,
            String literally) {
        public Reading {
            remarks = List.copyOf(remarks);
            badDates = List.copyOf(badDates);
            notes = List.copyOf(notes);
            named = List.copyOf(named);
        }
    }

    /** Text with what matched in it. */
    public record Marked(List<Piece> pieces, String language) {
        /** No text. */
        public static final Marked NONE = new Marked(List.of(), "");

        public Marked {
            pieces = List.copyOf(pieces);
        }

        /** True if there is no text. */
        public boolean isEmpty() {
            return pieces.isEmpty();
        }

        /** True if something matched. */
        public boolean isMarked() {
            return pieces.stream().anyMatch(Piece::marked);
        }
    }

    /**
     * A thing that was found.
     *
     * @param kind what it is: {@code Person}, {@code Telegram}
     * @param label what it is called
     * @param also another name or title in which the words stand; empty if they stand in the label
     * @param excerpt of a description or a note in which the words stand
     */
    public record Hit(
            Link thing,
            String kind,
            Marked label,
            Marked also,
            Marked excerpt,
            DateView date,
            List<Link> senders,
            List<Link> recipients) {
        public Hit {
            senders = List.copyOf(senders);
            recipients = List.copyOf(recipients);
        }
    }

    /** An order, and whether it is the one that is shown. */
    public record OrderLink(String title, String href, boolean current) {}

    /** A hidden field of the form. */
    public record Kept(String name, String value) {}

    /**
     * A choice that narrows the search.
     *
     * @param without the same search without it
     */
    public record Chosen(String facet, Words value, String without) {}

    /**
     * The values of a facet.
     *
     * @param word of addresses
     * @param all the same page with all values of this facet; {@code ""} if all are shown
     */
    public record FacetView(String word, String title, List<Value> values, String all) {
        public FacetView {
            values = List.copyOf(values);
        }
    }

    /** A value, how many of what was found have it, and the search narrowed to it. */
    public record Value(Words label, int count, String href) {}

    /**
     * When what was found may be.
     *
     * @param from as typed
     * @param to as typed
     */
    public record Period(String from, String to, List<Year> years) {
        public Period {
            years = List.copyOf(years);
        }
    }

    /**
     * A year, or ten.
     *
     * @param title {@code 1950}, {@code 1950s}
     * @param percent how long its bar is
     */
    public record Year(String title, int count, int percent, String href) {}

    /** The same as a query and as files. */
    public record Forms(String sparql, String csv, String turtle) {}

    /**
     * Something to try.
     *
     * @param kind which sentence says it
     * @param words what it is about
     * @param count how much it would find; 0 where that is not known
     */
    public record Help(HelpKind kind, Words words, int count, String href) {}

    /** Why another search may find more. */
    public enum HelpKind {
        /** A word that is there is written almost so. */
        SPELLING,
        /** Somebody's name sounds like it. */
        NAME,
        /** Without a choice it finds something. */
        WITHOUT
    }
}
