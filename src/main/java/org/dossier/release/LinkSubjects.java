package org.dossier.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dossier.link.Subject;
import org.dossier.link.Years;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.link.published.LinkSources;
import org.dossier.mapping.AuthorityFile;
import org.dossier.mapping.MappingRule;
import org.dossier.model.Identifier;
import org.dossier.model.Place;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.source.Dataset;
import org.dossier.source.SourceLocation;

/**
 * The entities of a dataset that can be in authority files, with what its records tell of them. Memory holds what is told of the entities,
 * and one record.
 */
public final class LinkSubjects {
    /** The kinds of entity that authority files have, by class. */
    static final Map<Iri, AuthorityKind> KINDS = Map.of(
            Vocabulary.PERSON, AuthorityKind.PERSON,
            Vocabulary.ORGANIZATION, AuthorityKind.ORGANIZATION,
            Vocabulary.PLACE_CLASS, AuthorityKind.PLACE,
            Vocabulary.EVENT, AuthorityKind.EVENT);

    private static final String NAME_PART = "#name-";

    private final String documents;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Set<String> inRecord = new HashSet<>();
    private Years ofRecord = Years.NONE;

    private LinkSubjects(String base) {
        this.documents = base + "id/document/";
    }

    /**
     * One of them.
     *
     * @param documents how many documents name it
     */
    public record Named(Subject subject, int documents) {}

