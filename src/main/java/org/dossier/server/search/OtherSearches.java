package org.dossier.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossier.server.search.NamesRead.Named;
import org.dossier.server.view.GraphReader;
import org.dossier.server.view.IndexLinks;
import org.dossier.server.view.SearchView.Help;
import org.dossier.server.view.SearchView.HelpKind;
import org.dossier.server.view.Words;
import org.dossier.text.search.Choice;
import org.dossier.text.search.SearchWords;
import org.dossier.text.search.SearchWords.Kind;
import org.dossier.text.search.SearchWords.Part;

/** Other searches to try where nothing was found. */
final class OtherSearches {
    private final Search search;
    private final GraphReader reader;
    private final FacetViews facets;
    private final List<Help> help = new ArrayList<>();

    OtherSearches(Search search, GraphReader reader, FacetViews facets) {
        this.search = search;
        this.reader = reader;
        this.facets = facets;
    }

    /** @param like whose names are like the words */
    List<Help> help(List<Named> like) throws IOException {
        without();
        spelling();
        if (help.isEmpty()) {
            fewerWords();
        }
        if (search.query().named().isEmpty()) {
            like.forEach(named -> name(named.id()));
        }
        return help;
    }

    /** The same words, those that nothing has written as something has them. */
    private void spelling() throws IOException {
        List<Part> parts = new ArrayList<>();
        boolean changed = false;
        for (Part part : search.query().words().parts()) {
            Optional<String> other = part.kind() == Kind.WORD ? search.index().spelling(part.text()) : Optional.empty();
            changed |= other.isPresent();
            parts.add(new Part(part.kind(), other.orElse(part.text()), part.excluded()));
        }
        if (changed) {
            String words = new SearchWords(parts, Set.of()).toString();
            help.add(new Help(
                    HelpKind.SPELLING,
                    Words.ofPage(words),
                    0,
                    search.request().typing(words).query()));
        }
    }

    /** The same without one of the words, where that finds something. */
    private void fewerWords() throws IOException {
        List<Part> parts = search.query().words().parts();
        for (Part part : parts) {
            SearchWords fewer = new SearchWords(
                    parts.stream().filter(other -> !other.equals(part)).toList(), Set.of());
            int count =
                    fewer.isEmpty() ? 0 : search.index().count(search.query().with(fewer));
            if (count > 0) {
                help.add(new Help(
                        HelpKind.WITHOUT,
                        Words.ofPage(part.toString()),
                        count,
                        search.request().typing(fewer.toString()).withoutNames().query()));
            }
        }
    }

    private void name(String id) {
        Words label = reader.label(new IndexLinks(reader).node(id));
        help.add(new Help(
                HelpKind.NAME, label, 0, search.request().typing(label.text()).query()));
    }

    private void without() throws IOException {
        for (Choice choice : search.query().choices()) {
            int count = search.index().count(search.query().without(choice));
            if (count > 0) {
                help.add(new Help(
                        HelpKind.WITHOUT,
                        facets.label(choice),
                        count,
                        search.request().without(choice).query()));
            }
        }
        if (!search.query().span().isAll()) {
            int count = search.index().count(search.query().atAnyTime());
            if (count > 0) {
                help.add(new Help(
                        HelpKind.WITHOUT,
                        facets.label(search.request().from(), search.request().to()),
                        count,
                        search.request().within("", "").query()));
            }
        }
    }
}
