package org.dossier.server.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossier.language.Wording;
import org.dossier.link.review.DecisionWords;
import org.dossier.link.review.ReviewItem;

/** What became of a form, as the address of the page that follows tells it. */
enum Told {
    NOTHING,
    EXACT,
    CLOSE,
    REJECT,
    NONE,
    SKIP,
    UNDONE,
    NOTHING_TO_UNDO,
    MEANWHILE,
    GONE,
    NAME,
    BAD_NAME,
    BAD_ORCID,
    STALE;

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
    List<String> sentences(Optional<ReviewItem> entity, Wording wording) {
        List<String> sentences = new ArrayList<>();
        if (this != NOTHING) {
            String thing = entity.map(ReviewItem::label).orElseGet(() -> wording.say("told.the-entity"));
            sentences.add(wording.say("told." + word().replace('_', '-'), "thing", thing));
        }
        if (this == MEANWHILE) {
            entity.stream()
                    .flatMap(item -> DecisionWords.decided(item.decided()).stream())
                    .map(decided -> wording.say("told.decided", "line", DecisionLine.of(decided, wording)))
                    .forEach(sentences::add);
        }
        return sentences;
    }
}
