package org.dossier.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeHeaderTest {
    private static final long FILE_BYTES = 1000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-499|0-499",
                "bytes=500-|500-999",
                "bytes=-1|999-999",
                "bytes=-5000|0-999",
                "bytes=999-1999|999-999",
                "BYTES=0-0|0-0",
                "bytes=0-0,-1|0-0 999-999",
                "bytes= 900-901 , 10-20|900-901 10-20",
                "bytes=0-0,2000-3000|0-0",
                "bytes=00000000000000000000000001-2|1-2",
                "bytes=5-99999999999999999999999999|5-999"
            })
    void aPartLiesWithinTheFile(String header, String parts) {
        assertThat(RangeHeader.parts(header, FILE_BYTES).orElseThrow().stream()
                        .map(part -> part.first() + "-" + part.last())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0", "bytes=99999999999999999999-", "bytes=2000-,3000-"
            })
    void whatLiesBehindTheFileIsNoPartOfIt(String header) {
        assertThat(RangeHeader.parts(header, FILE_BYTES))
                .hasValueSatisfying(parts -> assertThat(parts).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=1",
                "bytes=5-2",
                "bytes=0-1,",
                "bytes=0-1;2-3",
                "bytes=+1-2",
                "bytes=١-٢",
                "lines=0-1",
                "bytes=0-9,5-14",
                "bytes=0-,0-",
                "bytes=0-0,0-0"
            })
    void anythingElseIsAnsweredWithTheWholeFile(String header) {
        assertThat(RangeHeader.parts(header, FILE_BYTES)).isEmpty();
    }

    @Test
    void tooManyPartsAreAnsweredWithTheWholeFile() {
        StringBuilder header = new StringBuilder("bytes=0-0");
        for (int i = 1; i < 32; i++) {
            header.append(",").append(2 * i).append("-").append(2 * i);
        }
        assertThat(RangeHeader.parts(header.toString(), FILE_BYTES).orElseThrow())
                .hasSize(32);
        assertThat(RangeHeader.parts(header + ",900-900", FILE_BYTES)).isEmpty();
    }

    @Test
    void anEmptyFileHasNoPart() {
        assertThat(RangeHeader.parts("bytes=0-", 0).orElseThrow()).isEmpty();
        assertThat(RangeHeader.parts("bytes=-1", 0).orElseThrow()).isEmpty();
    }
}
