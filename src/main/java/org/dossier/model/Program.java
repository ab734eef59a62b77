package org.dossier.model;

import java.util.List;

/**
 * A program or project that found, translated or published documents.
 *
 * @param names every form of its name, preferred first; each is a claim, as with {@link Actor}
 * @param parent the program or organization it belongs to, by id or name; {@code ""} if none
 * @param established when it began
 * @param funders who paid for it, by id or name
 * @param partners who worked with it, by id or name
 * @param role what it does, in a few words; {@code ""} if not said
 */
public record Program(
        String id,
        List<NameForm> names,
        String parent,
        Dating established,
        List<String> funders,
        List<String> partners,
        String role,
        List<Identifier> identifiers,
        Annotation annotation)
        implements ArchiveRecord {
    public Program {
        names = List.copyOf(names);
        funders = List.copyOf(funders);
        partners = List.copyOf(partners);
        identifiers = List.copyOf(identifiers);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("program " + id + " has no name");
        }
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.PROGRAMS;
    }
}
