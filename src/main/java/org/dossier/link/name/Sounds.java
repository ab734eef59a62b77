package org.dossier.link.name;

import java.util.ArrayList;
import java.util.List;

/** What a word sounds like in the languages that may have spelled it. */
final class Sounds {
    private static final String LETTERS_OF_POLISH = "ąęćńśźż";
    private static final String SIGNS = "čšžćśźżó";

    /** Of a word that nobody has listened to yet. */
    static final Sounds UNKNOWN = new Sounds(List.of(), false);

    private final List<Form> forms;
    private final List<String> sounds;
    private final boolean polish;
    /** A bit for each form that stays the same whatever signs and voices it loses: words without a bit in common do not sound alike. */
    private final long kinds;

    /**
     * One sound of the word.
     *
     * @param language whose spelling makes it sound so
     * @param flat without what the signs over letters told
     * @param voiceless with с for з
     */
    private record Form(String sound, Spelling spelling, String language, String flat, String voiceless) {
        static Form of(String sound, Spelling spelling, Writing writing) {
            String language = switch (writing) {
                case LATIN -> spelling.word();
                case CYRILLIC -> "Russian";
                case HANGUL -> "Korean";
                case HAN -> "Chinese";
                case OTHER -> "transliterated";
            };
            String flat = sound.replace('S', 's').replace('C', 'c').replace('Z', 'z');
            return new Form(sound, spelling, language, flat, sound.replace('z', 's'));
        }

        /** True if it sounds so, and may be all that a form of another spelling may be. */
        boolean isNoLessThan(String otherSound, Spelling other) {
            return sound.equals(otherSound)
                    && spelling.hasSigns() == other.hasSigns()
                    && spelling.mixesVoices() == other.mixesVoices();
        }

        boolean mayBe(Form other) {
            return ((spelling.hasSigns() || other.spelling.hasSigns()) && flat.equals(other.flat))
                    || ((spelling.mixesVoices() || other.spelling.mixesVoices()) && voiceless.equals(other.voiceless));
        }
    }

    private Sounds(List<Form> forms, boolean polish) {
        this.forms = List.copyOf(forms);
        this.sounds = forms.stream().map(Form::sound).toList();
        this.polish = polish;
        long bits = 0;
        for (Form form : forms) {
            bits |= 1L << form.flat().replace('z', 's').hashCode();
        }
        this.kinds = bits;
    }

    /**
     * @param latin the word in plain Latin letters
     * @param lower in lower case with its signs
     */
    static Sounds of(String latin, String lower, Writing writing) {
        if (writing != Writing.LATIN) {
            // What was transliterated by rule was so by the English one.
            return new Sounds(List.of(Form.of(Spelling.ENGLISH.sound(latin), Spelling.ENGLISH, writing)), false);
        }
        List<Form> forms = new ArrayList<>(2);
        String signed = signed(lower, latin);
        for (Spelling spelling : Spelling.values()) {
            if (spelling.mayBeOf(latin)) {
                String sound = spelling.sound(spelling.hasSigns() ? signed : latin);
                if (forms.stream().noneMatch(form -> form.isNoLessThan(sound, spelling))) {
                    forms.add(Form.of(sound, spelling, writing));
                }
            }
        }
        return new Sounds(forms, hasOne(lower, LETTERS_OF_POLISH));
    }

    /** The word without signs but those that tell sounds of Russian apart. */
    private static String signed(String lower, String latin) {
        if (!hasOne(lower, SIGNS)) {
            return latin;
        }
        StringBuilder signed = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            String c = lower.substring(i, i + 1);
            signed.append(SIGNS.contains(c) ? c : LatinLetters.plain(c));
        }
        return signed.toString();
    }

    private static boolean hasOne(String word, String letters) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80 && letters.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Every sound the word may have, the likeliest first. */
    List<String> sounds() {
        return sounds;
    }

    /** True if a letter tells that the word is Polish, and not a foreign word written by a Polish rule. */
    boolean isPolish() {
        return polish;
    }

    /**
     * The languages in which both words sound the same: {@code {"German", "English"}}; none if there are no such two.
     *
     * @param nearly true if they need not sound quite the same: signs over letters may have been lost, and German mixes с and з
     */
    List<String> agreeing(Sounds other, boolean nearly) {
        if ((kinds & other.kinds) == 0) {
            return List.of();
        }
        for (Form form : forms) {
            for (Form otherForm : other.forms) {
                if (nearly ? form.mayBe(otherForm) : form.sound().equals(otherForm.sound())) {
                    return List.of(form.language(), otherForm.language());
                }
            }
        }
        return List.of();
    }

    /** True if this is the beginning of the other, in some language. */
    boolean begin(Sounds whole) {
        for (String sound : sounds) {
            for (String other : whole.sounds) {
                if (!sound.isEmpty() && other.startsWith(sound)) {
                    return true;
                }
            }
        }
        return false;
    }
}
