package org.dossier.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.link.authority.AuthorityKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who else could be meant, and what is known where nobody else could. */
class RivalsTest {
    private static final Years WAR = new Years(1950, 1953);
    private static final String FIRST = """
            id\tkind\tname\tothers\tbegin\tend\troles\twikidata\tlat\tlon\tcountry
            p1\tperson\tOchab, Edward\t\t1906\t1989\t\tQ1\t\t\t
            p2\tperson\tNaszkowski, Marian\t\t1912\t1996\t\tQ2\t\t\t
            p3\tperson\tBerman, Jakub\t\t\t\t\tQ3\t\t\t
            p4\tperson\tBerman, Pandro\t\t\t\t\tQ4\t\t\t
            p5\tperson\tChurchill, Winston S.\tChurchill, Winston\t1874\t1965\t\tQ5\t\t\t
            p6\tperson\tLee, John\t\t1890\t1960\t\tQ6\t\t\t
            p7\tperson\tLee, John\t\t\t\t\tQ7\t\t\t
            v1\tplace\tTaejon\t\t\t\tvillage\tQ20\t35.1\t128.2\tKR
            v2\tplace\tDaejeon\tTaejŏn|대전|Тэджон|大田|Tae-jon|Taiden|Taeden|Tejon|Daedjeon|Taedjon|Daejon|Tajon\t\t\t\tQ21\t\t\tKR
            v3\tplace\tSri Lanka\t\t\t\t\tQ22\t\t\tLK
            v4\tplace\tCeylon\t\t\t\t\tQ23\t\t\tUS
            v5\tplace\tKumchon\t\t\t\t\tQ24\t\t\tKP
            v6\tplace\tGeumcheon\t\t\t\t\tQ25\t\t\tKR
            v7\tplace\tNew Harbour\t\t\t\t\tQ26\t\t\tJM
            v8\tplace\tGreen Hill\t\t\t\t\tQ27\t\t\tJM
            v9\tplace\tHalle\tKhalle|Galle|Halle in Westfalen|Halle Westf|Halla|Hallis\t\t\t\tQ28\t52.06\t8.36\tDE
            p8\tperson\tSubandrio\t\t\t\t\tQ8\t\t\t
            p9\tperson\tAdenauer, Konrad\t\t\t\t\tQ10\t\t\t
            p10\tperson\tAdenauer, Max\t\t\t\t\tQ11\t\t\t
            v10\tplace\tNewport\t\t\t\t\tQ29\t\t\tUS
            v11\tplace\tNewport\tCasnewydd|Novus Portus\t\t\t\tQ30\t\t\tAU
            v12\tplace\tWŏnsan\t\t\t\t\tQ31\t39.15\t127.44\tKP
            v13\tplace\tAsia\t\t\t\t\tQ32\t\t\tPH
            v14\tplace\tAntung\tDandong|Tantung\t\t\t\tQ33\t\t\tCN
            v15\tplace\tAntung\t\t\t\t\tQ34\t\t\tKR
            v16\tplace\tCheongju-si\tCheongju|Chongju\t\t\t\tQ35\t36.637\t127.49\tKR
            v17\tplace\tKanghwa\t\t\t\t\tQ36\t37.75\t126.49\tKR
            v18\tplace\tKanghwa\t\t\t\t\tQ36\t\t\tKR
            v19\tplace\tKanghwa\t\t\t\t\tQ36\t36.9\t126.21\tKR
            p11\tperson\tAlekseev, Ivan\t\t1934\t\t\tQ12\t\t\t
            """;
    private static final String SECOND = """
            id\tkind\tname\tbegin\tend\twikidata\tgnd\tcountry\tlat\tlon
            s1\tperson\tOchab, Edward\t\t\t\t1\t\t\t
            s2\tperson\tChurchill, Winston\t\t\t\t2\t\t\t
            s3\tperson\tKatz-Suchy, Julius\t1912\t1963\tQ9\t3\t\t\t
            s4\tplace\tNew Harbour\t\t\t\t4\tJM\t\t
            s5\tperson\tSubandrio\t1914\t\t\t5\t\t\t
            s6\tperson\tAdenauer, Konrad\t1876\t1967\t\t6\t\t\t
            s7\tplace\tCheongju\t\t\t\t7\tKR\t36.644\t127.467
            s8\tplace\tKanghwa\t\t\tQ36\t8\tKR\t36.9\t126.2
            """;

