package org.dossier.text;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.BytesRef;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Vocabulary;
import org.dossier.sort.EntityBlock;
import org.dossier.sort.TermDictionary;
import org.dossier.sort.TripleBlock;

/** Writes a document for each thing of a block that has a label: all its texts, and what it is narrowed and sorted by. */
final class ThingDocuments {
    /** Lucene takes no term of more than 32,766 bytes. */
    private static final int LONGEST_VALUE = 8_000;

    private static final FieldType WITHOUT_LENGTH = withoutLength();

    private final EntityBlock block;
    private final TermDictionary terms;
    private final String ids;
    private final Analyzer analyzer;
    private final Map<Integer, Facet> facets = new HashMap<>();
    private final Set<Integer> called = new HashSet<>();
    private final Set<Integer> told = new HashSet<>();
    private final Set<Integer> involving = new HashSet<>();
    private final int label;
    private final int name;
    private final int place;
    private final int mentions;
    private final int partOf;
    private final int repository;
    private final int heldIn;
    private final int earliest;
    private final int latest;

    /**
     * @param base what the IRIs of things begin with
     * @param analyzer how texts are divided into words
     */
    ThingDocuments(EntityBlock block, String base, Analyzer analyzer) {
        this.block = block;
        this.terms = block.triples().terms();
        this.ids = base + "id/";
        this.analyzer = analyzer;
        facet(Facet.KIND, Vocabulary.KIND);
        facet(Facet.SENDER, Vocabulary.SENDER);
        facet(Facet.RECIPIENT, Vocabulary.RECIPIENT);
        facet(Facet.MENTIONED, Vocabulary.MENTIONS);
        facet(Facet.TOPIC, Vocabulary.TOPIC);
        facet(Facet.COLLECTION, Vocabulary.IN_COLLECTION);
        facet(Facet.REPOSITORY, Vocabulary.REPOSITORY);
        facet(Facet.PROGRAM, Vocabulary.RELEASED_BY);
        facet(Facet.LANGUAGE, ExternalVocabulary.SCHEMA_IN_LANGUAGE);
        for (Iri property : ThingFacts.INVOLVING) {
            involving.add(terms.find(property));
        }
        for (TextGroup group : TextGroup.values()) {
            for (Iri property : group.properties()) {
                (group.called() ? called : told).add(terms.find(property));
            }
        }
        label = terms.find(ExternalVocabulary.RDFS_LABEL);
        name = terms.find(Vocabulary.NAME);
        place = terms.find(Vocabulary.PLACE);
        mentions = terms.find(Vocabulary.MENTIONS);
        partOf = terms.find(Vocabulary.PART_OF);
        repository = terms.find(Vocabulary.REPOSITORY);
        heldIn = terms.find(Vocabulary.HELD_IN);
        earliest = terms.find(Vocabulary.EARLIEST);
        latest = terms.find(Vocabulary.LATEST);
    }

    private void facet(Facet facet, Iri property) {
        facets.put(terms.find(property), facet);
    }

    private static FieldType withoutLength() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    void write(IndexWriter index) throws IOException {
        for (int entity = 0; entity < block.size(); entity++) {
            String iri = block.entity(entity).value();
            if (iri.startsWith(ids) && isLabelled(iri, block.start(entity), block.end(entity))) {
                index.addDocument(
                        new Thing(iri.substring(ids.length())).document(block.start(entity), block.end(entity)));
            }
        }
    }

    /** A thing's own triples are its last. */
    private boolean isLabelled(String iri, int start, int end) {
        TripleBlock triples = block.triples();
        int subject = triples.subject(end - 1);
        for (int i = end - 1; i >= start && triples.subject(i) == subject; i--) {
            if (triples.predicate(i) == label) {
                return terms.iri(subject).value().equals(iri);
            }
        }
        return false;
    }

    /** A document that is being made. */
    private final class Thing {
        private final Document document = new Document();
        private final Set<Integer> texts = new HashSet<>();
        private final Set<Integer> names = new HashSet<>();
        private final Set<String> values = new HashSet<>();
        private final Shelf shelf;
        private OptionalInt first = OptionalInt.empty();
        private OptionalInt last = OptionalInt.empty();

