package org.dossier.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScriptWordsTest {
    @Test
    void aMessageIsGivenInItsPieces() {
        assertThat(ScriptWords.json(Wording.in(Language.RUSSIAN), "drawing.places"))
                .isEqualTo("{\"drawing.places\":[{\"of\":\"n\",\"plural\":true,\"forms\":{"
                        + "\"few\":[{\"of\":\"n\"},\" места\"],\"many\":[{\"of\":\"n\"},\" мест\"],"
                        + "\"one\":[{\"of\":\"n\"},\" место\"],\"other\":[{\"of\":\"n\"},\" места\"]}},\".\"]}");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsWrittenForScriptsHasNoElements(Language language) {
        assertThat(ScriptWords.json(Wording.in(language), "drawing.", "asking."))
                .contains("\"drawing.timeline\":", "\"asking.cut\":")
                .doesNotContain("<");
    }

    @Test
    void aMessageWithAnElementIsRefused() {
        assertThatThrownBy(() -> ScriptWords.json(Wording.ENGLISH, "editor.keys"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kbd");
    }
}
