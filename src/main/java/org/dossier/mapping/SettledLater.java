package org.dossier.mapping;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dossier.rdf.Iri;

/** Settles what can be told already, and leaves the rest to the end; for one thread. */
final class SettledLater implements Settlement {
    private static final int MOST_REMEMBERED = 10_000;

    private final RecordIndex index;
    private final Undecided undecided;
    private final Statements statements;
    private final EarlyMapper.Sink sink;
    private final Set<Iri> provisional;
    private final Map<Iri, String> stated;

    /**
     * @param provisional the provisional actors that this thread stated last
     * @param stated what this thread stated last that no record describes, with the name that it was last stated for
     */
    SettledLater(
            RecordIndex index,
            Undecided undecided,
            Statements statements,
            EarlyMapper.Sink sink,
            Set<Iri> provisional,
            Map<Iri, String> stated) {
        this.index = index;
        this.undecided = undecided;
        this.statements = statements;
        this.sink = sink;
        this.provisional = provisional;
        this.stated = stated;
    }

    static Set<Iri> remembered() {
        return new HashSet<>();
    }

    @Override
    public void classes(Iri iri, Meaning.Unclaimed thing, String name) throws IOException {
        if (thing.kind() != EntityKind.ACTOR) { // the only kind that a field can tell more of
            SettledAtOnce.classes(statements, iri, thing);
            return;
        }
        if (provisional.size() > MOST_REMEMBERED) {
            provisional.clear();
        }
        if (provisional.add(iri)) {
            index.stated(thing.kind(), name);
        }
    }

    @Override
    public boolean isStated(Iri thing, String name) {
        if (stated.size() > MOST_REMEMBERED) {
            stated.clear();
        }
        return name.equals(stated.put(thing, name));
    }

    @Override
    public void cited(Iri document, String id, Remark unlessHeld) {
        if (!index.holdsDocument(id)) {
            undecided.cited(id);
            sink.remarkUnlessHeld(id, unlessHeld);
        }
    }

    @Override
    public void replaced(String id, Remark ifHeld) {
        sink.remarkIfHeld(id, ifHeld);
    }

    @Override
    public void possiblySame(Iri document, Iri other, String id, Remark unlessHeld) throws IOException {
        if (index.holdsDocument(id)) {
            SettledAtOnce.possiblySame(statements, document, other);
        } else {
            undecided.possiblySame(document, id);
            sink.remarkUnlessHeld(id, unlessHeld);
        }
    }
}