    @TempDir
    private Path folder;

    private AuthorityIndex index;

    @BeforeEach
    void openIndex() throws IOException {
        index = Authorities.index(folder, FIRST, SECOND);
    }

    @AfterEach
    void closeIndex() throws IOException {
        index.close();
    }

    @Test
    void whomSeveralFilesHaveIsNotARivalOfOneself() throws IOException {
        Candidate ochab = best(person("Edward Ochab"));
        assertThat(ochab.isSure()).as(ochab.explanation()).isTrue();
        assertThat(ochab.explanation()).contains("no other has a name as good");
    }

    @Test
    void twoOfOneNameInOneFileAreRivals() throws IOException {
        Candidate lee = best(person("John Lee"));
        assertThat(lee.explanation()).contains("1 other has a name as good");
    }

    @Test
    void anInitialIsEnoughWhereNobodyElseHasTheSurname() throws IOException {
        Candidate naszkowski = best(person("M. Naszkowski"));
        assertThat(naszkowski.isSure()).as(naszkowski.explanation()).isTrue();
        assertThat(naszkowski.explanation()).contains("nobody else has the surname");
        assertThat(best(person("J. Berman")).isSure()).isFalse();
    }

    @Test
    void anotherInitialSpeaksAgainstACandidateAndWhoMayBeTheSame() throws IOException {
        assertThat(best(person("Winston S. Churchill")).isSure()).isTrue();
        assertThat(new Matcher(index).match(person("Winston T. Churchill")))
                .hasSize(2)
                .allSatisfy(churchill -> {
                    assertThat(churchill.isSure()).as(churchill.explanation()).isFalse();
                    assertThat(churchill.explanation()).contains("they are also called");
                });
    }

    @Test
    void aShortPreferredNameIsNotAnotherName() throws IOException {
        Candidate ochab = best(person("Охаб", "Edward Ochab"));
        assertThat(ochab.isSure()).as(ochab.explanation()).isTrue();
    }

    @Test
    void aCityIsMeantBeforeAVillageThatIsListedUnderItsName() throws IOException {
        assertThat(best(place("Taejon", "South Korea")).label()).isEqualTo("Daejeon");
    }

    @Test
    void aCountryIsFoundByTheNameThatItOnceHad() throws IOException {
        Candidate ceylon = best(place("Ceylon"));
        assertThat(ceylon.label()).isEqualTo("Sri Lanka");
        assertThat(ceylon.isSure()).as(ceylon.explanation()).isTrue();
    }

    @Test
    void ofTwoPlacesOfOneNameAndCountryThatAreAsWellKnownNeitherIsSure() throws IOException {
        assertThat(best(place("Green Hill", "Jamaica")).isSure()).isTrue();
        Candidate harbour = best(place("New Harbour", "Jamaica"));
        assertThat(harbour.explanation()).contains("1 other has a name as good");
        assertThat(harbour.isSure()).as(harbour.explanation()).isFalse();
    }

    @Test
    void ofCountriesThatContainOneAnotherTheSmallestCounts() throws IOException {
        assertThat(best(place("Geumcheon", "North Korea", "Korea")).label()).isEqualTo("Kumchon");
        assertThat(best(place("Geumcheon", "South Korea", "Korea")).label()).isEqualTo("Geumcheon");
    }

    @Test
    void aPlaceInAnotherPartOfTheCountryIsAnother() throws IOException {
        Candidate west = best(place("Halle", "East Germany", "German Democratic Republic"));
        assertThat(west.explanation()).contains("both in DE, but theirs not in East Germany");
        assertThat(west.isSure()).as(west.explanation()).isFalse();
        assertThat(best(place("Halle", "Germany")).isSure()).isTrue();
        assertThat(best(place("Halle", "West Germany")).isSure()).isTrue();
    }

