package org.dossier.link.name;

/** How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another. */
final class EditDistance {
    /** A letter that was lost, which may be any. */
    static final char LOST = '?';

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
                int change = last[k - 1] + (a == b || a == LOST || b == LOST ? 0 : 1);
                row[k] = Math.min(change, Math.min(last[k], row[k - 1]) + 1);
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
}
