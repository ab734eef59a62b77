package org.dossier.server.view;

import java.util.List;
import org.dossier.cite.Citation;
import org.dossier.language.Wording;

/**
 * The page of anything but a document.
 *
 * @param names every form of its name, with kind and source
 * @param authorities what authority files call it, and who says so
 * @param chain for an archival unit: from the archive down to it
 * @param numbers how often it occurs, each with the query behind it
 * @param chart its documents by year; without bars if it has none
 * @param pictures what is drawn of it where scripts run
 * @param lists other things that point to it
 * @param documents lists of documents
 */
public record EntityView(
        Subject subject,
        List<Fact> facts,
        List<NameRow> names,
        AuthorityLinks authorities,
        List<Link> chain,
        List<Figure> numbers,
        Chart chart,
        List<Picture> pictures,
        List<ThingList> lists,
        List<DocumentList> documents,
        Account account,
        Citation citation,
        String sparql,
        String structuredData) {
    public EntityView {
        facts = List.copyOf(facts);
        names = List.copyOf(names);
        chain = List.copyOf(chain);
        numbers = List.copyOf(numbers);
        pictures = List.copyOf(pictures);
        lists = List.copyOf(lists);
        documents = List.copyOf(documents);
    }

    /**
     * A form of a name.
     *
     * @param id its fragment
     * @param kind legal, pseudonym, romanisation ...
     * @param script the writing it is in, in English; {@code ""} if not said
     */
    public record NameRow(String id, Words name, String kind, String script, List<Fact.Value> sources) {
        public NameRow {
            sources = List.copyOf(sources);
        }

        /** What its kind is called in a language; the word of the data where that is unknown. */
        public String kindIn(Wording wording) {
            String key = "name." + kind;
            return wording.has(key) ? wording.say(key) : kind;
        }
    }

    /**
     * A number and the query behind it.
     *
     * @param text the number, as it is shown
     */
    public record Figure(String text, String label, String sparql) {}

    /**
     * Things that point to this one.
     *
     * @param cut true if there are more than are shown
     */
    public record ThingList(String id, String title, List<Counted> things, boolean cut, String sparql) {
        public ThingList {
            things = List.copyOf(things);
        }
    }

    /**
     * A thing and how often.
     *
     * @param count what is counted, with its number ("12 documents"); {@code ""} if nothing is
     * @param sparql the query behind the number, {@code ""} if there is none
     */
    public record Counted(Link thing, String count, String sparql) {}
}
