package org.dossier.link.name;

import java.util.Map;

/** English words of names as America spells them, so that "Organisation" is "Organization", and "Pearl Harbour" is "Pearl Harbor". */
final class AmericanSpelling {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("armour", "armor"),
            Map.entry("armoured", "armored"),
            Map.entry("catalogue", "catalog"),
            Map.entry("centre", "center"),
            Map.entry("colour", "color"),
            Map.entry("defence", "defense"),
            Map.entry("favour", "favor"),
            Map.entry("harbour", "harbor"),
            Map.entry("honour", "honor"),
            Map.entry("labour", "labor"),
            Map.entry("neighbour", "neighbor"),
            Map.entry("neighbouring", "neighboring"),
            Map.entry("offence", "offense"),
            Map.entry("plough", "plow"),
            Map.entry("programme", "program"),
            Map.entry("theatre", "theater"));
    private static final String BRITISH = "isation";
    private static final String AMERICAN = "ization";

    private AmericanSpelling() {}

    /** @param word in small plain letters */
    static String of(String word) {
        int at = word.indexOf(BRITISH);
        return at > 0
                ? word.substring(0, at) + AMERICAN + word.substring(at + BRITISH.length())
                : WORDS.getOrDefault(word, word);
    }
}
