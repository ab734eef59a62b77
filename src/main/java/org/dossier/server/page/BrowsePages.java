package org.dossier.server.page;

import java.util.Map;
import org.dossier.server.ReaderLanguage;
import org.dossier.server.Representation;
import org.dossier.server.view.ActorsView;
import org.dossier.server.view.ArchivesView;
import org.dossier.server.view.EventsView;
import org.dossier.server.view.Links;
import org.dossier.server.view.ProgramsView;
import org.dossier.server.view.ReleaseFacts;

/** How the ways through a release look in a browser. */
public final class BrowsePages {
    private static final String SECTION = "browse";

    private final Links links;
    private final ReleaseFacts release;
    private final ReaderLanguage reader;

    /** For a page at the path from which {@code links} lead. */
    public BrowsePages(Links links, ReleaseFacts release, ReaderLanguage reader) {
        this.links = links;
        this.release = release;
        this.reader = reader;
    }

    /** The ways that there are. */
    public Representation ways() {
        return Representation.html(
                Templates.render("browse", Map.of("frame", frame(say("browse.title")))), reader.language());
    }

    /** Archives as a tree, and collections. */
    public Representation archives(ArchivesView view) {
        String title = say("browse.archives");
        return page(
                "archives",
                view.about().isEmpty()
                        ? title
                        : view.about().get(0).thing().label().text() + ": " + title,
                view);
    }

    /** Actors by how many documents name them. */
    public Representation actors(ActorsView view) {
        return page("actors", say("browse.actors"), view);
    }

    /** Events in time. */
    public Representation events(EventsView view) {
        return page("events", say("browse.events"), view);
    }

    /** Programs and what they released. */
    public Representation programs(ProgramsView view) {
        return page("programs", say("browse.programs"), view);
    }

    private Representation page(String template, String title, Object view) {
        return Representation.html(
                Templates.render(template, Map.of("frame", frame(title), "view", view)), reader.language());
    }

    private String say(String key) {
        return reader.wording().say(key);
    }

    private PageFrame frame(String title) {
        return PageFrame.plain(title, SECTION, links, release, reader);
    }
}
