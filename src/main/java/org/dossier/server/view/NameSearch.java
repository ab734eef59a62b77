package org.dossier.server.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.dossier.model.NormalizedName;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;
import org.dossier.server.view.SearchView.Group;
import org.dossier.server.view.SearchView.Hit;

/**
 * Finds things by a part of their name or title, in any script: every word of the question must stand in it. Case,
 * Unicode forms and typographic signs do not count. Looks at one name after another, up to a bound.
 */
public final class NameSearch {
    private static final int NAMES_READ = 500_000;
    private static final int LONGEST_QUERY = 200;
    private static final int SHOWN = 100;
    /** Sorts after every day. */
    private static final String UNDATED = "9999";

    private final GraphReader reader;
    private final List<String> wanted;
    private final String whole;
    private final Map<String, Words> matches = new LinkedHashMap<>();
    private int read;

    private NameSearch(GraphReader reader, String query) {
        this.reader = reader;
        this.whole = NormalizedName.of(query).value();
        this.wanted = whole.isEmpty() ? List.of() : Arrays.asList(whole.split(" "));
    }

    /** Searches; nothing is found for a blank question. */
    public static SearchView search(GraphReader reader, String query) {
        String asked = query.strip();
        NameSearch search =
                new NameSearch(reader, asked.length() > LONGEST_QUERY ? asked.substring(0, LONGEST_QUERY) : asked);
        return search.run(asked);
    }

    private SearchView run(String query) {
        if (!wanted.isEmpty()) {
            read(ExternalVocabulary.RDFS_LABEL);
            read(Vocabulary.NAME);
        }
        Map<EntityType, List<Map.Entry<String, Words>>> byType = new EnumMap<>(EntityType.class);
        matches.entrySet()
                .forEach(match -> type(match.getKey())
                        .ifPresent(type -> byType.computeIfAbsent(type, any -> new ArrayList<>())
                                .add(match)));
        List<Group> groups = new ArrayList<>();
        int found = 0;
        for (EntityType type : order()) {
            List<Map.Entry<String, Words>> hits = byType.getOrDefault(type, List.of());
            found += hits.size();
            if (!hits.isEmpty()) {
                groups.add(new Group(title(type), hits.size(), shown(hits)));
            }
        }
        return new SearchView(query, found, groups, read >= NAMES_READ);
    }

    /** Who and where first, then the documents, then what orders them. */
    private static List<EntityType> order() {
        List<EntityType> order = new ArrayList<>(EnumSet.range(EntityType.PERSON, EntityType.PROGRAM));
        order.add(EntityType.DOCUMENT);
        order.addAll(EnumSet.range(EntityType.COLLECTION, EntityType.MAPPING));
        return order;
    }

    private static String title(EntityType type) {
        String plural = type.plural();
        return plural.substring(0, 1).toUpperCase(Locale.ROOT) + plural.substring(1);
    }

    private void read(Iri property) {
        ExtendedIterator<Triple> names = reader.statements(property);
        try {
            while (names.hasNext() && read < NAMES_READ) {
                read++;
                Triple name = names.next();
                if (name.getObject().isLiteral() && fits(name.getObject())) {
                    String iri = name.getSubject().getURI();
                    int fragment = iri.indexOf('#');
                    matches.putIfAbsent(
                            fragment < 0 ? iri : iri.substring(0, fragment), GraphReader.words(name.getObject()));
                }
            }
        } finally {
            names.close();
        }
    }

    private boolean fits(Node literal) {
        String name = NormalizedName.of(literal.getLiteralLexicalForm()).value();
        return wanted.stream().allMatch(name::contains);
    }

    private Optional<EntityType> type(String iri) {
        String ids = reader.links().base() + EntityAddress.ID;
        int slash = iri.indexOf('/', ids.length());
        return iri.startsWith(ids) && slash > 0
                ? EntityType.named(iri.substring(ids.length(), slash))
                : Optional.empty();
    }

    private List<Hit> shown(List<Map.Entry<String, Words>> hits) {
        return hits.stream()
                .map(hit -> hit(GraphReader.node(hit.getKey()), hit.getValue()))
                .sorted(Comparator.comparing((Hit hit) -> rank(hit))
                        .thenComparing(hit -> hit.day().isEmpty() ? UNDATED : hit.day())
                        .thenComparing(hit -> SortKey.of(hit.thing().label().text()))
                        .thenComparing(hit -> hit.thing().iri()))
                .limit(SHOWN)
                .toList();
    }

    private Hit hit(Node thing, Words matched) {
        Link link = reader.link(thing);
        boolean dated = reader.has(thing, Vocabulary.DATE);
        return new Hit(
                link,
                matched.text().equals(link.label().text()) ? Words.NONE : matched,
                dated ? Dates.of(reader, thing) : DateView.NONE,
                dated ? reader.text(thing, Vocabulary.EARLIEST) : "");
    }

    private int rank(Hit hit) {
        String label = NormalizedName.of(hit.thing().label().text()).value();
        return label.equals(whole) ? 0 : label.startsWith(whole) ? 1 : 2;
    }
}
