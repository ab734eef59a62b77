package org.dossier.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossier.server.CurrentRelease;
import org.dossier.server.view.GraphReader;
import org.dossier.server.view.SearchView.Help;
import org.dossier.server.view.SearchView.HelpKind;
import org.dossier.server.view.Words;
import org.dossier.text.search.Choice;
import org.dossier.text.search.SearchWords;
import org.dossier.text.search.SearchWords.Kind;
import org.dossier.text.search.SearchWords.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What to try where nothing was found. */
final class Advice {
    private static final Logger LOG = LoggerFactory.getLogger(Advice.class);

    private final Search search;
    private final GraphReader reader;
    private final FacetViews facets;
    private final CurrentRelease.Lease lease;
    private final List<Help> help = new ArrayList<>();

    Advice(Search search, GraphReader reader, FacetViews facets, CurrentRelease.Lease lease) {
        this.search = search;
        this.reader = reader;
        this.facets = facets;
        this.lease = lease;
    }

    List<Help> help() throws IOException {
        without();
        spelling();
        if (search.query().named().isEmpty()) {
            names();
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
                    Words.english(words),
                    0,
                    search.request().typing(words).query()));
        }
    }

    private void names() throws IOException {
        try {
            for (String id : NamesRead.like(lease.entities(), search.query().words())) {
                Words label = FacetViews.link(reader, id).label();
                help.add(new Help(
                        HelpKind.NAME,
                        label,
                        0,
                        search.request().typing(label.text()).query()));
            }
        } catch (IOException e) {
            LOG.debug("names are not read: {}", e.getMessage());
        }
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
                        FacetViews.label(
                                search.request().from(), search.request().to()),
                        count,
                        search.request().within("", "").query()));
            }
        }
    }
}
