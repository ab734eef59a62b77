package org.dossier.link.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys under which an index has a word in Latin letters for one who heard it and writes it in Cyrillic: its consonants, of which those that one language
 * or another mixes up are one, and those that one or another does not say are left out. A word that may be said in several ways has several keys.
 */
final class HeardConsonants {
    private static final int SHORTEST = 2;
    private static final int MOST_WAYS = 8;
    private static final char VOWEL = 'a';
    /** What is heard as a hissing sound by one, as one of the throat by another, or as г, which is both. */
    private static final char HISS = 's';

    private static final String NOTHING = "";
    private static final String SILENT_AT_END = "stdpr";

    private final List<StringBuilder> ways = new ArrayList<>(List.of(new StringBuilder()));

    private HeardConsonants() {}

    /** Under what keys a word in Latin letters stands; none for one with too few consonants. */
    static List<String> ofLatin(String latin) {
        HeardConsonants heard = new HeardConsonants();
        for (int i = 0; i < latin.length(); i++) {
            char next = i + 1 < latin.length() ? latin.charAt(i + 1) : ' ';
            heard.latin(latin.charAt(i), next, i + 2 < latin.length() ? latin.charAt(i + 2) : ' ');
        }
        return heard.keys(true);
    }

    /** What keys a word in Cyrillic may have as a foreign one. */
    static List<String> ofCyrillic(String lower) {
        HeardConsonants heard = new HeardConsonants();
        for (int i = 0; i < lower.length(); i++) {
            heard.cyrillic(lower.charAt(i), i + 1 < lower.length() ? lower.charAt(i + 1) : ' ');
        }
        return heard.keys(false);
    }

    private void latin(char c, char next, char afterNext) {
        switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> add(VOWEL);
            case 'b', 'm', 'n', 'l', 'r' -> add(c);
            case 'p' -> add(next == 'h' ? 'f' : 'p');
            case 'd' -> add(next == 'g' || next == 'j' || next == 'z' ? ' ' : 'd');
            case 't' -> add((next == 'c' && afterNext == 'h') || next == 's' || next == 'z' ? ' ' : 't');
            case 'f', 'v' -> add('f');
            case 'w' -> either("f", NOTHING);
            case 'j' -> either(String.valueOf(HISS), NOTHING);
            case 'g' -> throat(next, afterNext);
            case 's', 'z', 'c', 'k', 'q', 'x' -> add(HISS);
            default -> {}
        }
    }

    /** A g, which is silent in "Wright" and "Bologna". */
    private void throat(char next, char afterNext) {
        if (next == 'n') {
            either(String.valueOf(HISS), NOTHING);
        } else if (next != 'h' || isVowel(afterNext)) {
            add(HISS);
        }
    }

    private void cyrillic(char c, char next) {
        switch (c) {
            case 'а', 'е', 'ё', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я', 'і', 'ї', 'є' -> add(VOWEL);
            case 'б' -> add('b');
            case 'м' -> add('m');
            case 'н' -> add('n');
            case 'л' -> add('l');
            case 'р' -> add('r');
            case 'п' -> add('p');
            case 'д' -> add(next == 'ж' || next == 'з' ? ' ' : 'd');
            case 'т' -> add("счшц".indexOf(next) >= 0 ? ' ' : 't');
            case 'ф' -> add('f');
            case 'в' -> either("f", NOTHING);
            case 'г', 'х' -> either(String.valueOf(HISS), NOTHING);
            case 'з', 'с', 'ж', 'ш', 'щ', 'ц', 'ч', 'к' -> add(HISS);
            default -> {}
        }
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }

    /** Adds a sound to each way; a vowel counts where a word begins with it, and a sound that comes twice counts once. */
    private void add(char sound) {
        for (StringBuilder way : ways) {
            add(way, sound);
        }
    }

    private static void add(StringBuilder way, char sound) {
        boolean again = !way.isEmpty() && way.charAt(way.length() - 1) == sound;
        if (sound != ' ' && !again && (sound != VOWEL || way.isEmpty())) {
            way.append(sound);
        }
    }

    private void either(String sound, String other) {
        int count = ways.size();
        for (int i = 0; i < count && ways.size() < MOST_WAYS; i++) {
            StringBuilder way = new StringBuilder(ways.get(i));
            other.chars().forEach(c -> add(way, (char) c));
            ways.add(way);
        }
        for (int i = 0; i < count; i++) {
            StringBuilder way = ways.get(i);
            sound.chars().forEach(c -> add(way, (char) c));
        }
    }

    private List<String> keys(boolean endsSilently) {
        List<String> keys = new ArrayList<>();
        for (StringBuilder way : ways) {
            addKey(way.toString(), keys);
            int last = way.length() - 1;
            if (endsSilently && last > 0 && SILENT_AT_END.indexOf(way.charAt(last)) >= 0) {
                addKey(way.substring(0, last), keys);
            }
        }
        return keys;
    }

    private static void addKey(String key, List<String> keys) {
        if (key.length() >= SHORTEST && !keys.contains(key)) {
            keys.add(key);
        }
    }
}
