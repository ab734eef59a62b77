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
 * from {@code countries.tsv}. A country of then stands for all that are there today, and a part of one, such as East Germany or Tibet, for the
 * country in which it is.
 */
final class Countries {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "ru", "pl", "ko", "zh", "ja", "es", "hu");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    /** The regions of UN M49, by their codes. */
    private static final List<String> REGIONS = List.of(
            "001", "002", "003", "005", "009", "011", "013", "014", "015", "017", "018", "019", "021", "029", "030",
            "034", "035", "039", "053", "054", "057", "061", "142", "143", "145", "150", "151", "154", "155", "202",
            "419");

    private static final int MOST_WORDS = 5;
    private static final String ARTICLE = "the ";
    /** What stands in place of the bounds of a part whose bounds are of no use. */
    private static final String PART = "part";

    /** The codes of today's countries by name, and by code. */
    private final Map<String, Set<String>> byName = new HashMap<>();

    private final Map<String, Set<String>> byCode = new HashMap<>();
    /** What CLDR calls the regions of the world that hold countries: the continents and their parts. */
    private final Set<String> regions = new TreeSet<>();
    /** The parts of countries by name, with what is known of where they are. */
    private final Map<String, Optional<Bounds>> parts = new HashMap<>();

    /** Between which latitudes and longitudes something is, in degrees (WGS84). */
    record Bounds(double south, double west, double north, double east) {
        private static Bounds of(String written) {
            String[] degrees = written.split(" ");
            return new Bounds(
                    Double.parseDouble(degrees[0]),
                    Double.parseDouble(degrees[1]),
                    Double.parseDouble(degrees[2]),
                    Double.parseDouble(degrees[3]));
        }

        boolean contain(double latitude, double longitude) {
            return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
        }
    }

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
        for (String region : REGIONS) {
            for (String language : LANGUAGES) {
                regions.add(key(new Locale(language, region).getDisplayCountry(new Locale(language))));
            }
        }
        for (String[] cells : rows) {
            for (String name : cells[0].split("\\|")) {
                byName.put(key(name), new TreeSet<>(Arrays.asList(cells[1].split(" "))));
                if (cells.length > 2) {
                    parts.put(key(name), cells[2].equals(PART) ? Optional.empty() : Optional.of(Bounds.of(cells[2])));
                }
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

    /** The English name of today of the one country that a name means; empty if it means none, several or a part of one, or is that name. */
    Optional<String> today(String name) {
        Set<String> codes = named(List.of(name));
        if (codes.size() != 1 || parts.containsKey(key(name))) {
            return Optional.empty();
        }
        String today = new Locale("", codes.iterator().next()).getDisplayCountry(Locale.ENGLISH);
        return key(today).equals(key(name)) ? Optional.empty() : Optional.of(today);
    }

    /** True if a text is the name of a country, and not just a code. */
    boolean isName(String text) {
        return byName.containsKey(key(text));
    }

    /** True if a text is the name of a continent or of another region of several countries. */
    boolean isRegion(String text) {
        return regions.contains(key(text));
    }

    /** True if a text is the name of a whole country. */
    boolean isCountry(String text) {
        return isName(text) && !parts.containsKey(key(text));
    }

    /** Where a part of a country is; empty for whole countries and for what is no country. */
    Optional<Bounds> bounds(String part) {
        return parts.getOrDefault(key(part), Optional.empty());
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
