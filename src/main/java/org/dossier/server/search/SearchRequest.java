package org.dossier.server.search;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dossier.server.Parameters;
import org.dossier.server.view.Links;
import org.dossier.text.Facet;
import org.dossier.text.search.Choice;
import org.dossier.text.search.Order;
import org.dossier.text.search.SearchWords;
import org.dossier.text.search.Span;

/**
 * A search as its address says it. Everything that narrows it is a parameter of its own, so that an address can be kept, and made shorter by hand.
 *
 * @param typed what was typed
 * @param choices values of facets, in the order of the facets
 * @param from {@code 1950}, {@code 1950-06} or {@code 1950-06-25}; {@code ""} if any
 * @param to the same
 * @param order what it is sorted by: one element, or none where that is left to the server
 * @param page from 1
 * @param byNames false if words are not to be read as the name of somebody
 * @param all facets of which all values are shown
 * @param misread what of the address is not understood
 */
record SearchRequest(
        String typed,
        List<Choice> choices,
        String from,
        String to,
        List<Order> order,
        int page,
        boolean byNames,
        List<Facet> all,
        Misread misread) {
    static final String WORDS = "q";
    static final String FROM = "from";
    static final String TO = "to";
    static final String SORT = "sort";
    static final String PAGE = "page";
    static final String NAMES = "names";
    static final String NO_NAMES = "off";
    static final String ALL = "all";

    private static final int LONGEST_TYPED = 1_000;
    private static final int MOST_CHOICES = 20;
    private static final int LONGEST_DATE = 20;

    SearchRequest {
        choices = List.copyOf(choices);
        order = List.copyOf(order);
        all = List.copyOf(all);
    }

    /**
     * What of an address is not understood.
     *
     * @param dates what was given as a date and is none
     * @param order what was given as an order and is none
     * @param page what was given as the page, which may be none
     * @param turned true if the period ended before it began, and was turned round
     */
    record Misread(List<String> dates, String order, String page, boolean turned) {
        static final Misread NONE = new Misread(List.of(), "", "", false);

        Misread {
            dates = List.copyOf(dates);
        }
    }

    static SearchRequest of(HttpServletRequest request) {
        Parameters parameters = Parameters.ofQuery(request);
        Set<Choice> choices = new LinkedHashSet<>();
        for (Facet facet : Facet.values()) {
            parameters.all(facet.word()).stream()
                    .filter(value -> !value.isBlank())
                    .forEach(value -> choices.add(new Choice(facet, value)));
        }
        List<String> badDates = new ArrayList<>();
        String typed = parameters.first(WORDS).orElse("").strip();
        String from = date(parameters.first(FROM).orElse(""), badDates);
        String to = date(parameters.first(TO).orElse(""), badDates);
        boolean turned =
                !from.isEmpty() && !to.isEmpty() && first(from).orElseThrow().isAfter(last(to));
        String sort = parameters.first(SORT).orElse("");
        List<Order> order = Order.named(sort).stream().toList();
        return new SearchRequest(
                typed.length() > LONGEST_TYPED ? typed.substring(0, LONGEST_TYPED) : typed,
                choices.stream().limit(MOST_CHOICES).toList(),
                turned ? to : from,
                turned ? from : to,
                order,
                parameters
                        .first(PAGE)
                        .filter(page -> page.matches("[1-9]\\d{0,5}"))
                        .map(Integer::valueOf)
                        .orElse(1),
                !parameters.first(NAMES).orElse("").equals(NO_NAMES),
                parameters.all(ALL).stream()
                        .flatMap(facet -> Facet.named(facet).stream())
                        .toList(),
                new Misread(
                        badDates,
                        order.isEmpty() ? sort : "",
                        parameters.first(PAGE).orElse(""),
                        turned));
    }

    private static String date(String given, List<String> bad) {
        String date = given.strip();
        if (date.isEmpty() || first(date).isPresent()) {
            return date;
        }
        bad.add(date.length() > LONGEST_DATE ? date.substring(0, LONGEST_DATE) : date);
        return "";
    }

    private static Optional<LocalDate> first(String date) {
        try {
            return switch (date.length()) {
                case 4 -> Optional.of(Year.parse(date).atDay(1));
                case 7 -> Optional.of(YearMonth.parse(date).atDay(1));
                default -> Optional.of(LocalDate.parse(date));
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate last(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    SearchWords words() {
        return SearchWords.of(typed);
    }

    Span span() {
        return new Span(first(from).orElse(LocalDate.MIN), to.isEmpty() ? LocalDate.MAX : last(to));
    }

    /** What fits best first where something was typed, else the oldest. */
    Order sorted() {
        return order.isEmpty() ? (typed.isEmpty() ? Order.OLDEST : Order.RELEVANCE) : order.get(0);
    }

    SearchRequest typing(String other) {
        return new SearchRequest(other, choices, from, to, order, 1, byNames, all, Misread.NONE);
    }

    SearchRequest with(Choice choice) {
        List<Choice> more = Stream.concat(choices.stream(), Stream.of(choice)).toList();
        return new SearchRequest(typed, more, from, to, order, 1, byNames, List.of(), Misread.NONE);
    }

    SearchRequest without(Choice choice) {
        List<Choice> fewer =
                choices.stream().filter(other -> !other.equals(choice)).toList();
        return new SearchRequest(typed, fewer, from, to, order, 1, byNames, List.of(), Misread.NONE);
    }

    SearchRequest within(String first, String last) {
        return new SearchRequest(typed, choices, first, last, order, 1, byNames, all, Misread.NONE);
    }

    SearchRequest inOrder(Order other) {
        return new SearchRequest(typed, choices, from, to, List.of(other), 1, byNames, all, Misread.NONE);
    }

    SearchRequest onPage(int other) {
        return new SearchRequest(typed, choices, from, to, order, other, byNames, all, Misread.NONE);
    }

    SearchRequest withoutNames() {
        return new SearchRequest(typed, choices, from, to, order, 1, false, all, Misread.NONE);
    }

    SearchRequest withAll(Facet facet) {
        return new SearchRequest(typed, choices, from, to, order, page, byNames, List.of(facet), Misread.NONE);
    }

    /** A parameter of an address. */
    record Parameter(String name, String value) {
        @Override
        public String toString() {
            return name + "=" + Links.encodeId(value);
        }
    }

    /** What an address says beside what was typed and which page is shown. */
    List<Parameter> kept() {
        List<Parameter> kept = new ArrayList<>();
        choices.forEach(choice -> kept.add(new Parameter(choice.facet().word(), choice.value())));
        if (!byNames) {
            kept.add(new Parameter(NAMES, NO_NAMES));
        }
        order.forEach(sort -> kept.add(new Parameter(SORT, sort.word())));
        return kept;
    }

    /** The query string of this search, with its question mark; {@code "?"} of one that says nothing. */
    String query() {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter(WORDS, typed));
        parameters.addAll(kept());
        parameters.add(new Parameter(FROM, from));
        parameters.add(new Parameter(TO, to));
        all.forEach(facet -> parameters.add(new Parameter(ALL, facet.word())));
        parameters.add(new Parameter(PAGE, page == 1 ? "" : Integer.toString(page)));
        return "?"
                + String.join(
                        "&",
                        parameters.stream()
                                .filter(parameter -> !parameter.value().isEmpty())
                                .map(Parameter::toString)
                                .toList());
    }
}
