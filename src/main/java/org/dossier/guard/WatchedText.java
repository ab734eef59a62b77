package org.dossier.guard;

/** Text that stops whoever reads it when the time is over: the only way into a regular expression at work. */
final class WatchedText implements CharSequence {
    private static final int STEP = 64;

    private final String text;
    private final Deadline deadline;
    private int untilCheck = STEP;

    WatchedText(String text, Deadline deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--untilCheck <= 0) {
            untilCheck = STEP;
            deadline.check();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
