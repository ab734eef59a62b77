package org.dossier.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.link.review.Answer;
import org.dossier.link.review.Choice;
import org.dossier.link.review.Decision;
import org.dossier.link.review.DecisionWords;
import org.dossier.link.review.Outcome;
import org.dossier.link.review.Review;
import org.dossier.link.review.ReviewItem;
import org.dossier.link.review.ReviewQueue;
import org.dossier.link.review.Reviewer;

/**
 * The review on a terminal, or by lines from a pipe: one command a line. A decision is on disk before the next entity is shown, so that
 * whatever ends the program loses nothing.
 */
final class TerminalReview {
    private static final Pattern COMMAND = Pattern.compile("\\s*([a-z?]|[1-9])\\s*([0-9]{0,3})(?:\\s+(.*))?");
    private static final String HELP = """
            1 to 9   accept the candidate of that number as an exact match; a is 1
            c 2      keep candidate 2 as a close match; c alone is candidate 1
            r 2      reject candidate 2; r alone is candidate 1
            n        none of these: reject all
            s        skip: to the end of the queue
            u        take back the last decision
            j, k     look at the next entity, the one before
            ?        this
            q        quit
            What follows after a blank is kept as a comment: r 2 too young
            """;

    private final Review review;
    private final Reviewer reviewer;
    private final BufferedReader in;
    private final PrintWriter out;
    private int at;
    private String shown = "";

    TerminalReview(Review review, Reviewer reviewer, BufferedReader in, PrintWriter out) {
        this.review = review;
        this.reviewer = reviewer;
        this.in = in;
        this.out = out;
    }

    /** Reviews until nothing is left, the reviewer quits, or the input ends. */
    void run() throws IOException {
        out.println("You decide as " + reviewer.name() + ". ? lists the keys.");
        while (true) {
            ReviewQueue queue = review.queue(reviewer);
            if (queue.open().isEmpty()) {
                out.println("Nothing is left to decide: " + progress(queue));
                break;
            }
            at = Math.min(Math.max(at, 0), queue.open().size() - 1);
            ReviewItem item = queue.open().get(at);
            show(queue, item);
            out.print("> ");
            out.flush();
            String line = in.readLine();
            if (line == null || line.strip().equals("q")) {
                out.println();
                out.println("Every decision is kept: " + progress(queue));
                break;
            }
            obey(queue, item, line);
        }
        out.flush();
    }

    private void show(ReviewQueue queue, ReviewItem item) {
        String state = item.subject().key() + " " + item.state();
        if (!state.equals(shown)) {
            out.println();
            out.println(progress(queue));
            new ReviewText(out).item(item);
            shown = state;
        }
    }

    private static String progress(ReviewQueue queue) {
        return Findings.count(queue.decided()) + " decided, " + Findings.count(queue.left()) + " left"
                + (queue.skipped() == 0 ? "" : ", " + Findings.count(queue.skipped()) + " of them skipped") + ".";
    }

    private void obey(ReviewQueue queue, ReviewItem item, String line) throws IOException {
        Matcher command = COMMAND.matcher(line);
        if (!command.matches()) {
            out.println("\"" + line.strip() + "\" is no command; ? lists them.");
            return;
        }
        String key = command.group(1);
        String number = command.group(2);
        String comment = Objects.requireNonNullElse(command.group(3), "");
        switch (key) {
            case "a", "1", "2", "3", "4", "5", "6", "7", "8", "9" ->
                one(item, Decision.EXACT, key.equals("a") ? number : key + number, comment);
            case "c" -> one(item, Decision.CLOSE, number, comment);
            case "r" -> one(item, Decision.REJECT, number, comment);
            case "n" ->
                decide(
                        item,
                        Decision.REJECT,
                        item.choices().stream().map(Choice::key).toList(),
                        comment);
            case "s" -> decide(item, Decision.SKIP, List.of(), comment);
            case "u" -> undo(queue);
            case "j" -> at++;
            case "k" -> at--;
            case "?" -> out.print(HELP);
            default -> out.println("\"" + key + "\" is no command; ? lists them.");
        }
    }

    private void one(ReviewItem item, Decision decision, String number, String comment) throws IOException {
        int chosen = number.isEmpty() ? 1 : Integer.parseInt(number);
        if (chosen < 1 || chosen > item.choices().size()) {
            out.println("There is no candidate " + chosen + ".");
            return;
        }
        decide(item, decision, List.of(item.choices().get(chosen - 1).key()), comment);
    }

    private void decide(ReviewItem item, Decision decision, List<String> candidates, String comment)
            throws IOException {
        if (comment.length() > Answer.LONGEST_COMMENT) {
            out.println("A comment has at most " + Answer.LONGEST_COMMENT + " characters; nothing was kept.");
            return;
        }
        Outcome outcome =
                review.decide(reviewer, new Answer(item.subject().key(), item.state(), decision, candidates, comment));
        at = place(item.subject().key());
        if (outcome instanceof Outcome.Done done) {
            out.println(decision == Decision.SKIP ? "Skipped." : "Kept: " + lines(DecisionWords.of(done.mappings())));
        } else if (outcome instanceof Outcome.Meanwhile meanwhile) {
            out.println("Nothing was kept, since it has changed meanwhile: "
                    + lines(DecisionWords.of(meanwhile.now().decided())));
        } else {
            out.println("Nothing was kept: nothing is proposed for it any more.");
        }
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "its candidates are other ones." : String.join("; ", lines) + ".";
    }

    private void undo(ReviewQueue queue) throws IOException {
        Optional<String> undone = review.undo(reviewer);
        if (undone.isEmpty()) {
            out.println("There is nothing of yours to take back.");
            return;
        }
        String label = queue.item(undone.get()).map(ReviewItem::label).orElse(undone.get());
        out.println("Taken back: what you had decided last, of " + label + ".");
        at = place(undone.get());
    }

    /** Where an entity is in the queue; that of the first if it has left it or was skipped. */
    private int place(String subject) throws IOException {
        ReviewQueue queue = review.queue(reviewer);
        List<String> subjects = queue.open().stream()
                .limit(queue.left() - queue.skipped())
                .map(item -> item.subject().key())
                .toList();
        return Math.max(0, subjects.indexOf(subject));
    }
}
