package org.dossier.link.published;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.link.LinkFile;
import org.dossier.link.LinkState;
import org.dossier.link.mapping.Mapping;
import org.dossier.link.mapping.MappingFile;
import org.dossier.mapping.AuthorityFile;
import org.dossier.mapping.AuthorityLink;
import org.dossier.mapping.MappingRule;
import org.dossier.model.Identifier;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.dossier.source.SourceLocation;

/**
 * What {@code links.tsv} says of links whose identifier was replaced or withdrawn by its authority file. Such a link stays, since the identifier
 * still means the same thing; its mapping is deprecated, and the identifier that stands for it now is linked too. Memory holds what was
 * replaced or withdrawn, and nothing of the links that are as they were.
 */
final class AuthorityChurn {
    private static final Literal TRUE = Literal.typed("true", ExternalVocabulary.XSD_BOOLEAN);
    private static final Set<Iri> LINKING = Set.of(
            ExternalVocabulary.SKOS_EXACT_MATCH,
            ExternalVocabulary.SKOS_CLOSE_MATCH,
            ExternalVocabulary.DCTERMS_IDENTIFIER);

    private final List<Change> changes = new ArrayList<>();
    private final Set<Digest> links = new HashSet<>();
    private final Set<Digest> successors = new HashSet<>();
    /** The property by which a subject has an identifier in this release, of those that changed. */
    private final Map<Digest, Iri> stated = new ConcurrentHashMap<>();
    /** The links to identifiers that stand for others, as far as they are stated. */
    private final Set<Digest> linked = ConcurrentHashMap.newKeySet();

    private AuthorityChurn() {}

    /**
     * Reads what was replaced or withdrawn; nothing if the dataset has no such file.
     *
     * @param folder the dataset's
     * @throws IOException if the file cannot be read, or a line of it is not as it is written
     */
    static AuthorityChurn read(Path folder) throws IOException {
        AuthorityChurn churn = new AuthorityChurn();
        LinkFile.read(folder, (state, line) -> {
            if (state.status() != LinkState.Status.FOUND) {
                churn.add(new Change(state, new SourceLocation(LinkFile.NAME, line)));
            }
        });
        return churn;
    }

    private void add(Change change) {
        changes.add(change);
        links.add(change.link());
        change.successor()
                .ifPresent(successor -> successors.add(Digest.of(change.subject() + ' ' + successor.value())));
    }

    /** Is told everything that is stated of links, by any thread, to know which there are. */
    void notice(Triple triple) {
        if (changes.isEmpty() || !LINKING.contains(triple.predicate())) {
            return;
        }
        Digest link = Digest.of(triple.subject().value() + ' ' + text(triple.object()));
        if (links.contains(link)) {
            stated.put(link, triple.predicate());
        }
        if (successors.contains(link)) {
            linked.add(link);
        }
    }

    private static String text(Term object) {
        return object instanceof Literal literal ? literal.lexical() : ((Iri) object).value();
    }

    /**
     * States what became of the links that this release has, and tells each; once everything else is stated.
     *
     * @param reviewed what was decided
     * @throws IOException as the sink throws it
     */
    void state(ReviewedLinks reviewed, LinkSink sink) throws IOException {
        for (Change change : changes) {
            Optional<Iri> relation = Optional.ofNullable(stated.get(change.link()));
            if (relation.isPresent()) {
                new Stating(change, reviewed, sink).state(relation.get());
            }
        }
    }

    /** A link that is not as it was. */
    private record Change(LinkState state, SourceLocation where) {
        String subject() {
            return state.subject();
        }

        Digest link() {
            return Digest.of(subject() + ' ' + entry().map(Iri::value).orElseGet(state.identifier()::text));
        }

        /** The IRI of the identifier; empty if its authority file gives none. */
        Optional<Iri> entry() {
            return AuthorityFile.iri(state.identifier());
        }

        /** The IRI of the identifier that stands for it now. */
        Optional<Iri> successor() {
            return state.replacedBy().flatMap(AuthorityFile::iri);
        }

        /** True if nothing can be told to stand for it, since what is said of it leads in a circle. */
        boolean isCircular() {
            return state.status() == LinkState.Status.CIRCULAR;
        }

        /** The extract that says it, if that is known: {@code in the extract "persons"}. */
        String place() {
            return state.extract().isEmpty() ? "in an authority file" : "in the extract \"" + state.extract() + "\"";
        }

