package org.dossier.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.dossier.link.name.NameTable;

/**
 * How often towns of a country share their names with places of it that no list has. In the United States two of five little-known towns have
 * a namesake, in Korea none has. Kept in {@code shared-names.tsv}, which says from what it was counted.
 */
final class SharedNames {
    private static final String OTHERS = "*";
    /** A place that no list has is at most as well known as the middle of those that a list has, which has so many names. */
    private static final double NAMES_OF_UNLISTED = 9;

    private static final double FEWEST_NAMES = 4;
    /** The odds that name and country make for a place, if there were no such namesakes. */
    private static final double ODDS_OF_NAME_AND_COUNTRY = 74;

    private final Map<String, Double> shares = new HashMap<>();

    private static final class Read {
        static final SharedNames ALL = new SharedNames();
    }

    private SharedNames() {
        for (String[] cells : NameTable.rows(SharedNames.class, "shared-names.tsv")) {
            shares.put(cells[0], Double.valueOf(cells[1]));
        }
    }

    /** The shares that come with the program. */
    static SharedNames read() {
        return Read.ALL;
    }

    /** The share of little-known towns of a country that have a namesake in it, from 0 to 1. */
    double share(String country) {
        return shares.getOrDefault(country, Objects.requireNonNull(shares.get(OTHERS)));
    }

    /**
     * What it tells against a place that another of its country may be meant which no list has: the logarithm of odds, 0 or less. The more
     * names it has, the better it is known, and the less that tells.
     */
    double weight(String country, long names) {
        double known = NAMES_OF_UNLISTED / Math.max(FEWEST_NAMES, (double) names);
        return -Math.log1p(share(country) * known * known * ODDS_OF_NAME_AND_COUNTRY);
    }
}
