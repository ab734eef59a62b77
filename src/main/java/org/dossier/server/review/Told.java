package org.dossier.server.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossier.link.review.DecisionWords;
import org.dossier.link.review.ReviewItem;

/** What became of a form, as the address of the page that follows tells it. */
enum Told {
    NOTHING(""),
    EXACT("Kept: %s is an exact match."),
    CLOSE("Kept: %s is a close match."),
    REJECT("Kept: %s is not that one, which will not be proposed again."),
    NONE("Kept: %s is none of them; they will not be proposed again."),
    SKIP("%s was put to the end of your queue."),
    UNDONE("Taken back: what you had decided last, of %s."),
    NOTHING_TO_UNDO("There is nothing of yours to take back."),
    MEANWHILE("Nothing of yours was kept: %s has changed since you saw it. Look again."),
    GONE("Nothing was kept: nothing is proposed for that entity any more."),
    NAME("Say first who you are; nothing was kept."),
    BAD_NAME("That is no name: write one of at most 100 characters, or your ORCID iD."),
    STALE("Nothing was kept: that page was older than the server's last start. Decide again.");

    private final String sentence;

    Told(String sentence) {
        this.sentence = sentence;
    }

    /** As it stands in an address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Told of(String word) {
        return Stream.of(values())
                .filter(told -> told.word().equals(word))
                .findFirst()
                .orElse(NOTHING);
    }

    /** True if the page shows the entity that the form was about, and not the next one; one of several candidates leaves the others. */
    boolean stays(ReviewItem entity) {
        return switch (this) {
            case UNDONE, MEANWHILE, NAME, STALE -> true;
            case CLOSE, REJECT -> !entity.isDecided();
            default -> false;
        };
    }

    /** What to say of an entity. */
    List<String> sentences(Optional<ReviewItem> entity) {
        List<String> sentences = new ArrayList<>();
        if (!sentence.isEmpty()) {
            sentences.add(sentence.formatted(entity.map(ReviewItem::label).orElse("the entity")));
        }
        if (this == MEANWHILE) {
            entity.stream()
                    .flatMap(item -> DecisionWords.of(item.decided()).stream())
                    .map(line -> "It was decided: " + line + ".")
                    .forEach(sentences::add);
        }
        return sentences;
    }
}
