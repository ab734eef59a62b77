package org.dossier.bench.dataset;

/** A language of ten thousand words, a few of them English, that come as often as words do: by Zipf's law. */
final class Words {
    /** The commonest first; the first 40 hold sentences together and stand in no title. */
    private static final String[] COMMON =
            ("the of and in to a that on by for with was is as from at be it this which were"
                            + " not are or had an has been their its would they his also after between about more will under"
                            + " government talks delegation armistice negotiations prisoners question position proposal agreement"
                            + " command army forces troops support party central committee foreign ministry ambassador report"
                            + " telegram message conversation meeting session policy security council border line front military"
                            + " political economic situation plan draft treaty commission exchange repatriation neutral nations"
                            + " supervision ceasefire zone observers radio statement reply instructions request supplies grain"
                            + " railway aircraft ammunition advisers training factory harvest reconstruction aid credit trade"
                            + " delivery archive collection record minutes note memorandum decision resolution protocol signature"
                            + " visit reception translation newspaper article press article summary estimate losses offensive"
                            + " defence island coast harbour bridge road river village city province capital people workers")
                    .split(" ");

    private static final String[] ONSETS =
            "b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sh st t tr v w z".split(" ");
    private static final String[] RIMES = "a an ar e el en er i in ir o on or u un us".split(" ");
    private static final String[] ENDS = "d l m n nt r s st t te tion ty".split(" ");
    private static final int SIZE = 10_000;
    private static final int HOLDING = 40;
    private static final int WORDS_A_SENTENCE = 14;

    private final String[] words = new String[SIZE];
    private final Zipf zipf = new Zipf(SIZE);

    Words() {
        System.arraycopy(COMMON, 0, words, 0, COMMON.length);
        for (int i = COMMON.length; i < SIZE; i++) {
            words[i] = made(i);
        }
    }

    private static String made(int number) {
        int n = number;
        StringBuilder word = new StringBuilder();
        for (int syllables = 2; syllables > 0; syllables--) {
            word.append(ONSETS[n % ONSETS.length]);
            n /= ONSETS.length;
            word.append(RIMES[(n + number) % RIMES.length]);
            n /= RIMES.length;
        }
        return word.append(ENDS[number % ENDS.length]).toString();
    }

    /** A word that says something, as titles have; the commonest most often. */
    String telling(Dice dice) {
        int k = zipf.pick(dice);
        while (k < HOLDING) {
            k = zipf.pick(dice);
        }
        return words[k];
    }

    /** Sentences of {@code length} words together, with a quotation or a dash now and then. */
    String prose(Dice dice, int length) {
        StringBuilder text = new StringBuilder(length * 7);
        boolean begins = true;
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                text.append(' ');
            }
            String word = words[zipf.pick(dice)];
            if (begins) {
                text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            } else if (dice.chance(0.004)) {
                text.append('"').append(word).append('"');
            } else if (dice.chance(0.004)) {
                text.append("\u2014 ").append(word);
            } else {
                text.append(word);
            }
            boolean ends = i == length - 1 || (!begins && dice.below(WORDS_A_SENTENCE) == 0);
            if (ends) {
                text.append('.');
            } else if (dice.below(WORDS_A_SENTENCE) == 0) {
                text.append(',');
            }
            begins = ends;
        }
        return text.toString();
    }
}
