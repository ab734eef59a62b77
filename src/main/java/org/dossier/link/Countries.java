package org.dossier.link;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dossier.link.name.NameTable;

/**
 * What countries are called: codes and names of today in several languages, as Java has them from CLDR, and names of the twentieth century
 * from {@code countries.tsv}. A country of then stands for all that are there today.
 */
final class Countries {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "ru", "pl", "ko", "zh", "ja", "es", "hu");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final int MOST_WORDS = 5;
    private static final String ARTICLE = "the ";

    /** The codes of today's countries by name, and by code. */
    private final Map<String, Set<String>> byName = new HashMap<>();

    private final Map<String, Set<String>> byCode = new HashMap<>();

    private static final class Read {
        static final Countries ALL = new Countries(NameTable.rows(Countries.class, "countries.tsv"));
    }

    private Countries(List<String[]> rows) {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            add(byCode, code, code);
            add(byCode, country.getISO3Country(), code);
            for (String language : LANGUAGES) {
                add(byName, country.getDisplayCountry(new Locale(language)), code);
            }
        }
        for (String[] cells : rows) {
            for (String name : cells[0].split("\\|")) {
                byName.put(key(name), new TreeSet<>(Arrays.asList(cells[1].split(" "))));
            }
        }
    }

    private static void add(Map<String, Set<String>> countries, String name, String code) {
        if (!name.isEmpty()) {
            countries.computeIfAbsent(key(name), key -> new TreeSet<>()).add(code);
        }
    }

    /** The names that come with the program. */
    static Countries read() {
        return Read.ALL;
    }

    /** The English name of today of the one country that a name means; empty if it means none or several, or is that name. */
    Optional<String> today(String name) {
        Set<String> codes = named(List.of(name));
        if (codes.size() != 1) {
            return Optional.empty();
        }
        String today = new Locale("", codes.iterator().next()).getDisplayCountry(Locale.ENGLISH);
        return key(today).equals(key(name)) ? Optional.empty() : Optional.of(today);
    }

    /** True if a text is the name of a country, and not just a code. */
    boolean isName(String text) {
        return byName.containsKey(key(text));
    }

    /** The codes (ISO 3166-1, two letters) of the countries that any of the names is; empty if none is a country. */
    Set<String> named(Collection<String> names) {
        Set<String> found = new TreeSet<>();
        for (String name : names) {
            String key = key(name);
            found.addAll(byName.getOrDefault(key, byCode.getOrDefault(key, Set.of())));
        }
        return found;
    }

    /** The codes of the countries whose names stand in a text, the longest name first; codes are not looked for, as "and" is one. */
    Set<String> mentioned(String text) {
        String[] words = BETWEEN.split(text.strip());
        Set<String> found = new TreeSet<>();
        for (int at = 0; at < words.length; at++) {
            for (int length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
                String name = String.join(" ", Arrays.copyOfRange(words, at, at + length));
                Set<String> here = byName.getOrDefault(key(name), Set.of());
                if (!here.isEmpty()) {
                    found.addAll(here);
                    at += length - 1;
                    break;
                }
            }
        }
        return found;
    }

    private static String key(String name) {
        String key = String.join(" ", BETWEEN.split(name.strip().toLowerCase(Locale.ROOT)));
        return key.startsWith(ARTICLE) ? key.substring(ARTICLE.length()) : key;
    }
}
