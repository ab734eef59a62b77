package org.dossier.server.reconcile;

/** What a request says, as an error repeats it: without control characters, and not too much of it. */
final class Shown {
    private static final int MOST = 60;

    private Shown() {}

    static String of(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= MOST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, MOST))) + "…";
    }
}
