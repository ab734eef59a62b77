package org.dossier.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;

class XmlTest {
    private static String written(String text) {
        Xml xml = new Xml();
        xml.start(new QName("a"));
        xml.attribute("b", text);
        xml.text(text);
        xml.end();
        return new String(xml.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whatXmlCannotHoldBecomesTheReplacementCharacter() {
        assertThat(written("a\u0000\u0008\u000b\u001f\ufffe\uffff\ud800z"))
                .isEqualTo("<a b=\"a" + "\ufffd".repeat(7) + "z\">a" + "\ufffd".repeat(7) + "z</a>");
    }

    @Test
    void lettersBeyondTheBasicPlaneStay() {
        assertThat(written("\ud83d\ude00 한 \u0085")).contains("\ud83d\ude00 한 \u0085</a>");
    }

    @Test
    void aCarriageReturnIsNotReadAsALineFeed() {
        assertThat(written("a\r\nb")).endsWith(">a&#13;\nb</a>");
    }
}
