package org.dossier.server.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.change.EntityRegister;
import org.dossier.release.ArmisticeRelease;
import org.dossier.release.Release;
import org.dossier.store.StoreReader;
import org.junit.jupiter.api.Test;

class EntityStatementsTest {
    @Test
    void theHashOfWhatTheStoreStatesIsTheHashOfTheRegister() throws IOException {
        Release release = ArmisticeRelease.release();
        Map<String, String> registered = new HashMap<>();
        Map<String, String> stated = new HashMap<>();
        try (EntityRegister register = EntityRegister.open(release.directory());
                StoreReader store = StoreReader.open(release.store())) {
            register.scan("", 1, Integer.MAX_VALUE, entity -> registered.put(entity.iri(), entity.sha256()) == null);
            DatasetGraph dataset = store.dataset();
            for (String iri : registered.keySet()) {
                stated.put(
                        iri,
                        Txn.calculateRead(
                                dataset,
                                () -> EntityStatements.read(dataset, iri)
                                        .map(EntityStatements::hash)
                                        .orElse("")));
            }
        }
        assertThat(stated).hasSizeGreaterThan(1000).isEqualTo(registered);
    }

    @Test
    void nothingIsStatedOfWhatIsNotThere() throws IOException {
        try (StoreReader store = StoreReader.open(ArmisticeRelease.release().store())) {
            DatasetGraph dataset = store.dataset();
            assertThat(Txn.calculateRead(dataset, () -> EntityStatements.read(dataset, "http://x/none")))
                    .isEmpty();
        }
    }
}
