package org.dossier.server.page;

import java.util.Arrays;
import java.util.List;
import org.dossier.language.Language;
import org.dossier.language.Wording;
import org.dossier.model.Licence;
import org.dossier.server.HttpProblem;
import org.dossier.server.ReaderLanguage;
import org.dossier.server.view.Links;
import org.dossier.server.view.ReleaseFacts;
import org.dossier.server.view.Words;

/**
 * What surrounds the content of every page.
 *
 * @param title of the window, without the dataset's title
 * @param iri the IRI of the thing that the page is about; {@code ""} if it is about none
 * @param structuredData JSON-LD that may stand within a {@code script} element; {@code ""} if none
 * @param past the release whose page it is, where the address names one: one element or none
 * @param section the part of the site it belongs to: {@code search}, {@code queries} ...
 * @param reader who reads it, and by which query
 */
public record PageFrame(
        Words title,
        String description,
        String iri,
        List<Alternate> alternates,
        String structuredData,
        String section,
        Links links,
        List<Past> past,
        ReleaseFacts release,
        ReaderLanguage reader) {
    static final String STYLESHEET = "dossier.css";
    static final String ICON = "dossier.svg";

    public PageFrame {
        alternates = List.copyOf(alternates);
        past = List.copyOf(past);
    }

    /**
     * A release that is read though it may not be the current one.
     *
     * @param published when it was published, for machines
     * @param day the same for people: {@code 2 January 2026}
     * @param today the page of the same thing as it is now
     */
    public record Past(int release, String published, String day, String today) {}

    /** The same thing in another form. */
    public record Alternate(String mediaType, String href, String title) {}

    /** A page that is about nothing in the graph. */
    static PageFrame plain(String title, String section, Links links, ReleaseFacts release, ReaderLanguage reader) {
        return new PageFrame(Words.ofPage(title), "", "", List.of(), "", section, links, List.of(), release, reader);
    }

    /** The same, of a page whose content is had in other forms too. */
    PageFrame offering(List<Alternate> forms) {
        return new PageFrame(title, description, iri, forms, structuredData, section, links, past, release, reader);
    }

    /** What the page says. */
    public Wording wording() {
        return reader.wording();
    }

    /** The same page in the languages that there are, each by its own name. */
    public List<Tongue> tongues() {
        return Arrays.stream(Language.values())
                .map(language -> new Tongue(
                        language.tag(), language.ownName(), reader.page(language), language == reader.language()))
                .toList();
    }

    /** The page in a language. */
    public record Tongue(String tag, String name, String href, boolean current) {}

    /** A page of this server: {@code path} has no leading slash. */
    public String page(String path) {
        return links.page(path);
    }

    /** A file that pages use, under the name with its hash; {@code plainName} is its name without. */
    public String file(String plainName) {
        return links.page("static/" + StaticFiles.of(plainName).name());
    }

    /** What to do about a problem, where the addresses of pages are links. */
    public Advice advice(HttpProblem problem) {
        return Advice.of(problem.remedy(wording()), this::page);
    }

    /** The stylesheet of every page. */
    public String stylesheet() {
        return file(STYLESHEET);
    }

    /** The icon. */
    public String icon() {
        return file(ICON);
    }

    /** An entry of the navigation. */
    public record Section(String path, String title, boolean current) {}

    /** The entries of the navigation. */
    public List<Section> sections() {
        return List.of(
                entry("search", "site.search"),
                entry("browse", "site.browse"),
                entry("queries", "site.queries"),
                entry("sparql", "site.sparql"),
                entry("ontology", "site.ontology"),
                entry("releases", "site.releases"));
    }

    private Section entry(String path, String key) {
        return new Section(path, wording().say(key), path.equals(section));
    }

    /** A known licence by its short name, another by its address. */
    public String licenceName() {
        return Licence.of(release.licence()).name();
    }
}