        Thing(String id) {
            document.add(new StringField(ThingFields.THING, id, Field.Store.NO));
            document.add(new SortedDocValuesField(ThingFields.THING, new BytesRef(id)));
            int slash = id.indexOf('/');
            shelf = new Shelf(id);
            value(Facet.TYPE, slash < 0 ? id : id.substring(0, slash));
        }

        Document document(int start, int end) throws IOException {
            TripleBlock triples = block.triples();
            int subject = triples.subject(end - 1);
            for (int i = start; i < end; i++) {
                if (triples.subject(i) == subject) {
                    own(triples.predicate(i), triples.object(i));
                } else {
                    ofPart(triples.predicate(i), triples.object(i));
                }
            }
            days();
            shelf.addTo(document);
            return document;
        }

        private void own(int property, int object) throws IOException {
            if (called.contains(property)) {
                called(object);
            } else if (told.contains(property)) {
                text(object);
            } else if (property == earliest) {
                first = day(object);
            } else if (property == latest) {
                last = day(object);
            } else if (property == place) {
                placed(object);
            } else {
                Facet facet = facets.get(property);
                if (facet != null) {
                    value(facet, id(object));
                }
                if (property == mentions) {
                    placed(object);
                }
                if (property == partOf) {
                    shelf.isPartOf(id(object));
                } else if (property == repository) {
                    shelf.isKeptBy(id(object));
                }
                if (involving.contains(property)) {
                    value(Facet.INVOLVED, id(object));
                }
            }
        }

        private void ofPart(int property, int object) throws IOException {
            if (property == name) {
                called(object);
            } else if (property == place) {
                placed(object);
            } else if (property == heldIn) {
                held(id(object));
            }
        }

        /** In a unit, and so in each above it that the graph has. */
        private void held(String unit) {
            for (String above : Shelf.chain(unit)) {
                if (terms.find(new Iri(ids + above)) >= 0) {
                    value(Facet.UNIT, above);
                }
            }
        }

        private void placed(int object) {
            String id = id(object);
            if (id.startsWith("place/")) {
                value(Facet.PLACE, id);
            }
        }

        private String id(int object) {
            if (!terms.isIri(object)) {
                return ((Literal) terms.term(object)).lexical();
            }
            String iri = terms.iri(object).value();
            return iri.startsWith(ids) ? iri.substring(ids.length()) : iri;
        }

        private void value(Facet facet, String value) {
            if (value.length() <= LONGEST_VALUE && values.add(facet.word() + ' ' + value)) {
                document.add(new KeywordField(facet.field(), value, Field.Store.NO));
            }
        }

        private void called(int object) throws IOException {
            if (!terms.isIri(object) && names.add(object)) {
                String text = ((Literal) terms.term(object)).lexical();
                document.add(new Field(ThingFields.TITLE, text, WITHOUT_LENGTH));
                String whole = Folding.whole(analyzer, text);
                if (!whole.isEmpty()) {
                    document.add(new StringField(ThingFields.WHOLE, whole, Field.Store.NO));
                }
            }
            text(object);
        }

        private void text(int object) {
            if (!terms.isIri(object) && texts.add(object)) {
                Literal text = (Literal) terms.term(object);
                document.add(new Field(ThingFields.WORDS, text.lexical(), WITHOUT_LENGTH));
                ThingFields.words(text.language())
                        .ifPresent(field -> document.add(new Field(field, text.lexical(), WITHOUT_LENGTH)));
            }
        }

        private OptionalInt day(int object) {
            try {
                return OptionalInt.of((int) LocalDate.parse(((Literal) terms.term(object)).lexical())
                        .toEpochDay());
            } catch (DateTimeException e) {
                return OptionalInt.empty(); // no day of the calendar, which validation tells
            }
        }

        private void days() {
            if (first.isPresent() || last.isPresent()) {
                day(ThingFields.FIRST_DAY, first.orElse(Integer.MIN_VALUE));
                day(ThingFields.LAST_DAY, last.orElse(Integer.MAX_VALUE));
                document.add(new NumericDocValuesField(
                        ThingFields.SORT_DAY, first.isPresent() ? first.getAsInt() : last.getAsInt()));
            }
        }

        private void day(String field, int day) {
            document.add(new IntPoint(field, day));
            document.add(new NumericDocValuesField(field, day));
        }
    }
}
