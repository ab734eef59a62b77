package org.dossier.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.model.Identifier;
import org.dossier.model.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatcherTest {
    private static final Years WAR = new Years(1950, 1953);

    @TempDir
    private Path folder;

    private AuthorityIndex index;

    @BeforeEach
    void openIndex() throws IOException {
        index = Authorities.index(folder);
    }

    @AfterEach
    void closeIndex() throws IOException {
        index.close();
    }

    @Test
    void entriesThatShareAnIdentifierAreOneCandidate() throws IOException {
        Candidate stalin = best(person(WAR, "Joseph Stalin"));
        assertThat(stalin.identifiers()).extracting(Identifier::value).containsExactlyInAnyOrder("Q855", "118642499");
        assertThat(stalin.score()).isGreaterThan(0.9);
    }

    @Test
    void entriesOfOneNameAndOneLifeAreOneCandidate() throws IOException {
        assertThat(best(person(WAR, "Peng Dehuai")).entries()).hasSize(2);
    }

    @Test
    void aNameIsFoundInOtherScriptsAndRomanisations() throws IOException {
        for (String name : List.of("彭德怀", "P'eng Te-huai", "Пэн Дэхуай")) {
            assertThat(best(person(WAR, name)).entries())
                    .as(name)
                    .extracting(AuthorityEntry::id)
                    .contains("f4");
        }
    }

    @Test
    void whoWasAChildIsNotMeantInOldDocuments() throws IOException {
        List<Candidate> candidates = new Matcher(index).match(person(WAR, "Ambassador Smirnov"));
        assertThat(candidates).extracting(Candidate::label).startsWith("Smirnov, Andrei Andreyevich");
        assertThat(candidates.get(1).score()).isLessThan(0.05);
        assertThat(candidates.get(1).explanation()).contains("too young");
    }

    @Test
    void aRankThatFitsTheRoleSpeaksForACandidate() throws IOException {
        assertThat(feature(best(person(WAR, "Ambassador Smirnov")), "role").weight())
                .isPositive();
        assertThat(feature(best(person(WAR, "Lieutenant Smirnov")), "role").weight())
                .isNegative();
    }

    @Test
    void aSurnameAloneIsLessThanAName() throws IOException {
        assertThat(best(person(WAR, "Smirnov")).score())
                .isLessThan(best(person(WAR, "A.A. Smirnov")).score());
    }

    @Test
    void nobodyIsACandidateForANameThatIsNotThere() throws IOException {
        assertThat(new Matcher(index).match(person(WAR, "Terentii Shtykov"))).isEmpty();
    }

    @Test
    void ofPlacesCalledAlikeTheOneOfManyNamesIsFirst() throws IOException {
        List<Candidate> candidates = new Matcher(index).match(subject(AuthorityKind.PLACE, Years.NONE, "Pyongyang"));
        assertThat(candidates)
                .extracting(candidate -> candidate.entries().get(0).id())
                .containsExactly("f5", "f6");
        assertThat(candidates.get(0).score()).isGreaterThan(candidates.get(1).score());
    }

    @Test
    void anEventOfOtherYearsIsAnotherEvent() throws IOException {
        List<Candidate> candidates =
                new Matcher(index).match(subject(AuthorityKind.EVENT, new Years(1951, 1951), "Battle of Bloody Ridge"));
        assertThat(candidates.get(0).entries().get(0).id()).isEqualTo("f7");
        assertThat(candidates.get(1).score()).isLessThan(0.5);
    }

    @Test
    void anIdentifierThatAgreesOutweighsTheNameAndOneThatConflictsToo() throws IOException {
        Subject plain = person(WAR, "Smirnov");
        double without = best(plain).score();
        assertThat(best(with(plain, "Q1")).score()).isGreaterThan(0.95);
        assertThat(best(with(plain, "Q999")).score()).isLessThan(without);
    }

    @Test
    void theScoreIsTheSumOfItsReasons() throws IOException {
        Candidate candidate = best(person(WAR, "Joseph Stalin"));
        double sum = candidate.features().stream().mapToDouble(Feature::weight).sum();
        assertThat(candidate.score()).isEqualTo(1 / (1 + Math.exp(-sum)));
        assertThat(candidate.features())
                .allSatisfy(feature -> assertThat(feature.words()).isNotBlank());
    }

    @Test
    void equalLabelsLinkOnlyWhatIsWrittenAlike() throws IOException {
        Linker labels = Linker.exactLabel(index);
        assertThat(labels.best(person(WAR, "peng dehuai"))).isPresent();
        assertThat(labels.best(person(WAR, "Peng Te-huai"))).isEmpty();
        assertThat(labels.best(subject(AuthorityKind.PLACE, Years.NONE, "Pyongyang")))
                .as("two are called so")
                .isEmpty();
    }

    private Candidate best(Subject subject) throws IOException {
        return new Matcher(index).match(subject).get(0);
    }

    /** The candidate that is the capital of North Korea; of another place of the name the file does not tell where it is. */
    private Candidate capital(Subject subject) throws IOException {
        return new Matcher(index)
                .match(subject).stream()
                        .filter(candidate -> candidate.entries().get(0).id().equals("f5"))
                        .findFirst()
                        .orElseThrow();
    }

    private static Feature feature(Candidate candidate, String name) {
        return candidate.features().stream()
                .filter(feature -> feature.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlaceOfTheSameCountryIsMeant() throws IOException {
        Candidate inKorea = best(placed(List.of("North Korea"), Optional.empty()));
        assertThat(feature(inKorea, "country").weight()).isPositive();
        Candidate inChina = capital(placed(List.of("China"), Optional.empty()));
        assertThat(feature(inChina, "country").weight()).isNegative();
        assertThat(inChina.score()).isLessThan(0.5).isLessThan(inKorea.score());
    }

    @Test
    void aPlaceFarAwayIsAnother() throws IOException {
        Candidate there = best(placed(List.of(), Place.Coordinates.read("39.03", "125.76")));
        assertThat(feature(there, "coordinates").words()).isEqualTo("1 km apart");
        assertThat(there.score()).isGreaterThan(0.95);
        Candidate elsewhere = capital(placed(List.of(), Place.Coordinates.read("-39.03", "125.76")));
        assertThat(feature(elsewhere, "coordinates").words()).isEqualTo("8680 km apart");
        assertThat(elsewhere.score()).isLessThan(0.5);
    }

    @Test
    void whoHasOnlyAnotherOfOurNamesIsLessLikely() throws IOException {
        Candidate byItsName = best(subject(AuthorityKind.PLACE, Years.NONE, "Phyeongyang", "Heijo"));
        Candidate byAnother = best(subject(AuthorityKind.PLACE, Years.NONE, "Heijo", "Phyeongyang"));
        assertThat(byAnother.score()).isLessThan(byItsName.score());
        assertThat(byAnother.explanation()).contains("\"Heijo\" is none of their names");
    }

    @Test
    void whoIsListedUnderANameComesBeforeWhoOnlyHasIt() throws IOException {
        List<Candidate> candidates = new Matcher(index).match(subject(AuthorityKind.PLACE, Years.NONE, "Mexico"));
        assertThat(candidates.get(0).label()).isEqualTo("Mexico");
        assertThat(feature(candidates.get(1), "rivals").words()).isEqualTo("another is listed under that name");
        assertThat(candidates.get(1).score()).isLessThan(0.7);
    }

    @Test
    void placesAreNotCalledByAPartOfTheirNames() throws IOException {
        assertThat(new Matcher(index).match(subject(AuthorityKind.PLACE, Years.NONE, "United States")))
                .allSatisfy(candidate -> assertThat(candidate.isSure()).isFalse());
    }

    @Test
    void whoWasOldIsLessLikelyThanWhoWasNot() throws IOException {
        Feature young = feature(best(person(WAR, "Andrei Andreyevich Smirnov")), "life dates");
        Feature old = feature(best(person(new Years(1980, 1981), "Andrei Andreyevich Smirnov")), "life dates");
        assertThat(old.words()).endsWith("rather old");
        assertThat(old.weight()).isLessThan(young.weight());
    }

    private static Subject placed(List<String> within, Optional<Place.Coordinates> at) {
        return new Subject(
                "k",
                AuthorityKind.PLACE,
                List.of("Phyeongyang"),
                Years.NONE,
                Years.NONE,
                List.of(),
                within,
                at,
                List.of());
    }

    private static Subject person(Years years, String... names) {
        return subject(AuthorityKind.PERSON, years, names);
    }

    private static Subject subject(AuthorityKind kind, Years years, String... names) {
        return Subject.of("k", kind, Stream.of(names).toList(), years);
    }

    private static Subject with(Subject subject, String wikidata) {
        return new Subject(
                subject.key(),
                subject.kind(),
                subject.names(),
                subject.attested(),
                subject.life(),
                subject.roles(),
                subject.within(),
                subject.at(),
                List.of(new Identifier("wikidata", wikidata, List.of())));
    }
}
