package org.dossier.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dossier.model.ArchivalReference;
import org.dossier.model.ArchivalReference.Level;
import org.dossier.model.Document;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Vocabulary;

/** States where the copies of a document are kept: each in its chain of archival units, from the archive down. */
final class CustodyMapping {
    private static final MappingRule RULE = MappingRule.ARCHIVE_REFERENCE;

    private final RecordIndex index;
    private final IriMinter iris;
    private final Statements statements;
    private final Names names;
    private final Iri document;
    private final Fragments fragments;

    CustodyMapping(
            RecordIndex index, IriMinter iris, Statements statements, Names names, Iri document, Fragments fragments) {
        this.index = index;
        this.iris = iris;
        this.statements = statements;
        this.names = names;
        this.document = document;
        this.fragments = fragments;
    }

    void state(Document.Custody custody, List<ArchivalReference> references) throws IOException {
        statements.string(RULE, document, Vocabulary.ARCHIVAL_REFERENCE, custody.archiveReference());
        // One copy and one archive: the copy is there even if the reference does not begin with its name.
        String only = references.size() == 1 && custody.repositories().size() == 1
                ? custody.repositories().get(0)
                : "";
        for (ArchivalReference reference : references) {
            copy(reference, reference.repository().isEmpty() ? only : reference.repository());
        }
    }

    private void copy(ArchivalReference reference, String archive) throws IOException {
        Iri copy = IriMinter.part(document, fragments.ofUnique("copy", reference.verbatim()));
        statements.state(RULE, document, Vocabulary.HAS_COPY, copy);
        statements.state(RULE, copy, ExternalVocabulary.RDF_TYPE, Vocabulary.COPY);
        statements.string(RULE, copy, Vocabulary.ARCHIVAL_REFERENCE, reference.verbatim());
        statements.string(RULE, copy, Vocabulary.LOCATOR, reference.locator());
        Optional<Iri> repository =
                archive.isEmpty() ? Optional.empty() : names.reference(archive, NameRole.REPOSITORY, RULE.field());
        if (repository.isPresent()) {
            statements.state(RULE, copy, Vocabulary.REPOSITORY, repository.get());
            statements.state(RULE, document, Vocabulary.REPOSITORY, repository.get());
        }
        if (reference.isParsed() && repository.isPresent()) {
            statements.state(RULE, copy, Vocabulary.HELD_IN, chain(reference, archive, repository.get()));
        } else {
            statements.remark(
                    Remark.Kind.UNPARSED_REFERENCE,
                    RULE.field(),
                    reference.verbatim(),
                    "the reference \"" + reference.verbatim() + "\" is kept in its words only");
        }
    }

    /** States the units from the archive down. */
    private Iri chain(ArchivalReference reference, String archive, Iri repository) throws IOException {
        Meaning meaning = names.meant(archive, NameRole.REPOSITORY);
        StringBuilder key = new StringBuilder(archiveKey(meaning));
        StringBuilder label = new StringBuilder(archiveName(meaning));
        Iri above = repository;
        for (Level level : reference.levels()) {
            String word = abbreviation(level.kind());
            key.append('.').append(word).append('-').append(Slug.ofId(level.number()));
            label.append(", ")
                    .append(word)
                    .append(word.length() < 3 ? ". " : " ")
                    .append(level.number());
            Iri unit = iris.of(EntityKind.UNIT, key.toString());
            statements.type(RULE, unit, EntityKind.UNIT);
            statements.state(RULE, unit, ExternalVocabulary.RDFS_LABEL, Literal.string(label.toString()));
            statements.string(RULE, unit, Vocabulary.LEVEL, level.kind());
            statements.string(RULE, unit, Vocabulary.UNIT_NUMBER, level.number());
            statements.state(RULE, unit, Vocabulary.REPOSITORY, repository);
            if (!above.equals(repository)) {
                statements.state(RULE, unit, Vocabulary.PART_OF, above);
            }
            above = unit;
        }
        statements.string(RULE, above, Vocabulary.PAPKA, reference.papka());
        return above;
    }

    private static String abbreviation(String level) {
        return switch (level) {
            case "fond" -> "f";
            case "opis" -> "op";
            case "delo" -> "d";
            default -> level;
        };
    }

    /** The archive's code, or its key; after {@code ~} where no record claims it. */
    private String archiveKey(Meaning meaning) {
        if (meaning instanceof Meaning.Claimed claimed) {
            return index.unitCode(claimed.entity())
                    .orElseGet(() -> Slug.ofId(claimed.entity().id()));
        }
        return '~' + ((Meaning.Unclaimed) meaning).key();
    }

    private static String archiveName(Meaning meaning) {
        return meaning instanceof Meaning.Claimed claimed
                ? claimed.entity().shortName()
                : ((Meaning.Unclaimed) meaning).label();
    }
}
