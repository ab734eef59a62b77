package org.dossier.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.link.Years;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.link.authority.EntrySource;
import org.dossier.mapping.AuthorityFile;
import org.dossier.model.Identifier;
import org.dossier.model.Place;
import org.dossier.model.Text;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Vocabulary;
import org.dossier.sort.BlockSink;
import org.dossier.sort.EntityBlock;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.TermDictionary;
import org.dossier.sort.TripleBlock;

/**
 * Makes entries, like those of an authority file, of the persons, organizations, places and events of a graph, with all that it states of their
 * names, dates, roles, whereabouts and identifiers, and hands them on in the order of the graph. An actor of whom nothing tells what it is counts
 * as a person, a position as nothing. Memory is bounded by a block.
 */
final class EntityEntries implements BlockSink<EntityBlock, List<AuthorityEntry>> {
    /** An identifier that has no IRI, as the graph writes it: {@code hsg:112894}. */
    private static final Pattern IDENTIFIER = Pattern.compile("([a-z][a-z0-9]*):(.+)");
    /** Names in English first, then those of no language, then the others: as pages name a thing. */
    private static final Comparator<Text> BEST_LABEL = Comparator.comparing((Text label) ->
                    label.language().startsWith("en") ? 0 : label.language().isEmpty() ? 1 : 2)
            .thenComparing(Text::language)
            .thenComparing(Text::value);

    private final String ids;
    private final TermDictionary terms;
    private final Map<Integer, AuthorityKind> kinds = new LinkedHashMap<>();
    private final int type;
    private final int actor;
    private final int position;
    private final int name;
    private final EntrySource.Receiver receiver;

    private EntityEntries(String base, SortedGraph graph, EntrySource.Receiver receiver) {
        ids = base + "id/";
        terms = graph.terms();
        type = terms.find(ExternalVocabulary.RDF_TYPE);
        actor = terms.find(Vocabulary.ACTOR);
        position = terms.find(Vocabulary.POSITION);
        name = terms.find(Vocabulary.NAME);
        LinkSubjects.KINDS.forEach((iri, kind) -> kinds.put(terms.find(iri), kind));
        this.receiver = receiver;
    }

    /** Feeds a sink with a whole graph. */
    interface Feed {
        void run(BlockSink<EntityBlock, ?> sink) throws IOException;
    }

    /**
     * Writes an index of a graph's entities.
     *
     * @param folder is made
     * @param base what the IRIs of the dataset begin with
     */
    static void index(Path folder, String base, SortedGraph graph, Feed feed) throws IOException {
        AuthorityIndex.write(folder, receiver -> feed.run(new EntityEntries(base, graph, receiver)));
    }

    @Override
    public List<AuthorityEntry> prepare(EntityBlock block) {
        List<AuthorityEntry> entries = new ArrayList<>();
        for (int entity = 0; entity < block.size(); entity++) {
            String iri = block.entity(entity).value();
            int start = block.start(entity);
            int end = block.end(entity);
            if (iri.startsWith(ids)) {
                kind(block.triples(), start, end)
                        .flatMap(kind -> entry(iri.substring(ids.length()), kind, block.triples(), start, end))
                        .ifPresent(entries::add);
            }
        }
        return entries;
    }

    @Override
    public void accept(List<AuthorityEntry> entries) throws IOException {
        for (AuthorityEntry entry : entries) {
            receiver.entry(entry);
        }
    }

    /** By the types that the entity states of itself: its own triples are the last, and no part has one of these types. */
    private Optional<AuthorityKind> kind(TripleBlock triples, int start, int end) {
        Optional<AuthorityKind> kind = Optional.empty();
        int subject = triples.subject(end - 1);
        for (int i = end - 1; i >= start && triples.subject(i) == subject; i--) {
            if (triples.predicate(i) == type) {
                int object = triples.object(i);
                if (object == position) {
                    return Optional.empty();
                }
                AuthorityKind stated = kinds.get(object);
                if (stated != null) {
                    kind = Optional.of(stated);
                } else if (object == actor && kind.isEmpty()) {
                    kind = Optional.of(AuthorityKind.PERSON);
                }
            }
        }
        return kind;
    }

    private Optional<AuthorityEntry> entry(String id, AuthorityKind kind, TripleBlock triples, int start, int end) {
        Told told = new Told();
        int subject = triples.subject(end - 1);
        for (int i = start; i < end; i++) {
            if (triples.subject(i) == subject) {
                told.take((Iri) terms.term(triples.predicate(i)), terms.term(triples.object(i)));
            } else if (triples.predicate(i) == name && terms.term(triples.object(i)) instanceof Literal text) {
                text(text).ifPresent(told.names::add);
            }
        }
        return told.entry(id, kind);
    }

    private static Optional<Text> text(Literal literal) {
        return literal.lexical().isBlank()
                ? Optional.empty()
                : Optional.of(new Text(literal.lexical(), literal.language()));
    }

    /** What is stated of one entity. */
    private static final class Told {
        private final List<Text> labels = new ArrayList<>();
        private final List<Text> names = new ArrayList<>();
        private final List<String> roles = new ArrayList<>();
        private final Set<Identifier> identifiers = new LinkedHashSet<>();
        private OptionalInt begin = OptionalInt.empty();
        private OptionalInt end = OptionalInt.empty();
        private String latitude = "";
        private String longitude = "";

        void take(Iri property, Term value) {
            if (value instanceof Literal literal) {
                take(property, literal);
            } else if (value instanceof Iri iri && property.equals(ExternalVocabulary.SKOS_EXACT_MATCH)) {
                AuthorityFile.of(iri.value()).ifPresent(identifiers::add);
            }
        }

        private void take(Iri property, Literal literal) {
            String lexical = literal.lexical();
            if (property.equals(ExternalVocabulary.RDFS_LABEL)) {
                text(literal).ifPresent(labels::add);
            } else if (property.equals(Vocabulary.ROLE_STATEMENT)) {
                roles.add(lexical);
            } else if (property.equals(Vocabulary.BEGIN_DATE)) {
                begin = Years.year(lexical);
            } else if (property.equals(Vocabulary.END_DATE)) {
                end = Years.year(lexical);
            } else if (property.equals(ExternalVocabulary.GEO_LAT)) {
                latitude = lexical;
            } else if (property.equals(ExternalVocabulary.GEO_LONG)) {
                longitude = lexical;
            } else if (property.equals(ExternalVocabulary.DCTERMS_IDENTIFIER)) {
                Matcher identifier = IDENTIFIER.matcher(lexical);
                if (identifier.matches()) {
                    identifiers.add(new Identifier(identifier.group(1), identifier.group(2), List.of()));
                }
            }
        }

        Optional<AuthorityEntry> entry(String id, AuthorityKind kind) {
            labels.sort(BEST_LABEL);
            Map<String, Text> distinct = new LinkedHashMap<>();
            labels.forEach(label -> distinct.putIfAbsent(label.value(), label));
            names.forEach(form -> distinct.putIfAbsent(form.value(), form));
            return distinct.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new AuthorityEntry(
                            Release.ENTITY_EXTRACT,
                            id,
                            kind,
                            List.copyOf(distinct.values()),
                            begin,
                            end,
                            roles,
                            Place.Coordinates.read(latitude, longitude),
                            "",
                            List.copyOf(identifiers)));
        }
    }
}
