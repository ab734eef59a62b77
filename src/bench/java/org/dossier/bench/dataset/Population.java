package org.dossier.bench.dataset;

import java.util.Locale;

/**
 * Who and what the documents speak of, by number: 0 is spoken of most often. Names are of plain letters, so that their keys are
 * they themselves in small letters, with hyphens.
 */
final class Population {
    private static final String[] GIVEN =
            ("Ada Anton Bela Boris Carl Chan Clara Dae David Dora Elena Emil Eva Fedor Frank"
                            + " Georg Greta Hana Henry Hong Ilya Ingrid Ivan Jan Jiang Josef Karl Kim Klara Lee Leon Lin Louis Maria"
                            + " Martin Min Nadia Nikolai Olga Otto Park Paul Pavel Peter Qian Rosa Sergei Sofia Stefan Sun Tamara"
                            + " Thomas Vera Victor Walter Wang Xu Yuri Zhang Zofia")
                    .split(" ");
    private static final String[] FIRST =
            "An Bar Cor Dal Er Fal Gor Hal Is Jor Kal Lor Mal Nor Or Pal Ral Sol Tar Ul Var Wol Yar Zor".split(" ");
    private static final String[] SECOND = "a am av e el em i ik in o ol on os u ul um un ur us y".split(" ");
    private static final String[] FAMILY = "berg der enko hardt ing kova lin man nov ski son ton".split(" ");
    private static final String[] TOWN = "burg dorf field ford grad ham holm mouth shan stad ton ville".split(" ");
    private static final String[] BODY = ("Ministry Committee Bureau Institute Embassy Command Academy Union Council"
                    + " Directorate Agency Mission")
            .split(" ");
    private static final int STEMS = FIRST.length * SECOND.length;
    /** Takes neighbours apart; has no divisor in common with the number of families. */
    private static final int STRIDE = 4001;

    final int persons;
    final int organizations;
    final int places;
    final int topics;
    final int events;
    final int collections;

    /** Grows with the documents, to 25,000 persons for a million. */
    Population(int documents) {
        persons = Math.min(300_000, Math.max(60, documents / 40));
        organizations = Math.max(20, persons / 10);
        places = Math.min(4000, Math.max(40, documents / 500));
        topics = Math.min(500, Math.max(30, documents / 200));
        events = Math.min(2000, Math.max(20, documents / 1000));
        collections = Math.min(500, Math.max(10, documents / 2000));
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    String person(int number) {
        int families = STEMS * FAMILY.length;
        int family = (int) ((long) number * STRIDE % families);
        int given = (number / families + number % families * 7) % GIVEN.length;
        return GIVEN[given] + " " + stem(family / FAMILY.length) + FAMILY[family % FAMILY.length];
    }

    String organization(int number) {
        return place(number % places) + " " + BODY[number / places % BODY.length]
                + (number / places < BODY.length ? "" : " " + letters(number / places / BODY.length));
    }

    String place(int number) {
        int name = (int) ((long) number * STRIDE % ((long) STEMS * TOWN.length));
        return stem(name / TOWN.length) + TOWN[name % TOWN.length];
    }

    String event(int number) {
        return stem(number * 7 % STEMS) + " " + letters(number / STEMS) + " conference";
    }

    String collection(int number) {
        return "Papers of " + person(number);
    }

    private static String stem(int number) {
        return FIRST[number % FIRST.length] + SECOND[number / FIRST.length % SECOND.length];
    }

    /** {@code A} to {@code Z}, then {@code AA} and so on. */
    private static String letters(int number) {
        String last = String.valueOf((char) ('A' + number % 26));
        return number < 26 ? last : letters(number / 26 - 1) + last;
    }

    /** The name in Cyrillic letters, near enough. */
    static String cyrillic(String name) {
        String latin = "abcdefghijklmnopqrstuvwxyz";
        String letters = "абцдефгхийклмнопкрстуввхыз";
        StringBuilder text = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int at = latin.indexOf(Character.toLowerCase(c));
            char letter = at < 0 ? c : letters.charAt(at);
            text.append(Character.isUpperCase(c) ? Character.toUpperCase(letter) : letter);
        }
        return text.toString();
    }
}
