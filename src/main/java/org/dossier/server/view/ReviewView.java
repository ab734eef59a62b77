package org.dossier.server.view;

import java.util.List;
import org.dossier.language.Wording;
import org.dossier.link.Feature;
import org.dossier.link.review.Choice;
import org.dossier.link.review.Evidence;
import org.dossier.link.review.ReviewItem;

/**
 * The page on which candidates are decided.
 *
 * @param reviewer who decides; {@code ""} if they have not said yet
 * @param formToken what every form of the page carries
 * @param notices what became of the last decision, a sentence each
 * @param missing what to do before there is anything to review; {@code ""} if there is
 * @param items the entity that is decided now; none if nothing is left
 * @param next those after it, the most useful first
 */
public record ReviewView(
        String reviewer,
        String formToken,
        List<String> notices,
        String missing,
        Progress progress,
        List<Item> items,
        List<Next> next) {
    public ReviewView {
        notices = List.copyOf(notices);
        items = List.copyOf(items);
        next = List.copyOf(next);
    }

    /** How many entities are decided and how many are left, of which some were skipped. */
    public record Progress(int decided, int left, int skipped) {
        /** All of them. */
        public int all() {
            return decided + left;
        }
    }

    /**
     * An entity.
     *
     * @param thing its page
     * @param documents those it occurs in, by date, {@value ReviewDocuments#MOST} at most
     * @param cards its candidates
     * @param decided what was decided of it so far, a line each
     * @param unaddressed candidates that no mapping can name, a line each
     */
    public record Item(
            ReviewItem item,
            Link thing,
            List<DocumentRow> documents,
            List<Card> cards,
            List<String> decided,
            List<String> unaddressed) {
        public Item {
            documents = List.copyOf(documents);
            cards = List.copyOf(cards);
            decided = List.copyOf(decided);
            unaddressed = List.copyOf(unaddressed);
        }
    }

    /**
     * A candidate.
     *
     * @param number from 1
     * @param extracts the authority files that have it
     */
    public record Card(int number, Choice choice, Evidence evidence, List<String> extracts) {
        public Card {
            extracts = List.copyOf(extracts);
        }
    }

    /** What a reason is called in a language; its own word where that is unknown. */
    public static String feature(Feature feature, Wording wording) {
        String key = "feature." + feature.name().replace(' ', '-');
        return wording.has(key) ? wording.say(key) : feature.name();
    }

    /** An entity further down the queue, and the page on which it can be decided. */
    public record Next(String label, String href, int documents) {}
}
