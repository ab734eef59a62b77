package org.dossier.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.dossier.change.ChangeCounts;
import org.dossier.change.ChangeCounts.OfClass;
import org.dossier.language.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeWordsTest {
    @Test
    void whatChangedIsToldByKindTheMostFirst() {
        ChangeCounts changes = new ChangeCounts(
                1_005,
                1,
                3,
                7,
                new TreeMap<>(Map.of(
                        "Document", new OfClass(3, 0, 0),
                        "Person", new OfClass(1_000, 0, 1),
                        "Actor", new OfClass(0, 1, 0),
                        "Place", new OfClass(1, 0, 0))));
        assertThat(new ChangeWords(Wording.ENGLISH).of(changes))
                .isEqualTo("1,000 people, 3 documents, 1 place and 1 other created; 1 name not yet identified changed;"
                        + " 1 person and 2 others withdrawn");
    }

    @Test
    void whatIsNotKnownByKindIsCountedNevertheless() {
        assertThat(new ChangeWords(Wording.ENGLISH).of(new ChangeCounts(0, 2, 0, 7, new TreeMap<>())))
                .isEqualTo("2 things changed");
    }

    @Test
    void nothingAndNotRecordedAreTwoThings() {
        assertThat(new ChangeWords(Wording.ENGLISH).of(new ChangeCounts(0, 0, 0, 7, new TreeMap<>())))
                .isEqualTo("nothing changed");
        assertThat(new ChangeWords(Wording.ENGLISH).of(ChangeCounts.NONE)).isEqualTo("what changed was not recorded");
    }

    @ParameterizedTest
    @CsvSource({
        "Copy, 2, 2 copies",
        "TimeExpression, 1, 1 time expression",
        "Concept, 5, 5 topics and kinds of document",
        "ArchivalUnit, 2, 2 archival units",
        "Mapping, 1, 1 link to an authority"
    })
    void aClassIsCalledByItsName(String className, long number, String words) {
        assertThat(new ChangeWords(Wording.ENGLISH).things(className, number)).isEqualTo(words);
    }
}
