package org.dossier.mapping;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;

/**
 * A thing of former releases, as the record that takes its place names it.
 *
 * @param written what the record says
 * @param key what follows the kind in its IRI
 */
record FormerThing(EntityKind kind, String key, String written) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~-]+");
    private static final Pattern TYPE_AND_KEY = Pattern.compile("([a-z]+)/(" + KEY.pattern() + ")");

    /**
     * @param kind the kind of thing that the record describes
     * @param written an id of a record of that kind; or the type and key that an IRI has, of any kind
     */
    static FormerThing of(EntityKind kind, String written) {
        Matcher parts = TYPE_AND_KEY.matcher(written);
        if (parts.matches()) {
            for (EntityKind other : EntityKind.values()) {
                if (other.segment().equals(parts.group(1))) {
                    return new FormerThing(other, parts.group(2), written);
                }
            }
        }
        return new FormerThing(kind, Slug.ofId(written), written);
    }

    /** States that another thing takes its place, and remarks if a record describes it still. */
    void replacedBy(Iri successor, RecordIndex index, IriMinter iris, Names names) throws IOException {
        Iri former = iris.of(kind, key);
        if (!former.equals(successor)) {
            names.statements().state(MappingRule.REPLACES, successor, ExternalVocabulary.DCTERMS_REPLACES, former);
        }
        Remark there = new Remark(
                Remark.Kind.REPLACED_BUT_THERE,
                "replaces",
                written,
                "replaces \"" + written + "\", which the dataset still holds; remove that record, or the id here");
        for (String id : ids()) {
            if (kind == EntityKind.DOCUMENT) {
                names.settlement().replaced(id, there);
            } else if (index.holds(kind, id)) {
                names.statements().remark(there);
            }
        }
    }

    /** The id of the record that described it: one, or none where only a hash of it is left. */
    private List<String> ids() {
        return Slug.ofId(written).equals(key)
                ? List.of(written)
                : Slug.ofId(key).equals(key) ? List.of(key) : List.of();
    }
}
