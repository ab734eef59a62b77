package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dossier.release.History.Numbers;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(10);
    private static final Instant LAST = FIRST.plusSeconds(20);
    private static final History HISTORY = new History(List.of(
            new Publication(1, FIRST.toString()),
            new Publication(3, SECOND.toString()),
            new Publication(4, LAST.toString())));

    @Test
    void aReleaseHasTheTimeAtWhichItWasPublished() {
        assertThat(HISTORY.published(1)).isEqualTo(FIRST).isEqualTo(HISTORY.first());
        assertThat(HISTORY.published(2)).isEqualTo(SECOND);
        assertThat(HISTORY.published(3)).isEqualTo(SECOND);
        assertThat(HISTORY.published(4)).isEqualTo(LAST).isEqualTo(HISTORY.last());
        assertThat(HISTORY.published(5)).isEqualTo(LAST);
    }

    @Test
    void boundsAreIncluded() {
        assertThat(HISTORY.between(FIRST, LAST)).isEqualTo(new Numbers(1, 4));
        assertThat(HISTORY.between(FIRST.plusSeconds(1), LAST.minusSeconds(1))).isEqualTo(new Numbers(2, 3));
        assertThat(HISTORY.between(SECOND, SECOND)).isEqualTo(new Numbers(2, 3));
        assertThat(HISTORY.between(Instant.EPOCH, FIRST.minusSeconds(1))).isEqualTo(new Numbers(1, 0));
        assertThat(HISTORY.between(LAST.plusSeconds(1), Instant.MAX)).isEqualTo(new Numbers(5, 4));
        assertThat(HISTORY.between(SECOND.plusSeconds(1), LAST.minusSeconds(1))).isEqualTo(new Numbers(4, 3));
    }
}
