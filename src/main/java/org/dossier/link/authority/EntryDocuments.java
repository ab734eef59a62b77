package org.dossier.link.authority;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.dossier.link.name.KoreanPlaceName;
import org.dossier.link.name.NameReading;
import org.dossier.link.name.WrittenNames;
import org.dossier.model.Identifier;
import org.dossier.model.Text;

/** What the index has of each entry: the entry itself, and what it is found by; and of each identifier that was given up. */
final class EntryDocuments {
    /** The {@linkplain EntryForm form} of the entry, as a value of its own: to read one unpacks none of its neighbours. */
    static final String ENTRY = "entry";

    /** Extract and id. */
    static final String ID = "id";

    /** Scheme and value of each identifier. */
    static final String IDENTIFIER = "identifier";

    /** Scheme and value of an identifier that was given up. */
    static final String REPLACED = "replaced";

    static final String SCHEME = "scheme";
    static final String OLD = "old";
    static final String NOW = "now";
    static final String EXTRACT = "extract";
    static final String FILE = "file";
    static final String LINE = "line";

    /** No key and no whole name is longer: of one that is, its beginning counts. */
    private static final int LONGEST_KEY = 200;

    private EntryDocuments() {}

    /** The field with the keys of the names of one kind of entry, so that a key is as rare as it is among those. */
    static String keys(AuthorityKind kind) {
        return "keys-" + kind.word();
    }

    /** The field with the keys by which names of one kind of entry are found that were heard. */
    static String heard(AuthorityKind kind) {
        return "heard-" + kind.word();
    }

    /** The field with the words of the names of one kind of entry. */
    static String words(AuthorityKind kind) {
        return "words-" + kind.word();
    }

    /** The field with the {@linkplain #whole whole names} of one kind of entry. */
    static String names(AuthorityKind kind) {
        return "names-" + kind.word();
    }

    static String id(String extract, String id) {
        return extract + '\n' + id;
    }

    static String identifier(String scheme, String value) {
        return scheme + ':' + value;
    }

    /** A name of an entry, read: with a person's other names in brackets, while "York (England)" is one name of a place. */
    static List<NameReading> readings(AuthorityKind kind, String name) {
        return kind == AuthorityKind.PERSON ? WrittenNames.readings(name) : List.of(NameReading.of(name));
    }

    /** The keys under which the names of an entry are kept, each once. */
    static Set<String> keys(AuthorityKind kind, Collection<NameReading> names) {
        return keys(kind, names, KoreanPlaceName::keys);
    }

    /** The keys by which entries with names like one are looked for, each once. */
    static Set<String> keysOfAlike(AuthorityKind kind, NameReading name) {
        return keys(kind, List.of(name), KoreanPlaceName::keysOfOthers);
    }

    private static Set<String> keys(
            AuthorityKind kind, Collection<NameReading> names, Function<KoreanPlaceName, Set<String>> ofPlace) {
        Set<String> keys = new LinkedHashSet<>();
        for (NameReading name : names) {
            name.keys().forEach(key -> keys.add(cut(key)));
            if (kind == AuthorityKind.PLACE) {
                ofPlace.apply(KoreanPlaceName.of(name.text())).forEach(key -> keys.add(cut(key)));
            }
        }
        return keys;
    }

    /** The keys of names for one who heard them, each once. */
    static Set<String> heardKeys(Collection<NameReading> names) {
        Set<String> keys = new LinkedHashSet<>();
        for (NameReading name : names) {
            name.heardKeys().forEach(key -> keys.add(cut(key)));
        }
        return keys;
    }

    /** The words of names, each once, as a search takes them for more than {@linkplain #keys keys}, which words of other letters share. */
    static Set<String> spelled(Collection<NameReading> names) {
        Set<String> spelled = new LinkedHashSet<>();
        for (NameReading name : names) {
            for (String word : name.words()) {
                if (word.length() > 1) {
                    spelled.add(cut('=' + word));
                }
            }
        }
        return spelled;
    }

    /** A name as its words in Latin letters without signs and titles, whatever their order; {@code ""} if it has none. */
    static String whole(NameReading name) {
        return cut(name.words().stream().sorted().collect(Collectors.joining(" ")));
    }

    /** The whole names of an entry, each once. */
    static Set<String> wholes(Collection<NameReading> names) {
        Set<String> wholes = new LinkedHashSet<>();
        names.forEach(name -> wholes.add(whole(name)));
        wholes.remove("");
        return wholes;
    }

    private static String cut(String term) {
        return term.length() > LONGEST_KEY ? term.substring(0, LONGEST_KEY) : term;
    }

    static Document of(AuthorityEntry entry) throws IOException {
        Document document = new Document();
        document.add(new BinaryDocValuesField(ENTRY, new BytesRef(EntryForm.write(entry))));
        document.add(new StringField(ID, id(entry.extract(), entry.id()), Field.Store.NO));
        for (Identifier identifier : entry.identifiers()) {
            document.add(
                    new StringField(IDENTIFIER, identifier(identifier.scheme(), identifier.value()), Field.Store.NO));
        }
        String keys = keys(entry.kind());
        String words = words(entry.kind());
        Set<NameReading> readings = new LinkedHashSet<>();
        for (Text name : entry.names()) {
            readings.addAll(readings(entry.kind(), name.value()));
            document.add(new TextField(words, name.value(), Field.Store.NO));
        }
        for (String key : keys(entry.kind(), readings)) {
            document.add(new StringField(keys, key, Field.Store.NO));
        }
        for (String word : spelled(readings)) {
            document.add(new StringField(keys, word, Field.Store.NO));
        }
        for (String key : heardKeys(readings)) {
            document.add(new StringField(heard(entry.kind()), key, Field.Store.NO));
        }
        for (String whole : wholes(readings)) {
            document.add(new StringField(names(entry.kind()), whole, Field.Store.NO));
        }
        return document;
    }

    static Document of(Replacement replacement, String extract) {
        Document document = new Document();
        document.add(new StringField(REPLACED, identifier(replacement.scheme(), replacement.old()), Field.Store.NO));
        document.add(new StoredField(SCHEME, replacement.scheme()));
        document.add(new StoredField(OLD, replacement.old()));
        document.add(new StoredField(NOW, replacement.now()));
        document.add(new StoredField(EXTRACT, extract));
        document.add(new StoredField(FILE, replacement.where().file()));
        document.add(new StoredField(LINE, replacement.where().line()));
        return document;
    }
}
