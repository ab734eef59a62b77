package org.dossier.link.name;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a language writes the sounds of Russian in Latin letters. A sound is one letter of the result: S, Z and C for the sounds of
 * ш, ж and ч, c for ц, h for х, v for в, and y for what is a vowel or a glide by its place; the other letters are themselves.
 */
enum Spelling {
    ENGLISH(
            "English",
            "shch=SC sch=SC tch=C dzh=dZ zh=Z kh=h gh=g ch=C sh=S ts=c tz=c ph=f th=t ck=k qu=kv q=k x=ks w=v j=dZ dj=dZ ou=u oo=u ee=i"),
    GERMAN("German", "schtsch=SC tsch=C dsch=dZ sch=S ch=h tz=c ts=c z=c sh=Z ss=s ph=f th=t ck=k qu=kv x=ks w=v j=y"),
    /** German has no letters of its own for ж, and writes it as ш. */
    GERMAN_SOFT(
            "German", "schtsch=SC tsch=C dsch=dZ sch=Z ch=h tz=c ts=c z=c sh=Z ss=s ph=f th=t ck=k qu=kv x=ks w=v j=y"),
    POLISH("Polish", "szcz=SC dż=dZ sz=S cz=C rz=Z ch=h ts=c ph=f x=ks w=v j=y y=i ó=u ż=Z ź=z ć=c ś=s"),
    /** As libraries write it, often without the hooks over the letters. */
    SCHOLARLY("scholarly", "ch=h kh=h ts=c x=ks w=v j=y č=C š=S ž=Z ć=c ś=s");

    private static final String VOWELS = "aeiou";
    private static final String HISSING = "SZC";
    private static final String SIGNS_OF_GERMAN = "wjzc";

    private static final int END_OF_LETTERS = 0x180;
    private static final Rule[] NONE = {};

    /** The rules that begin with a letter, the longest first, by the number of the letter. */
    private static final Map<Spelling, Rule[][]> RULES = new EnumMap<>(Spelling.class);

    static {
        for (Spelling spelling : values()) {
            Rule[][] byLetter = new Rule[END_OF_LETTERS][];
            Arrays.fill(byLetter, NONE);
            Stream.of(spelling.rules.split(" "))
                    .map(Rule::of)
                    .sorted(Comparator.comparing(rule -> -rule.letters().length()))
                    .collect(Collectors.groupingBy(rule -> rule.letters().charAt(0)))
                    .forEach((letter, rules) -> byLetter[letter] = rules.toArray(Rule[]::new));
            RULES.put(spelling, byLetter);
        }
    }

    private final String word;
    /** Letters and what they sound like; of two that fit the longer one counts. */
    private final String rules;

    /** Letters and what they sound like. */
    private record Rule(String letters, String sounds) {
        static Rule of(String sides) {
            int equals = sides.indexOf('=');
            return new Rule(sides.substring(0, equals), sides.substring(equals + 1));
        }
    }

    Spelling(String word, String rules) {
        this.word = word;
        this.rules = rules;
    }

    /** What a reader calls it. */
    String word() {
        return word;
    }

    /** True if it has signs over letters. They are read, but may have been lost. */
    boolean hasSigns() {
        return this == SCHOLARLY || this == POLISH;
    }

    /** True if it writes one letter for с and з. */
    boolean mixesVoices() {
        return this == GERMAN || this == GERMAN_SOFT;
    }

    /** False for a word that shows nothing of this spelling. */
    boolean mayBeOf(String latin) {
        if (!mixesVoices()) {
            return true;
        }
        for (int i = 0; i < latin.length(); i++) {
            if (SIGNS_OF_GERMAN.indexOf(latin.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** What letters sound like if they are spelled in this way. */
    String sound(String letters) {
        Rule[][] byLetter = Objects.requireNonNull(RULES.get(this), word);
        StringBuilder sounds = new StringBuilder(letters.length() + 4);
        int at = 0;
        while (at < letters.length()) {
            at += append(sounds, letters, at, byLetter);
        }
        boolean oldEnding = letters.endsWith("ff") && sounds.length() > 2;
        if (oldEnding) {
            sounds.setLength(sounds.length() - 2);
            sounds.append('v');
        }
        return settled(withoutGlides(sounds));
    }

    private int append(StringBuilder sounds, String letters, int at, Rule[][] byLetter) {
        char c = letters.charAt(at);
        for (Rule rule : c < END_OF_LETTERS ? byLetter[c] : NONE) {
            if (letters.startsWith(rule.letters(), at)) {
                sounds.append(rule.sounds());
                return rule.letters().length();
            }
        }
        if (this == ENGLISH && c == 'c') {
            boolean soft = at + 1 < letters.length() && "eiy".indexOf(letters.charAt(at + 1)) >= 0;
            sounds.append(soft ? 's' : 'k');
        } else {
            sounds.append(c);
        }
        return 1;
    }

    /**
     * Glides before vowels stay only where a word begins with them: Razuvayev is Razuvaev, but Yanuary not Anuary. With an o after a
     * consonant they are ё: Semyon is Semen.
     */
    private static StringBuilder withoutGlides(StringBuilder sounds) {
        StringBuilder without = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            char c = sounds.charAt(i);
            boolean yo = c == 'y'
                    && i > 0
                    && !vowelAt(sounds, i - 1)
                    && i + 1 < sounds.length()
                    && sounds.charAt(i + 1) == 'o';
            if (yo) {
                without.append('e');
                i++;
            } else if (c != 'y') {
                without.append(c);
            } else if (i == 0 || !vowelAt(sounds, i + 1)) {
                without.append('i');
            }
        }
        return without;
    }

    /** The vowel i is not heard before another, no letter is doubled, and ё sounds like е. */
    private static String settled(StringBuilder sounds) {
        StringBuilder settled = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            char c = sounds.charAt(i);
            char before = settled.isEmpty() ? ' ' : settled.charAt(settled.length() - 1);
            boolean glide = c == 'i' && vowelAt(sounds, i + 1) && sounds.charAt(i + 1) != 'i';
            if (glide) {
                boolean heard = i == 0 && sounds.charAt(1) != 'e';
                settled.append(heard ? "j" : "");
            } else if (c == 'o' && HISSING.indexOf(before) >= 0) {
                settled.append('e');
            } else if (c != before) {
                settled.append(c);
            }
        }
        return settled.toString();
    }

    private static boolean vowelAt(StringBuilder sounds, int at) {
        return at < sounds.length() && VOWELS.indexOf(sounds.charAt(at)) >= 0;
    }
}
