package org.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdSetTest {
    @Test
    void anIdIsAddedOnce() {
        IdSet ids = new IdSet();
        assertThat(ids.add("113657")).isTrue();
        assertThat(ids.add("113657")).isFalse();
        assertThat(ids.size()).isEqualTo(1);
        assertThat(ids.contains("113657")).isTrue();
        assertThat(ids.contains("113658")).isFalse();
    }

    @Test
    void itHoldsWhatAHashSetHolds() {
        Random random = new Random(3);
        IdSet ids = new IdSet();
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            String id = "д-" + random.nextInt(150_000) + "x".repeat(random.nextInt(30));
            assertThat(ids.add(id)).isEqualTo(expected.add(id));
        }
        assertThat(ids.size()).isEqualTo(expected.size());
        assertThat(expected).allMatch(ids::contains);
        assertThat(ids.contains("д-")).isFalse();
    }
}
