package org.dossier.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.rdf.Iri;

/**
 * What was left open while records were still being read: documents that were cited before a record described them. Safe for
 * many threads; grows with the ids that are cited so, not with the citations.
 */
final class Undecided {
    private final RecordIndex index;
    private final IriMinter iris;
    private final Set<String> cited = new TreeSet<>();
    private final List<Pair> pairs = new ArrayList<>();

    /** Two documents that may be the same, if a record describes the other. */
    private record Pair(Iri document, String id) {}

    Undecided(RecordIndex index, IriMinter iris) {
        this.index = index;
        this.iris = iris;
    }

    synchronized void cited(String id) {
        cited.add(id);
    }

    synchronized void possiblySame(Iri document, String id) {
        pairs.add(new Pair(document, id));
    }

    /** States all of it; every record is read. */
    synchronized void settle(Statements statements) throws IOException {
        Settlement settlement = new SettledAtOnce(index, statements);
        for (String id : cited) {
            if (!index.holdsDocument(id)) {
                SettledAtOnce.knownByCitation(statements, document(id), id);
            }
        }
        for (Pair pair : pairs) {
            if (index.holdsDocument(pair.id())) {
                SettledAtOnce.possiblySame(statements, pair.document(), document(pair.id()));
            }
        }
        index.visitStated(thing -> settlement.classes(iris.of(thing), thing, thing.label()));
    }

    private Iri document(String id) {
        return iris.of(EntityKind.DOCUMENT, Slug.ofId(id));
    }
}
