package org.dossier.bench.side;

import java.io.IOException;
import java.nio.file.Path;
import org.dossier.link.authority.AuthorityExtracts;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.source.Dataset;

/** Makes the index of the authority files of a dataset: {@code DATASET INDEX}. */
public final class AuthorityIndexing {
    private AuthorityIndexing() {}

    public static void main(String[] args) throws IOException {
        AuthorityExtracts extracts = AuthorityExtracts.of(Dataset.open(Path.of(args[0])));
        try (AuthorityIndex index = AuthorityIndex.build(Path.of(args[1]), extracts, problem -> {
            // The files are other people's, with the faults that they have.
        })) {
            System.out.println("entries: " + index.size());
        }
    }
}
