package org.dossier.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CalmTest {
    private final AtomicInteger pauses = new AtomicInteger();

    @Test
    void whereNobodyAsksNobodyWaits() {
        Calm calm = calm(0);
        calm.await();
        calm.asksItself();
        calm.asked();
        calm.await();
        assertThat(pauses).hasValue(0);
    }

    @Test
    void workWaitsUntilNobodyHasAskedForAWhile() {
        Calm calm = calm(3);
        calm.asked();
        calm.await();
        assertThat(pauses).hasValue(4);
        calm.await();
        assertThat(pauses).hasValue(4);
    }

    @Test
    void whereSomebodyAlwaysAsksItWaitsTwoMinutesInAll() {
        Calm calm = calm(Integer.MAX_VALUE);
        calm.asked();
        calm.await();
        calm.asked();
        calm.await();
        assertThat(pauses).hasValue(240);
    }

    @Test
    void nothingIsWaitedForWhenTheServerCloses() {
        Calm calm = new Calm(millis -> pauses.incrementAndGet() > 0);
        calm.asked();
        calm.await();
        assertThat(pauses).hasValue(1);
    }

    /** One during whose first pauses somebody asks. */
    private Calm calm(int busyPauses) {
        Calm[] calm = new Calm[1];
        calm[0] = new Calm(millis -> {
            if (pauses.getAndIncrement() < busyPauses) {
                calm[0].asked();
            }
            return false;
        });
        return calm[0];
    }
}
