package org.dossier.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.model.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
    @ParameterizedTest
    @CsvSource({
        "Mao Zedong, Latn",
        "Мао Цзэдун, Cyrl",
        "毛泽东, Hani",
        "김일성, Hang",
        "金日成 김, Kore",
        "ソウル, Jpan",
        "東京と, Jpan",
        "HAM ИРИ, Latn",
        "'Филиппов (Stalin)', Cyrl",
        "Αθήνα, Grek",
        "'', ''",
        "'12, [?]', ''"
    })
    void theLettersTellTheScript(String value, String script) {
        assertThat(Script.ofCharacters(value)).isEqualTo(script);
    }

    @ParameterizedTest
    @CsvSource({
        "毛泽东, zh-Hans, Hans, zh-hans",
        "毛泽东, zh, Hani, zh",
        "Mao Zedong, zh, Latn, zh-latn",
        "Mao Zedong, zh-CN, Latn, zh-latn-cn",
        "Mao Tse-tung, zh-Latn-wadegile, Latn, zh-latn-wadegile",
        "김일성, ko, Hang, ko",
        "金日成, ko, Hani, ko",
        "Kim Il Sung, ko, Latn, ko-latn",
        "Stalin, ru, Latn, ru-latn",
        "Сталин, ru, Cyrl, ru",
        "Słuczański, pl, Latn, pl",
        "Stalin, '', Latn, ''"
    })
    void aTagNamesTheScriptWhereTheLanguageIsUsuallyWrittenInAnother(
            String value, String language, String script, String tag) {
        Text text = new Text(value, language);
        assertThat(Script.of(text)).isEqualTo(script);
        assertThat(Script.tag(text)).isEqualTo(tag);
    }
}
