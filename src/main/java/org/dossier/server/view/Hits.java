package org.dossier.server.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;
import org.dossier.server.view.SearchView.Hit;
import org.dossier.server.view.SearchView.Marked;
import org.dossier.text.search.Highlighter;
import org.dossier.text.search.Highlighter.Piece;

/** Reads what the page of search shows of each thing that was found, with what matched marked. */
public final class Hits {
    private static final int EXCERPT = 280;
    private static final int BEFORE = 80;
    private static final String CUT = "…";

    private final GraphReader reader;
    private final Highlighter words;
    private final Highlighter names;

    /**
     * @param words marks what was typed
     * @param names marks that and other names of what it is a name of
     */
    public Hits(GraphReader reader, Highlighter words, Highlighter names) {
        this.reader = reader;
        this.words = words;
        this.names = names;
    }

    /** A thing, by its IRI. */
    public Hit hit(String iri) {
        Node thing = GraphReader.node(iri);
        Link link = reader.link(thing);
        boolean named = marked(words, link.label()).isMarked();
        return new Hit(
                link,
                kind(thing),
                marked(names, link.label()),
                named ? Marked.NONE : best(words, names(thing)),
                excerpt(thing),
                reader.has(thing, Vocabulary.DATE) || reader.has(thing, Vocabulary.DATE_AS_WRITTEN)
                        ? Dates.of(reader, thing)
                        : DateView.NONE,
                reader.linked(thing, Vocabulary.SENDER),
                reader.linked(thing, Vocabulary.RECIPIENT));
    }

    private String kind(Node thing) {
        Optional<EntityType> type =
                EntityAddress.of(reader.links().base(), thing.getURI()).map(EntityAddress::type);
        return reader.linked(thing, Vocabulary.KIND).stream()
                .findFirst()
                .map(kind -> kind.label().text())
                .orElseGet(() -> type.map(known -> reader.wording().say("type." + known.word()))
                        .orElse(""));
    }

    private List<Words> names(Node thing) {
        List<Words> names = new ArrayList<>(reader.texts(thing, ExternalVocabulary.RDFS_LABEL));
        names.addAll(reader.texts(thing, ExternalVocabulary.SKOS_PREF_LABEL));
        for (Node form : reader.objects(thing, Vocabulary.HAS_NAME)) {
            names.addAll(reader.texts(form, Vocabulary.NAME));
        }
        return names;
    }

    /** The text of which most is marked. */
    private static Marked best(Highlighter highlighter, List<Words> texts) {
        Marked best = Marked.NONE;
        int most = 0;
        for (Words text : texts) {
            Marked marked = marked(highlighter, text);
            int letters = marked.pieces().stream()
                    .filter(Piece::marked)
                    .mapToInt(piece -> piece.text().length())
                    .sum();
            if (letters > most) {
                best = marked;
                most = letters;
            }
        }
        return best;
    }

    private Marked excerpt(Node thing) {
        List<Words> texts = new ArrayList<>(reader.texts(thing, ExternalVocabulary.DCTERMS_DESCRIPTION));
        texts.addAll(reader.texts(thing, ExternalVocabulary.SKOS_NOTE));
        Marked best = best(names, texts);
        return best.isEmpty() ? best : new Marked(excerpt(best.pieces()), best.language());
    }

    /** The text around the first mark. */
    private static List<Piece> excerpt(List<Piece> pieces) {
        List<Piece> excerpt = new ArrayList<>();
        int left = EXCERPT;
        for (Piece piece : pieces) {
            String text = piece.text();
            if (excerpt.isEmpty() && !piece.marked() && text.length() > BEFORE) {
                int blank = text.indexOf(' ', text.length() - BEFORE);
                text = CUT + text.substring(blank < 0 ? whole(text, text.length() - BEFORE) : blank + 1);
            }
            if (text.length() > left) {
                excerpt.add(new Piece(text.substring(0, whole(text, left)) + CUT, piece.marked()));
                break;
            }
            excerpt.add(new Piece(text, piece.marked()));
            left -= text.length();
        }
        return excerpt;
    }

    /** A place near {@code at} that parts no character of two. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static Marked marked(Highlighter highlighter, Words words) {
        try {
            return new Marked(highlighter.mark(words.text(), words.language()), words.language());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
