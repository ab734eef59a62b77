package org.dossier.link.name;

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another. A consonant that becomes
 * another one counts twice: Fedotov is not Fedorov with a slip of the pen.
 */
final class EditDistance {
    /** A letter that was lost, which may be any. */
    static final char LOST = '?';

    private static final String VOWELS = "aeiouy";

    private EditDistance() {}

    /** The least number of changes; a letter that was lost is like every other. */
    static int of(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int k = 0; k <= other.length(); k++) {
            last[k] = k;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int k = 1; k <= other.length(); k++) {
                char a = one.charAt(i - 1);
                char b = other.charAt(k - 1);
                int changed = last[k - 1] + change(a, b);
                row[k] = Math.min(changed, Math.min(last[k], row[k - 1]) + 1);
                if (i > 1 && k > 1 && a == other.charAt(k - 2) && one.charAt(i - 2) == b) {
                    row[k] = Math.min(row[k], beforeLast[k - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }

    private static int change(char a, char b) {
        if (a == b || a == LOST || b == LOST) {
            return 0;
        }
        return VOWELS.indexOf(a) < 0 && VOWELS.indexOf(b) < 0 ? 2 : 1;
    }
}
