package org.dossier.server.page;

import java.util.Map;
import org.dossier.server.ReaderLanguage;
import org.dossier.server.view.ActorsView;
import org.dossier.server.view.ArchivesView;
import org.dossier.server.view.EventsView;
import org.dossier.server.view.Links;
import org.dossier.server.view.ProgramsView;
import org.dossier.server.view.ReleaseFacts;

/** How the ways through a release look in a browser: HTML in UTF-8. */
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
    public byte[] ways() {
        return Templates.render("browse", Map.of("frame", frame(say("browse.title"))));
    }

    /** Archives as a tree, and collections. */
    public byte[] archives(ArchivesView view) {
        String title = say("browse.archives");
        return page(
                "archives",
                view.about().isEmpty()
                        ? title
                        : view.about().get(0).thing().label().text() + ": " + title,
                view);
    }

    /** Actors by how many documents name them. */
    public byte[] actors(ActorsView view) {
        return page("actors", say("browse.actors"), view);
    }

    /** Events in time. */
    public byte[] events(EventsView view) {
        return page("events", say("browse.events"), view);
    }

    /** Programs and what they released. */
    public byte[] programs(ProgramsView view) {
        return page("programs", say("browse.programs"), view);
    }

    private byte[] page(String template, String title, Object view) {
        return Templates.render(template, Map.of("frame", frame(title), "view", view));
    }

    private String say(String key) {
        return reader.wording().say(key);
    }

    private PageFrame frame(String title) {
        return PageFrame.plain(title, SECTION, links, release, reader);
    }
}
