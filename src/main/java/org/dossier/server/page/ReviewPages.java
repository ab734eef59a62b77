package org.dossier.server.page;

import java.util.Map;
import org.dossier.server.ReaderLanguage;
import org.dossier.server.Representation;
import org.dossier.server.view.Links;
import org.dossier.server.view.ReleaseFacts;
import org.dossier.server.view.ReviewAgain;
import org.dossier.server.view.ReviewDoor;
import org.dossier.server.view.ReviewView;

/** How the review looks in a browser. No copy of it is kept. */
public final class ReviewPages {
    private static final String NOT_KEPT = "no-store";

    private ReviewPages() {}

    /** The page on which candidates are decided. */
    public static Representation page(ReviewView view, Links links, ReleaseFacts release, ReaderLanguage reader) {
        String title = view.items().isEmpty()
                ? reader.wording().say("review.title")
                : reader.wording()
                        .say(
                                "review.title-of",
                                "thing",
                                view.items().get(0).item().label());
        return render("review", title, view, links, release, reader);
    }

    /** What somebody sees to whom it is not open. */
    public static Representation door(ReviewDoor view, Links links, ReleaseFacts release, ReaderLanguage reader) {
        return render("reviewdoor", reader.wording().say("review.title"), view, links, release, reader);
    }

    /** What somebody sees whose decision could not be kept, with all they had written. */
    public static Representation again(ReviewAgain view, Links links, ReleaseFacts release, ReaderLanguage reader) {
        return render("reviewagain", reader.wording().say("review.title"), view, links, release, reader);
    }

    private static Representation render(
            String template, String title, Object view, Links links, ReleaseFacts release, ReaderLanguage reader) {
        PageFrame frame = PageFrame.plain(title, "review", links, release, reader);
        return Representation.html(Templates.render(template, Map.of("frame", frame, "view", view)), reader.language())
                .cached(NOT_KEPT);
    }
}
