package org.dossier.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.rdf.Triple;
import org.dossier.sort.BlockSink;
import org.dossier.sort.EntityBlock;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.TripleBlock;

/**
 * Validates a sorted graph entity by entity. A quick look at numbers and bytes passes every entity that keeps all rules beyond
 * doubt; the others of a block are handed, together with what rules about them need of other entities, to Jena's validator, whose
 * violations are those told. They are the same as those of the whole graph, since the quick look errs to one side only, and since a rule
 * about a thing looks at nothing but the thing's entity and its {@link Surroundings}.
 *
 * <p>Holds two bytes for each IRI of the graph, and at most {@link #KEPT} violations.
 */
public final class ValidationSink implements BlockSink<EntityBlock, ValidationSink.Checked> {
    /** How many violations are kept; the others are counted. */
    public static final int KEPT = 10_000;

    private final Shapes shapes;
    private final RuleCompiler compiler;
    private final Surroundings surroundings;
    private final Rules rules;
    private final List<Violation> violations = new ArrayList<>();
    private long found;
    private long entities;
    private long handedOn;

    /** What was found in a block. */
    public static final class Checked {
        private final List<Violation> violations;
        private final int entities;
        private final int handedOn;

        private Checked(List<Violation> violations, int entities, int handedOn) {
            this.violations = violations;
            this.entities = entities;
            this.handedOn = handedOn;
        }
    }

    private ValidationSink(Shapes shapes, RuleCompiler compiler, Surroundings surroundings, Rules rules) {
        this.shapes = shapes;
        this.compiler = compiler;
        this.surroundings = surroundings;
        this.rules = rules;
    }

    static ValidationSink of(Shapes shapes, org.apache.jena.shacl.Shapes parsed, SortedGraph graph) throws IOException {
        RuleCompiler compiler = new RuleCompiler(graph.terms());
        List<RuleCompiler.TargetedRules> targeted = compiler.compile(parsed);
        Surroundings surroundings = Surroundings.of(graph, compiler.followed());
        return new ValidationSink(
                shapes,
                compiler,
                surroundings,
                new Rules(targeted, surroundings.classes(), compiler.slots().size()));
    }

    @Override
    public Checked prepare(EntityBlock block) {
        Entity entity = new Entity(
                compiler.slots(), surroundings, new TermFacts(block.triples().terms(), surroundings.classes()));
        Validation validation = shapes.validation(surroundings.classes());
        int unsure = 0;
        for (int i = 0; i < block.size(); i++) {
            if (surroundings.hasHierarchy() || !areKept(block, i, entity)) {
                unsure++;
                hand(block, i, validation);
            }
        }
        if (unsure == 0) {
            return new Checked(List.of(), block.size(), 0);
        }
        surroundings.forAll(validation::context);
        return new Checked(validation.violations(), block.size(), unsure);
    }

    private boolean areKept(EntityBlock block, int i, Entity entity) {
        entity.load(block, i);
        for (int thing = 0; thing < entity.things(); thing++) {
            entity.look(thing);
            if (!rules.areKept(entity)) {
                return false;
            }
        }
        return true;
    }

    private void hand(EntityBlock block, int entity, Validation validation) {
        TripleBlock triples = block.triples();
        for (int i = block.start(entity); i < block.end(entity); i++) {
            validation.triple(new Triple(
                    triples.terms().iri(triples.subject(i)),
                    triples.terms().iri(triples.predicate(i)),
                    triples.terms().term(triples.object(i))));
            surroundings.of(triples.subject(i), triples.object(i), validation::context);
        }
    }

    @Override
    public void accept(Checked checked) {
        entities += checked.entities;
        handedOn += checked.handedOn;
        found += checked.violations.size();
        violations.addAll(checked.violations.subList(0, Math.min(checked.violations.size(), KEPT - violations.size())));
    }

    /** What is wrong, in order; the first {@link #KEPT} found where more is wrong. */
    public List<Violation> violations() {
        return violations.stream().sorted().toList();
    }

    /** How much is wrong, counted to the end. */
    public long found() {
        return found;
    }

    /** How many entities were looked at. */
    public long entities() {
        return entities;
    }

    /** How many of them the quick look did not pass. */
    public long handedOn() {
        return handedOn;
    }
}