    @Test
    void aLittleKnownPlaceIsNotSureWhereManyHaveOneName() throws IOException {
        Candidate american = best(place("Newport", "United States"));
        assertThat(american.explanation())
                .contains("41 of 100 little-known towns of US have a namesake there; this one has 1 names");
        assertThat(american.isSure()).as(american.explanation()).isFalse();
        Candidate jamaican = best(place("Green Hill", "Jamaica"));
        assertThat(jamaican.explanation()).contains("2 of 100 little-known towns of JM");
        assertThat(jamaican.isSure()).as(jamaican.explanation()).isTrue();
    }

    @Test
    void aNameOfOneWordTellsEnoughWhereNobodyElseIsCalledSo() throws IOException {
        Candidate subandrio = best(person("Subandrio"));
        assertThat(subandrio.isSure()).as(subandrio.explanation()).isTrue();
    }

    @Test
    void whoIsInSeveralFilesByNameIsBetterKnown() throws IOException {
        Candidate adenauer = best(person("К. Аденауэр"));
        assertThat(adenauer.explanation()).contains("authority files +0.50");
        assertThat(adenauer.label()).isEqualTo("Adenauer, Konrad");
    }

    @Test
    void aForeignNameIsFoundAsRussianWritesIt() throws IOException {
        Candidate churchill = best(person("Уинстон Черчилль"));
        assertThat(churchill.label()).startsWith("Churchill, Winston");
        assertThat(churchill.isSure()).as(churchill.explanation()).isTrue();
    }

    @Test
    void whoWasVeryYoungIsSeldomMeant() throws IOException {
        Candidate young = best(person("Ivan Alekseev"));
        assertThat(young.explanation())
                .contains("life dates -2.00: in documents of 1950-1953, lived 1934-: very young");
        assertThat(young.isSure()).as(young.explanation()).isFalse();
    }

    @Test
    void aKoreanPlaceIsFoundInAnotherScript() throws IOException {
        for (String name : List.of("원산", "원산시", "元山", "Вонсан")) {
            assertThat(best(place(name, "North Korea")).label()).as(name).isEqualTo("Wŏnsan");
        }
    }

    @Test
    void aContinentIsNoTown() throws IOException {
        assertThat(best(place("Asia")).score()).isLessThan(0.5);
    }

    @Test
    void nothingIsSureOfAPlaceThatMayBeInAnyCountry() throws IOException {
        Candidate unknown = best(place("Antung"));
        assertThat(unknown.explanation()).contains("ours is not told, and places of that name are in KR too");
        assertThat(unknown.isSure()).isFalse();
        assertThat(best(place("Antung", "China")).explanation()).doesNotContain("not told");
    }

    @Test
    void placesOfOneNameOnOneSpotAreOne() throws IOException {
        assertThat(best(place("Cheongju", "South Korea")).entries())
                .extracting(AuthorityEntry::id)
                .containsExactlyInAnyOrder("v16", "s7");
    }

    @Test
    void placesFarApartAreTwoWhateverTheirIdentifiers() throws IOException {
        assertThat(new Matcher(index).match(place("Kanghwa", "South Korea")))
                .as("one that does not say where it is belongs to the first, the two on one spot to each other")
                .extracting(candidate -> candidate.entries().stream()
                        .map(AuthorityEntry::id)
                        .sorted()
                        .toList())
                .containsExactlyInAnyOrder(List.of("v17", "v18"), List.of("s8", "v19"));
    }

    private Candidate best(Subject subject) throws IOException {
        return new Matcher(index).match(subject).get(0);
    }

    private static Subject person(String... names) {
        return Subject.of("someone", AuthorityKind.PERSON, List.of(names), WAR);
    }

    private static Subject place(String name, String... within) {
        return new Subject(
                "somewhere",
                AuthorityKind.PLACE,
                List.of(name),
                WAR,
                Years.NONE,
                List.of(),
                List.of(within),
                Optional.empty(),
                List.of());
    }
}
