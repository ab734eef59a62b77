package org.dossier.server.harvest.oai;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.server.entity.EntityType;
import org.dossier.server.harvest.oai.SetSpec.Root;

/**
 * The sets of a release, numbered from 0: all types that things have, all collections and all programs, each after their root. Those that are
 * withdrawn are listed too, since records that were in them are.
 */
final class SetList {
    private final Repository repository;
    private final List<SetSpec> types = new ArrayList<>();
    private final Rows collections;
    private final Rows programs;

    SetList(Repository repository) throws IOException {
        this.repository = repository;
        if (!repository.isEmpty()) {
            types.add(new SetSpec(Root.TYPE, ""));
        }
        for (EntityType type : EntityType.values()) {
            if (repository.row(type.word() + "/") < repository.endOf(type.word())) {
                types.add(SetSpec.of(type));
            }
        }
        collections = rows(Root.COLLECTION, EntityType.COLLECTION);
        programs = rows(Root.PROGRAM, EntityType.PROGRAM);
    }

    /** The rows of the register that make a set each, behind their root. */
    private record Rows(Root root, long first, long end) {
        /** With the root, if there is any. */
        long sets() {
            return end > first ? end - first + 1 : 0;
        }
    }

    private Rows rows(Root root, EntityType type) throws IOException {
        return new Rows(root, repository.row(type.word() + "/"), repository.endOf(type.word()));
    }

    long size() {
        return types.size() + collections.sets() + programs.sets();
    }

    /** The set of a number; empty if there are not so many. */
    Optional<SetSpec> get(long number) throws IOException {
        if (number < types.size()) {
            return Optional.of(types.get((int) number));
        }
        long rest = number - types.size();
        for (Rows rows : List.of(collections, programs)) {
            if (rest < rows.sets()) {
                return rest == 0
                        ? Optional.of(new SetSpec(rows.root(), ""))
                        : repository
                                .iri(rows.first() + rest - 1)
                                .flatMap(iri -> SetSpec.ofGroup(repository.base(), iri));
            }
            rest -= rows.sets();
        }
        return Optional.empty();
    }
}
