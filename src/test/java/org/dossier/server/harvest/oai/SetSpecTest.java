package org.dossier.server.harvest.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dossier.server.harvest.oai.SetSpec.Root;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetSpecTest {
    @ParameterizedTest
    @ValueSource(strings = {"170", "a-b_c.d~e", "!", "a!21", "a b", "박헌영", "a:b/c", "%41", "\u00e9\ud83d\ude00"})
    void aKeyIsWrittenInTheLettersOfASetSpecAndReadBack(String key) {
        SetSpec spec = new SetSpec(Root.COLLECTION, key);
        assertThat(spec.text()).matches("collection:[A-Za-z0-9\\-_.!~*'()]+");
        assertThat(SetSpec.parse(spec.text())).contains(spec);
    }

    @Test
    void differentKeysAreDifferentSets() {
        assertThat(new SetSpec(Root.COLLECTION, "a b").text())
                .isEqualTo("collection:a!20b")
                .isNotEqualTo(new SetSpec(Root.COLLECTION, "a!20b").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"collection:a!2", "collection:a!zz", "collection:!61", "collection:!FF", "other", "typed"})
    void whatNoSetIsCalledIsNoSet(String text) {
        assertThat(SetSpec.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "collection:", "a b", "a::b", "\u0000", "collection:é"})
    void whatNoSetMayBeCalledIsRefused(String text) {
        assertThatThrownBy(() -> SetSpec.parse(text)).isInstanceOf(OaiProblem.class);
    }

    @Test
    void aNameOfAnyLengthIsRead() {
        assertThat(SetSpec.parse("a:".repeat(50_000) + "a")).isEmpty();
        assertThat(SetSpec.parse("collection:" + "a".repeat(100_000))).isPresent();
    }
}
