package org.dossier.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.sort.EntityBlock;
import org.dossier.sort.TermDictionary;
import org.dossier.sort.TripleBlock;

/** Writes the documents of a block: one for each literal of each group that is stated of a thing or of a part of it. */
final class TextDocuments {
    private static final List<String> RANKED_BY_LENGTH =
            List.of(TextGroup.LABEL.field(), TextGroup.NAME.field(), TextFields.CALLED);
    private static final FieldType WHOLE = whole();
    private static final FieldType STORED_WITHOUT_LENGTH = withoutLength(TextField.TYPE_STORED);
    private static final FieldType WITHOUT_LENGTH = withoutLength(TextField.TYPE_NOT_STORED);

    private final EntityBlock block;
    private final Map<Integer, TextGroup> groups = new HashMap<>();

    TextDocuments(EntityBlock block) {
        this.block = block;
        TermDictionary terms = block.triples().terms();
        for (TextGroup group : TextGroup.values()) {
            for (Iri property : group.properties()) {
                groups.put(terms.find(property), group);
            }
        }
    }

    /** As jena-text has it: stored, looked up, and not ranked by. */
    private static FieldType whole() {
        FieldType type = new FieldType();
        type.setTokenized(false);
        type.setStored(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    /** Descriptions, notes and the fields of a language are ranked without regard to the length of the text. */
    private static FieldType withoutLength(FieldType text) {
        FieldType type = new FieldType(text);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    void write(IndexWriter index) throws IOException {
        TripleBlock triples = block.triples();
        Set<Text> seen = new HashSet<>();
        for (int entity = 0; entity < block.size(); entity++) {
            seen.clear();
            for (int i = block.start(entity); i < block.end(entity); i++) {
                TextGroup group = groups.get(triples.predicate(i));
                int object = triples.object(i);
                // A title is a label too: it is one document.
                if (group != null && !triples.terms().isIri(object) && seen.add(new Text(group, object))) {
                    index.addDocument(document(block.entity(entity), group, (Literal)
                            triples.terms().term(object)));
                }
            }
        }
    }

    /** A literal, by its number, as a value of a group. */
    private record Text(TextGroup group, int literal) {}

    private static Document document(Iri thing, TextGroup group, Literal text) {
        Document document = new Document();
        document.add(new Field(TextFields.THING, thing.value(), WHOLE));
        document.add(new Field(
                group.field(), text.lexical(), group.called() ? TextField.TYPE_STORED : STORED_WITHOUT_LENGTH));
        if (group.called()) {
            document.add(new Field(TextFields.CALLED, text.lexical(), TextField.TYPE_STORED));
        }
        empty(document);
        if (!text.language().isEmpty()) {
            String asJenaWrites =
                    NodeFactory.createLiteralLang("", text.language()).getLiteralLanguage();
            language(document, group, text, asJenaWrites);
            if (!asJenaWrites.equals(text.language())) {
                language(document, group, text, text.language());
            }
        }
        return document;
    }

    /**
     * Gives the document each field that is ranked by length, if only without a word: Lucene is slow to look up lengths, once for each word, of a
     * field that only some documents have.
     */
    private static void empty(Document document) {
        for (String field : RANKED_BY_LENGTH) {
            if (document.getField(field) == null) {
                document.add(new Field(field, "", TextField.TYPE_NOT_STORED));
            }
        }
    }

    private static void language(Document document, TextGroup group, Literal text, String language) {
        document.add(new Field(TextFields.LANGUAGE, language, StringField.TYPE_STORED));
        document.add(new Field(group.field(language), text.lexical(), WITHOUT_LENGTH));
    }
}
