package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private long nanoseconds;
    private final Pace pace = new Pace(() -> nanoseconds);

    @Test
    void aStageWhoseEndIsKnownTellsShareRateAndTimeLeft() {
        pace.begin(130_000);
        nanoseconds += 2_000_000_000L;
        pace.step(82_000);
        assertThat(pace.now()).isEqualTo("63% 41,000/s 0:02 left");
    }

    @Test
    void aStageWhoseEndIsNotKnownTellsHowFarItIs() {
        pace.begin(0);
        nanoseconds += 1_000_000_000L;
        pace.step(41_234);
        assertThat(pace.now()).isEqualTo("41,234 41,000/s");
    }

    @Test
    void aStageThatIsOverTellsItsTimeAndItsRate() {
        pace.begin(100_000);
        nanoseconds += 1_400_000_000L;
        pace.step(100_000);
        assertThat(pace.whole()).isEqualTo("in 1.4 s, 71,000/s");
    }

    @Test
    void aStageThatCountsNothingTellsItsTimeOnly() {
        pace.begin(0);
        nanoseconds += 300_000_000L;
        assertThat(pace.now()).isEmpty();
        assertThat(pace.whole()).isEqualTo("in 0.3 s");
    }
}
