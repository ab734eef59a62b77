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
            byRole.computeIfAbsent(reader.text(mention, Vocabulary.ROLE), role -> new ArrayList<>())
                    .add(new Participation(
                            iri.substring(iri.indexOf('#') + 1),
                            meaning,
                            asWritten,
                            Accounts.isInferred(reader, mention)));
        }
    }

    List<Participation> in(String role) {
        return byRole.getOrDefault(role, List.of());
    }

    /** The mentions in a role; where there are none, what the document's shortcut property says. */
    List<Participation> in(String role, Iri shortcut) {
        List<Participation> found = new ArrayList<>(in(role));
        for (Link link : reader.linked(document, shortcut)) {
            if (found.stream().noneMatch(each -> each.conclusion().iri().equals(link.iri()))) {
                found.add(new Participation("", link, List.of(), false));
            }
        }
        return found;
    }

    /** What the document mentions without a name in its record. */
    List<Participation> unexplained() {
        return reader.linked(document, Vocabulary.MENTIONS).stream()
                .filter(link -> !explained.contains(link.iri()))
                .map(link -> new Participation("", link, List.of(), false))
                .toList();
    }
}
