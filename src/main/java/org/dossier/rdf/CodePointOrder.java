package org.dossier.rdf;

/** Orders strings by code point, which is the order of their UTF-8 bytes (and not that of UTF-16 units). */
public final class CodePointOrder {
    private CodePointOrder() {}

    /** Less than 0, 0, or more, as {@link java.util.Comparator} has it. */
    public static int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                // Surrogates stand for code points above U+FFFF, so they sort after every other unit.
                boolean highA = Character.isSurrogate(a);
                boolean highB = Character.isSurrogate(b);
                return highA == highB ? Character.compare(a, b) : highA ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