        /** What became of it: {@code replaced by viaf:12, noticed on 2026-03-01}. */
        String words() {
            String other = state.replacedBy().map(Identifier::text).orElse("");
            String what = switch (state.status()) {
                case FOUND -> "found";
                case REPLACED -> "replaced by " + other;
                case CIRCULAR -> "replaced in a circle, by " + other + " and so on back again";
                case WITHDRAWN ->
                    "withdrawn " + place().replaceFirst("^in the", "from the").replaceFirst("^in an", "from an");
            };
            return what
                    + state.noticed()
                            .map(LocalDate::toString)
                            .map(day -> ", noticed on " + day)
                            .orElse("");
        }
    }

    /** States one change of a link that is there. */
    private final class Stating {
        private final Change change;
        private final ReviewedLinks reviewed;
        private final LinkSink sink;
        private final Iri thing;

        Stating(Change change, ReviewedLinks reviewed, LinkSink sink) {
            this.change = change;
            this.reviewed = reviewed;
            this.sink = sink;
            this.thing = new Iri(change.subject());
        }

        void state(Iri relation) throws IOException {
            if (change.isCircular()) {
                sink.remark(circle());
                return;
            }
            Optional<Iri> entry = change.entry();
            Optional<Iri> successor = change.successor();
            boolean rejected = successor.isPresent() && reviewed.isRejected(thing, successor.get());
            if (entry.isPresent()) {
                Iri mapping = AuthorityLink.mapping(thing, entry.get());
                sink.mapping(mapping, change.where());
                state(mapping, ExternalVocabulary.OWL_DEPRECATED, TRUE);
                state(mapping, ExternalVocabulary.SKOS_CHANGE_NOTE, Literal.string(change.words()));
                if (successor.isPresent() && !rejected) {
                    state(
                            mapping,
                            ExternalVocabulary.DCTERMS_IS_REPLACED_BY,
                            AuthorityLink.mapping(thing, successor.get()));
                    succeed(relation, entry.get(), successor.get());
                }
            }
            sink.remark(remark(rejected));
        }

        private boolean isLinked(Iri successor) {
            return linked.contains(Digest.of(thing, successor));
        }

        /** Links what stands for the identifier now, unless something else says what the thing is to it. */
        private void succeed(Iri relation, Iri former, Iri successor) throws IOException {
            boolean isNew = !reviewed.isMentioned(thing, successor) && linked.add(Digest.of(thing, successor));
            if (isNew) {
                sink.mapping(AuthorityLink.mapping(thing, successor), change.where());
                Mapping.Builder mapping = Mapping.of(
                                thing, relation, successor, ExternalVocabulary.SEMAPV_MAPPING_CHAINING)
                        .comment("stands for " + former.value() + " " + change.place());
                change.state().noticed().ifPresent(mapping::date);
                MappingStatements.link(
                        mapping.build(), triple -> sink.state(MappingRule.AUTHORITY_CHANGE, triple, change.where()));
            }
        }

        private void state(Iri mapping, Iri property, Term value) throws IOException {
            sink.state(MappingRule.AUTHORITY_CHANGE, new Triple(mapping, property, value), change.where());
        }

        private LinkRemark remark(boolean rejected) {
            String link = change.state().identifier().text() + " of " + change.subject() + " was " + change.words();
            String other = change.state().replacedBy().map(Identifier::text).orElse("");
            return new LinkRemark(
                    other.isEmpty() ? LinkRemark.Kind.WITHDRAWN_IDENTIFIER : LinkRemark.Kind.REPLACED_IDENTIFIER,
                    change.where(),
                    "identifier",
                    change.state().identifier().text(),
                    link + "; " + remedy(rejected, other));
        }

        private LinkRemark circle() {
            String identifier = change.state().identifier().text();
            return new LinkRemark(
                    LinkRemark.Kind.CIRCULAR_IDENTIFIER,
                    change.where(),
                    "identifier",
                    identifier,
                    identifier + " of " + change.subject() + " was " + change.words()
                            + "; the link stays as it is; look up which of them lives, and correct the extract that is out of date");
        }

        private String remedy(boolean rejected, String other) {
            if (change.entry().isEmpty()) {
                return "it is published as text; correct it where it is recorded";
            }
            if (other.isEmpty()) {
                return "the link stays and its mapping is deprecated; look whether it still holds, and correct it where it is recorded";
            }
            if (rejected) {
                return MappingFile.NAME + " rejects " + other
                        + ", so that only the former is linked; look which of the two is right";
            }
            return change.successor().filter(this::isLinked).isPresent()
                    ? "both are linked and the mapping of the former is deprecated; write " + other
                            + " where the link is recorded"
                    : "only the former is linked, and its mapping is deprecated; decide on " + other + " in "
                            + MappingFile.NAME;
        }
    }
}
