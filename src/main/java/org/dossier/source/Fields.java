package org.dossier.source;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.model.RecordKind;

/** The fields each kind of record has; {@code docs/data-format.md} describes them. */
final class Fields {
    private static final String COMMON = "id description note url sources replaces ";
    private static final String NAMED = COMMON + "label names identifiers identifierSources ";

    private static final Map<RecordKind, Set<String>> OF_KIND = new EnumMap<>(RecordKind.class);

    static {
        for (RecordKind kind : RecordKind.values()) {
            OF_KIND.put(kind, Collections.unmodifiableSet(listed(kind)));
        }
    }

    private Fields() {}

    /** In the order of the alphabet. */
    static Set<String> of(RecordKind kind) {
        return OF_KIND.getOrDefault(kind, Set.of());
    }

    private static Set<String> listed(RecordKind kind) {
        String fields = switch (kind) {
            case DOCUMENTS ->
                COMMON
                        + "title date dateAsWritten type senders recipients creators people organizations places"
                        + " topics events collections programs repository archiveReference languages translator"
                        + " contributor translationOf replyTo forwards draftOf rights";
            case ACTORS -> NAMED + "kind birth death begin end roles partOf holders code";
            case PLACES -> NAMED + "latitude longitude within";
            case PROGRAMS -> NAMED + "abbreviation partOf established funders partners role";
            case COLLECTIONS -> COMMON + "label dates related languages";
            case EVENTS -> COMMON + "label identifiers identifierSources begin end places participants";
        };
        return new TreeSet<>(Set.of(fields.split(" ")));
    }
}
