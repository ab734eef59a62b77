package org.dossier.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.link.name.KoreanPlaceName;
import org.dossier.link.name.NameReading;
import org.dossier.link.name.WrittenNames;

/**
 * Names of entries that were read, kept for the next comparison: to read a name takes longer than to compare it, and the same entries are
 * compared again and again. Holds {@value #MOST} names and then begins anew. Safe for many threads.
 */
final class EntryNames {
    private static final int MOST = 1 << 14;

    private final Map<String, Read> kept = new ConcurrentHashMap<>();

    /** A name, read before or to be read. */
    Read of(String name) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        return kept.computeIfAbsent(name, Read::new);
    }

    /** A name of an entry, read as it is first asked for; two threads that ask at once may both read it. */
    static final class Read {
        private final String name;
        private volatile List<NameReading> readings = List.of();
        private volatile Optional<NameReading> place = Optional.empty();
        private volatile Optional<WholeName> whole = Optional.empty();
        private volatile Optional<KoreanPlaceName> korean = Optional.empty();

        private Read(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        /** As the names of a person: "Kim Chung Yul (Kim Chong-yol)" are two, and "Choe Yong-gon (official)" is one. */
        List<NameReading> ofPerson() {
            if (readings.isEmpty()) {
                readings = WrittenNames.readings(name);
            }
            return readings;
        }

        /** As the name of a place. */
        NameReading ofPlace() {
            if (place.isEmpty()) {
                place = Optional.of(NameReading.of(name));
            }
            return place.orElseThrow();
        }

        /** As the name of a place that may be Korean. */
        KoreanPlaceName koreanPlace() {
            if (korean.isEmpty()) {
                korean = Optional.of(KoreanPlaceName.of(name));
            }
            return korean.orElseThrow();
        }

        /** By its words. */
        WholeName whole() {
            if (whole.isEmpty()) {
                whole = Optional.of(WholeName.of(name));
            }
            return whole.orElseThrow();
        }
    }
}
