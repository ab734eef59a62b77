package org.dossier.server.harvest.oai;

import java.util.List;
import org.dossier.change.EntityState;
import org.dossier.release.History;
import org.dossier.server.harvest.oai.SetSpec.Root;

/**
 * Which records a list has.
 *
 * @param format the form in which they are had
 * @param sets the one set in which they lie, or none if it does not matter
 * @param numbers the releases that last changed them
 * @param first the row of the register from which to look
 * @param end the row before which to end
 */
record Selection(MetadataFormat format, List<SetSpec> sets, History.Numbers numbers, long first, long end) {
    Selection {
        sets = List.copyOf(sets);
    }

    /** True if an entity between the rows, changed by one of the releases, is in the list. */
    boolean has(EntityState entity, String base) {
        if (sets.isEmpty() || sets.get(0).root() == Root.TYPE) {
            return true;
        }
        SetSpec set = sets.get(0);
        String group = set.group(base);
        return entity.memberOf().stream()
                .anyMatch(iri -> set.key().isEmpty() ? iri.startsWith(group) : iri.equals(group));
    }

    /** True if every entity between the rows is in the list, so that it is known how many there are. */
    boolean isWhole(int release) {
        return numbers.least() <= 1
                && numbers.greatest() >= release
                && (sets.isEmpty() || sets.get(0).root() == Root.TYPE);
    }
}
