package org.dossier.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Document;
import org.dossier.rdf.Iri;

/**
 * States documents while others are still being read, on one thread of several: whatever depends on the documents that follow is
 * left to {@link RecordMapper#settle}. Every other kind of record is in the index before. Remembers what names mean, within bounds.
 */
public final class EarlyMapper {
    /** Takes some 10 MB. */
    private static final int MOST_NAMES = 50_000;

    private final RecordIndex index;
    private final RecordMapper mapper;
    private final Undecided undecided;
    private final Known known = new Known();
    private final Set<Iri> provisional = SettledLater.remembered();
    private final Map<Iri, String> stated = new HashMap<>();

    EarlyMapper(RecordIndex index, RecordMapper mapper, Undecided undecided) {
        this.index = index;
        this.mapper = mapper;
        this.undecided = undecided;
    }

    /** Takes what is stated and concluded. */
    public interface Sink extends StatementSink {
        /** Takes a conclusion that falls if a document of the dataset has that id. */
        void remarkUnlessHeld(String documentId, Remark remark);

        /** Takes a conclusion that falls unless a document of the dataset has that id. */
        void remarkIfHeld(String documentId, Remark remark);
    }

    /** A document whose title is read. */
    public static final class ReadDocument {
        private final Document document;
        private final DocumentReading reading;
        private final List<Use> uses = new ArrayList<>();

        private ReadDocument(Document document, DocumentReading reading) {
            this.document = document;
            this.reading = reading;
        }
    }

    /** A name that this thread has not met in that role. */
    private record Use(String name, NameRole role) {}

    /** Reads a document's title, at once with other threads. */
    public ReadDocument read(Document document) {
        known.forgetIfMany();
        ReadDocument read = new ReadDocument(document, DocumentReading.of(document, index));
        NamesOfDocument.visit(document, read.reading, (name, role) -> {
            if (!known.knows(name, role)) {
                read.uses.add(new Use(name, role));
            }
        });
        return read;
    }

    /** Takes its names; every document once, one at a time and in the order of the dataset, which tells how a name is first spelled. */
    public void enter(ReadDocument read) {
        for (Use use : read.uses) {
            if (!known.knows(use.name(), use.role())) {
                known.learn(use.name(), use.role(), index.useInDocument(use.name(), use.role()));
            }
        }
    }

    /**
     * States a document that has entered, at once with other threads.
     *
     * @throws IOException if the sink fails
     */
    public void map(ReadDocument read, Sink sink) throws IOException {
        Statements statements = new Statements(sink);
        mapper.map(read.document, read.reading, names(known, statements, sink));
    }

    /**
     * States a record of another kind.
     *
     * @throws IOException if the sink fails
     */
    public void map(ArchiveRecord record, Sink sink) throws IOException {
        Statements statements = new Statements(sink);
        mapper.map(record, names(index, statements, sink));
    }

    private Names names(Meanings meanings, Statements statements, Sink sink) {
        return mapper.names(
                meanings, statements, new SettledLater(index, undecided, statements, sink, provisional, stated));
    }

    /** What names mean, as far as this thread has asked. */
    private final class Known implements Meanings {
        private final Map<NameRole, Map<String, Meaning>> meanings = new EnumMap<>(NameRole.class);
        private int size;

        boolean knows(String name, NameRole role) {
            return meanings.getOrDefault(role, Map.of()).containsKey(name);
        }

        void learn(String name, NameRole role, Meaning meaning) {
            meanings.computeIfAbsent(role, any -> new HashMap<>()).put(name, meaning);
            size++;
        }

        void forgetIfMany() {
            if (size > MOST_NAMES) {
                meanings.clear();
                size = 0;
            }
        }

        @Override
        public Meaning meaning(String name, NameRole role) {
            Meaning known = meanings.getOrDefault(role, Map.of()).get(name);
            return known == null ? index.meaning(name, role) : known;
        }

        @Override
        public Meaning reference(String idOrName, NameRole role) {
            return index.byId(idOrName, role)
                    .<Meaning>map(Meaning.Claimed::new)
                    .orElseGet(() -> meaning(idOrName, role));
        }
    }
}
