package org.dossier.server.harvest.ldes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.change.EntityRegister;
import org.dossier.change.EntityState;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.release.History;
import org.dossier.release.Step;
import org.dossier.server.entity.EntityStatements;

/**
 * A page of a step: some of the entities that it changed, in the order of their IRIs, each as the later release of the step has
 * it. Made of that release alone, so it never changes.
 *
 * @param behind the IRI that it begins behind; {@code ""} for the first page
 * @param entities at most {@link #MEMBERS}
 * @param last false if more pages follow
 */
record StepPage(Step step, String behind, List<EntityState> entities, boolean last) {
    /** How many members a page has. */
    static final int MEMBERS = 200;

    StepPage {
        entities = List.copyOf(entities);
    }

    /** @param register of the later release of the step */
    static StepPage read(EntityRegister register, Step step, String behind) throws IOException {
        List<EntityState> found = new ArrayList<>();
        register.scan(behind, step.after() + 1, step.to(), entity -> {
            found.add(entity);
            return found.size() <= MEMBERS;
        });
        boolean last = found.size() <= MEMBERS;
        return new StepPage(step, behind, last ? found : found.subList(0, MEMBERS), last);
    }

    /**
     * Writes the page, holding the statements of one entity at a time.
     *
     * @param dataset of the later release of the step
     * @param history of the same release
     */
    void write(StreamNames names, DatasetGraph dataset, History history, QuadWriter out) throws IOException {
        out.begin();
        Iri page = names.page(step, behind);
        Description head = Description.ofPage(names, page)
                .state(page, StreamTerms.IMMUTABLE, Literal.typed("true", StreamTerms.BOOLEAN));
        if (!last) {
            String end = entities.get(entities.size() - 1).iri();
            head.lead(page, names.page(step, end), step, history);
        }
        out.add(head.triples());
        for (EntityState entity : entities) {
            member(names, dataset, history, entity, out);
        }
        out.end();
    }

    private static void member(
            StreamNames names, DatasetGraph dataset, History history, EntityState entity, QuadWriter out)
            throws IOException {
        out.add(Description.ofMember(names, entity, history.published(entity.changed()))
                .triples());
        if (entity.live()) {
            out.add(names.version(entity), statements(dataset, entity).triples());
        }
    }

    private static EntityStatements statements(DatasetGraph dataset, EntityState entity) {
        return Txn.calculateRead(dataset, () -> EntityStatements.read(dataset, entity.iri()))
                .orElseThrow(() -> new IllegalStateException(
                        "the release states nothing of " + entity.iri() + ", which is in its list of entities"));
    }
}
