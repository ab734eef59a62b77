package org.dossier.server.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.dossier.link.Years;
import org.dossier.link.authority.AuthorityEntry;

/** What tells an entity from its namesakes, in one line. */
final class ShortDescription {
    private static final int MOST = 160;

    private ShortDescription() {}

    /** {@code Person, 1898-1974, Marshal}: its type, its years and what it was. */
    static String of(AuthorityEntry entity) {
        List<String> parts = new ArrayList<>(List.of(type(entity)));
        String years = Years.of(entity.begin(), entity.end()).text();
        if (!years.isEmpty()) {
            parts.add(years);
        }
        entity.roles().stream().findFirst().ifPresent(parts::add);
        String text = String.join(", ", parts);
        return text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST - 1)) + "…";
    }

    /** Its type, as people read it. */
    static String type(AuthorityEntry entity) {
        return entity.id().startsWith("actor/")
                ? "Name not yet identified"
                : ServiceType.of(entity.kind()).id();
    }
}
