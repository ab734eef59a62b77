package org.dossier.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.view.DocumentView.Participation;

/** The names a document's record gives, by the role they stand in, each with what we conclude from it. */
final class Mentions {
    private final GraphReader reader;
    private final Node document;
    private final Map<String, List<Participation>> byRole = new LinkedHashMap<>();
    private final Set<String> explained = new HashSet<>();

    private Mentions(GraphReader reader, Node document) {
        this.reader = reader;
        this.document = document;
    }

    static Mentions of(GraphReader reader, Node document) {
        Mentions mentions = new Mentions(reader, document);
        reader.objects(document, Vocabulary.HAS_MENTION).forEach(mentions::add);
        mentions.byRole
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparing(each -> each.conclusion().label().text())));
        return mentions;
    }

    private void add(Node mention) {
        List<Words> asWritten = reader.texts(mention, Vocabulary.AS_WRITTEN);
        List<Link> meanings = reader.linked(mention, Vocabulary.REFERS_TO);
        if (meanings.isEmpty()) {
            meanings = List.of(new Link(asWritten.stream().findFirst().orElse(Words.NONE), "", "", false));
        }
        String iri = mention.getURI();
        for (Link meaning : meanings) {
            explained.add(meaning.iri());
            put(
                    byRole.computeIfAbsent(reader.text(mention, Vocabulary.ROLE), role -> new ArrayList<>()),
                    new Participation(
                            List.of(iri.substring(iri.indexOf('#') + 1)),
                            meaning,
                            asWritten,
                            Accounts.isInferred(reader, mention)));
        }
    }

    /** Whoever is named by two spellings in one role stands there once, with both. */
    private static void put(List<Participation> all, Participation one) {
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).isOfTheSame(one)) {
                all.set(at, all.get(at).with(one));
                return;
            }
        }
        all.add(one);
    }

    List<Participation> in(String role) {
        return byRole.getOrDefault(role, List.of());
    }

    /** The mentions in a role; where there are none, what the document's shortcut property says. */
    List<Participation> in(String role, Iri shortcut) {
        List<Participation> found = new ArrayList<>(in(role));
        for (Link link : reader.linked(document, shortcut)) {
            if (found.stream().noneMatch(each -> each.conclusion().iri().equals(link.iri()))) {
                found.add(Participation.of(link, false));
            }
        }
        return found;
    }

    /** What the document mentions without a name in its record. */
    List<Participation> unexplained() {
        return reader.linked(document, Vocabulary.MENTIONS).stream()
                .filter(link -> !explained.contains(link.iri()))
                .map(link -> Participation.of(link, false))
                .toList();
    }
}
