package org.dossier.link.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dossier.link.authority.ExtractFolder.Reading;
import org.dossier.model.AuthorityExtract;
import org.dossier.source.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real extracts, with the errors and duplicates of real authority files. */
class SharedExtractsTest {
    @TempDir
    Path folder;

    @Test
    void theExtractsOfTheArmisticeAreReadWithoutAFault() throws IOException {
        Reading reading = new Reading();
        AuthorityExtracts.of(Dataset.open(Path.of("data/armistice"))).read(reading);
        assertThat(reading.messages()).isEmpty();
        assertThat(kinds(reading)).isEqualTo(Map.of("person", 141L, "organization", 30L, "place", 34L, "event", 12L));
        AuthorityEntry war = reading.entries.stream()
                .filter(entry -> entry.id().equals("event:korean-war"))
                .findFirst()
                .orElseThrow();
        assertThat(war.begin()).hasValue(1950);
        assertThat(war.end()).hasValue(1953);
        AuthorityEntry archives = reading.entries.stream()
                .filter(entry -> entry.id().equals("organisation:national-archives-and-records-administration"))
                .findFirst()
                .orElseThrow();
        assertThat(archives.begin()).hasValue(1934);
        assertThat(archives.end()).isEmpty();
    }

    private static Map<String, Long> kinds(Reading reading) {
        return reading.entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.kind().word(), Collectors.counting()));
    }

    @Test
    void everyBulkExtractIsReadAndItsFaultsAreCounted() throws IOException {
        AuthorityExtracts extracts = SharedExtracts.in(folder);
        Map<String, String> found = new TreeMap<>();
        for (AuthorityExtract extract : extracts.described()) {
            Reading reading = new Reading();
            extracts.read(extract, reading);
            Map<String, Long> problems = reading.problems.stream()
                    .collect(Collectors.groupingBy(
                            problem -> problem.rule().code(), TreeMap::new, Collectors.counting()));
            found.put(extract.name(), reading.entries.size() + " " + problems);
        }
        // Of the press archive's 16,519 rows twelve repeat an id with another identifier, and 34 lives have one date
        // alone, a mistyped one, or turned ones.
        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("entities", "217 {}"),
                        Map.entry("countries", "249 {}"),
                        Map.entry("eps-officeholders", "7535 {D013=1}"),
                        Map.entry("frus-people", "16312 {D013=1}"),
                        Map.entry("geonames-cities", "17235 {D013=1}"),
                        Map.entry("lcnaf-headings", "2759 {D007=1}"),
                        Map.entry("pm20-persons", "16507 {D002=12, D004=34}"),
                        Map.entry("ror-organisations", "10481 {D013=3}"),
                        Map.entry("vital5-people", "14670 {}"),
                        Map.entry("wikidata-events", "9125 {}"),
                        Map.entry("wof-korea", "7094 {}")));
    }
}