    /**
     * Reads a dataset twice, as building does, and gives its persons, organizations, places and events, those that no record describes
     * included, in the order in which they come. An actor of whom nothing tells what it is counts as a person.
     *
     * @throws IOException if a file cannot be read
     */
    public static List<Named> of(Dataset dataset) throws IOException {
        String base = dataset.description().base();
        LinkSubjects subjects = new LinkSubjects(base);
        DatasetMapping.index(dataset, base, LinkSources.withoutCandidates(dataset.folder()))
                .state(subjects.receiver());
        subjects.endRecord();
        return subjects.entities.entrySet().stream()
                .flatMap(entry -> subjects.named(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<Named> named(String iri, Entity entity) {
        return entity.subject(iri, within(entity)).map(subject -> new Named(subject, entity.documents));
    }

    /** The labels of what an entity is part of, of what that is part of, and so on. */
    private List<String> within(Entity entity) {
        Set<String> passed = new LinkedHashSet<>(entity.wholes);
        List<String> labels = new ArrayList<>();
        for (List<String> next = List.copyOf(passed); !next.isEmpty(); ) {
            List<String> larger = new ArrayList<>();
            for (String whole : next) {
                Entity of = entities.get(whole);
                if (of != null) {
                    labels.addAll(of.labels);
                    of.wholes.stream().filter(passed::add).forEach(larger::add);
                }
            }
            next = larger;
        }
        return labels;
    }

    private DatasetMapping.Receiver receiver() {
        return new DatasetMapping.Receiver() {
            @Override
            public void record(Iri thing, SourceLocation where) {
                endRecord();
            }

            @Override
            public void statement(Triple triple, MappingRule rule, DatasetMapping.Origin origin) {
                take(triple);
                if (rule == MappingRule.IDENTIFIERS
                        && triple.predicate().equals(ExternalVocabulary.DCTERMS_IDENTIFIER)) {
                    Identifier.parse(lexical(triple))
                            .ifPresent(entity(triple.subject().value()).identifiers::add);
                }
            }
        };
    }

    /** What a document names was named in its years. */
    private void endRecord() {
        for (String named : inRecord) {
            Entity entity = entities.get(named);
            if (entity != null) {
                entity.documents++;
                entity.attest(ofRecord);
            }
        }
        inRecord.clear();
        ofRecord = Years.NONE;
    }

    private void take(Triple triple) {
        String subject = triple.subject().value();
        if (subject.startsWith(documents)) {
            if (triple.object() instanceof Iri named) {
                inRecord.add(named.value());
            } else if (triple.predicate().equals(Vocabulary.EARLIEST)
                    || triple.predicate().equals(Vocabulary.LATEST)) {
                year(triple).ifPresent(year -> ofRecord = ofRecord.with(year));
            }
            return;
        }
        int part = subject.indexOf('#');
        if (part >= 0) {
            if (subject.startsWith(NAME_PART, part) && triple.predicate().equals(Vocabulary.NAME)) {
                entity(subject.substring(0, part)).names.add(lexical(triple));
            }
            return;
        }
        state(entity(subject), triple);
    }

    private void state(Entity entity, Triple triple) {
        Iri predicate = triple.predicate();
        if (predicate.equals(ExternalVocabulary.RDF_TYPE)) {
            entity.types.add(triple.object().ntriples());
            Optional.ofNullable(KINDS.get(triple.object())).ifPresent(kind -> entity.kinds.add(kind));
        } else if (predicate.equals(ExternalVocabulary.RDFS_LABEL)) {
            entity.labels.add(lexical(triple));
        } else if (predicate.equals(Vocabulary.ROLE_STATEMENT)) {
            entity.roles.add(lexical(triple));
        } else if (predicate.equals(Vocabulary.PART_OF) && triple.object() instanceof Iri whole) {
            entity.wholes.add(whole.value());
        } else if (predicate.equals(ExternalVocabulary.GEO_LAT)) {
            entity.latitude = lexical(triple);
        } else if (predicate.equals(ExternalVocabulary.GEO_LONG)) {
            entity.longitude = lexical(triple);
        } else if (predicate.equals(Vocabulary.BEGIN_DATE)) {
            year(triple).ifPresent(year -> entity.first = year);
        } else if (predicate.equals(Vocabulary.END_DATE)) {
            year(triple).ifPresent(year -> entity.last = year);
        } else if (predicate.equals(ExternalVocabulary.SKOS_EXACT_MATCH) && triple.object() instanceof Iri target) {
            AuthorityFile.of(target.value()).ifPresent(entity.identifiers::add);
        }
    }

    private Entity entity(String iri) {
        return entities.computeIfAbsent(iri, key -> new Entity());
    }

    private static String lexical(Triple triple) {
        return triple.object() instanceof Literal literal ? literal.lexical() : "";
    }

    private static OptionalInt year(Triple triple) {
        return Years.year(lexical(triple));
    }

    /** What is told of one entity. */
    private static final class Entity {
        private final Set<String> types = new HashSet<>();
        private final Set<AuthorityKind> kinds = new LinkedHashSet<>();
        private final Set<String> labels = new LinkedHashSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final List<String> roles = new ArrayList<>();
        private final Set<Identifier> identifiers = new LinkedHashSet<>();
        private final Set<String> wholes = new LinkedHashSet<>();
        private String latitude = "";
        private String longitude = "";
        private int documents;
        private int first = Years.UNKNOWN;
        private int last = Years.UNKNOWN;
        private Years attested = Years.NONE;

        void attest(Years years) {
            if (years.hasFirst()) {
                attested = attested.with(years.first()).with(years.last());
            }
        }

        Optional<Subject> subject(String iri, List<String> within) {
            Set<String> all = new LinkedHashSet<>(labels);
            all.addAll(names);
            Optional<AuthorityKind> kind = kind();
            if (kind.isEmpty() || all.isEmpty()) {
                return Optional.empty();
            }
            Years life = new Years(first, last);
            boolean event = kind.get() == AuthorityKind.EVENT;
            return Optional.of(new Subject(
                    iri,
                    kind.get(),
                    List.copyOf(all),
                    event ? life : attested,
                    event ? Years.NONE : life,
                    roles,
                    within,
                    Place.Coordinates.read(latitude, longitude),
                    List.copyOf(identifiers)));
        }

        private Optional<AuthorityKind> kind() {
            if (types.contains(Vocabulary.POSITION.ntriples())) {
                return Optional.empty();
            }
            return kinds.isEmpty() && types.contains(Vocabulary.ACTOR.ntriples())
                    ? Optional.of(AuthorityKind.PERSON)
                    : kinds.stream().findFirst();
        }
    }
}
