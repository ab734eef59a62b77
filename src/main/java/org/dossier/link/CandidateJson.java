package org.dossier.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.model.Identifier;
import org.dossier.model.Place;
import org.dossier.model.Text;
import org.dossier.rdf.Iri;

/** A {@link Proposal} as JSON, and back. What is not known is left out. */
final class CandidateJson {
    /** So many names of an entry are kept: the preferred ones are first. */
    private static final int MOST_NAMES = 20;

    private static final double SCORES_KEPT = 1e6;

    private CandidateJson() {}

    static ObjectNode of(Proposal proposal) {
        Subject subject = proposal.subject();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("subject", subject.key());
        root.put("kind", subject.kind().word());
        texts(root, "names", subject.names());
        years(root, "attested", subject.attested());
        years(root, "life", subject.life());
        texts(root, "roles", subject.roles());
        texts(root, "within", subject.within());
        at(root, subject.at());
        identifiers(root, subject.identifiers());
        root.put("documents", proposal.documents());
        ArrayNode candidates = root.putArray("candidates");
        for (Candidate candidate : proposal.candidates()) {
            ObjectNode node = candidates.addObject().put("score", rounded(candidate.score()));
            ArrayNode features = node.putArray("features");
            for (Feature feature : candidate.features()) {
                features.addObject()
                        .put("name", feature.name())
                        .put("weight", rounded(feature.weight()))
                        .put("words", feature.words());
            }
            ArrayNode entries = node.putArray("entries");
            candidate.entries().forEach(entry -> entry(entries.addObject(), entry));
        }
        return root;
    }

    private static void entry(ObjectNode node, AuthorityEntry entry) {
        node.put("extract", entry.extract()).put("id", entry.id());
        ArrayNode names = node.putArray("names");
        for (Text name :
                entry.names().subList(0, Math.min(MOST_NAMES, entry.names().size()))) {
            ObjectNode text = names.addObject().put("value", name.value());
            if (!name.language().isEmpty()) {
                text.put("language", name.language());
            }
        }
        entry.begin().ifPresent(year -> node.put("begin", year));
        entry.end().ifPresent(year -> node.put("end", year));
        texts(node, "roles", entry.roles());
        at(node, entry.at());
        if (!entry.country().isEmpty()) {
            node.put("country", entry.country());
        }
        identifiers(node, entry.identifiers());
    }

    private static void at(ObjectNode node, Optional<Place.Coordinates> at) {
        at.ifPresent(point -> node.put("latitude", point.latitude()).put("longitude", point.longitude()));
    }

    private static void texts(ObjectNode node, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(node.putArray(field)::add);
        }
    }

    private static void years(ObjectNode node, String field, Years years) {
        if (years.hasFirst()) {
            node.put(field + "From", years.first());
        }
        if (years.hasLast()) {
            node.put(field + "To", years.last());
        }
    }

    private static void identifiers(ObjectNode node, List<Identifier> identifiers) {
        texts(node, "identifiers", identifiers.stream().map(Identifier::text).toList());
    }

    private static double rounded(double value) {
        return Math.round(value * SCORES_KEPT) / SCORES_KEPT;
    }

    /** @throws IllegalArgumentException if it is not as {@link #of} makes it */
    static Proposal proposal(JsonNode root) {
        AuthorityKind kind = kind(root);
        Subject subject = new Subject(
                new Iri(text(root, "subject")).value(),
                kind,
                list(root, "names", CandidateJson::string),
                years(root, "attested"),
                years(root, "life"),
                list(root, "roles", CandidateJson::string),
                list(root, "within", CandidateJson::string),
                at(root),
                list(root, "identifiers", CandidateJson::identifier));
        return new Proposal(
                subject, root.path("documents").intValue(), list(root, "candidates", node -> candidate(node, kind)));
    }

    private static AuthorityKind kind(JsonNode root) {
        String word = text(root, "kind");
        return AuthorityKind.named(word).orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no kind"));
    }

    private static Candidate candidate(JsonNode node, AuthorityKind kind) {
        double score = node.path("score").doubleValue();
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("the score " + score + " is not from 0 to 1");
        }
        return new Candidate(
                list(node, "entries", entry -> entry(entry, kind)),
                score,
                list(
                        node,
                        "features",
                        feature -> new Feature(
                                text(feature, "name"), feature.path("weight").doubleValue(), text(feature, "words"))));
    }

    private static AuthorityEntry entry(JsonNode node, AuthorityKind kind) {
        if (node.path("names").isEmpty()) {
            throw new IllegalArgumentException("an entry has no name");
        }
        return new AuthorityEntry(
                text(node, "extract"),
                text(node, "id"),
                kind,
                list(
                        node,
                        "names",
                        name -> new Text(
                                text(name, "value"), name.path("language").asText(""))),
                year(node, "begin"),
                year(node, "end"),
                list(node, "roles", CandidateJson::string),
                at(node),
                node.path("country").asText(""),
                list(node, "identifiers", CandidateJson::identifier));
    }

    private static Optional<Place.Coordinates> at(JsonNode node) {
        return Place.Coordinates.read(
                node.path("latitude").asText(""), node.path("longitude").asText(""));
    }

    private static Years years(JsonNode node, String field) {
        return Years.of(year(node, field + "From"), year(node, field + "To"));
    }

    private static OptionalInt year(JsonNode node, String field) {
        JsonNode year = node.path(field);
        return year.isInt() ? OptionalInt.of(year.intValue()) : OptionalInt.empty();
    }

    private static Identifier identifier(JsonNode node) {
        String written = string(node);
        return Identifier.parse(written)
                .orElseThrow(() -> new IllegalArgumentException("\"" + written + "\" is no identifier"));
    }

    private static String text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue())
                .orElseThrow(() -> new IllegalArgumentException("\"" + field + "\" is missing"));
    }

    private static String string(JsonNode node) {
        return Optional.ofNullable(node.textValue())
                .orElseThrow(() -> new IllegalArgumentException(node + " is no text"));
    }

    private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> reading) {
        List<T> all = new ArrayList<>();
        node.path(field).forEach(element -> all.add(reading.apply(element)));
        return all;
    }
}
