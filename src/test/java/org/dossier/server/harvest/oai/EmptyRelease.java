package org.dossier.server.harvest.oai;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dossier.change.EntityRegister;
import org.dossier.release.Release;
import org.dossier.server.CurrentRelease;
import org.dossier.server.TestRelease;

/** A release that has no entity, which no build makes. */
final class EmptyRelease implements CurrentRelease {
    private final Release release;
    private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();

    EmptyRelease(Path releases) throws IOException {
        release = TestRelease.release(1, releases);
        Files.createDirectories(release.directory());
        Files.writeString(release.directory().resolve("manifest.json"), "{}");
        Files.writeString(
                release.directory().resolve("entities.index.tsv"),
                "offset\trows\tleastChanged\tgreatestChanged\tfirstIri\n");
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(release.directory().resolve("entities.tsv.gz")))) {
            out.write("iri\tstate\tsha256\tfirst\tchanged\tmemberOf\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public Lease acquire() {
        return new EmptyLease();
    }

    @Override
    public void close() {}

    private final class EmptyLease implements Lease {
        @Override
        public Release release() {
            return release;
        }

        @Override
        public DatasetGraph dataset() {
            return dataset;
        }

        @Override
        public EntityRegister register() throws IOException {
            return EntityRegister.open(release.directory());
        }

        @Override
        public Optional<Lease> kept(int number) {
            return Optional.empty();
        }

        @Override
        public Lease share() {
            return this;
        }

        @Override
        public void close() {}
    }
}
