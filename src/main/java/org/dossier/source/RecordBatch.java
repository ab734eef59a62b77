package org.dossier.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.IdSet;
import org.dossier.model.RecordKind;

/**
 * What a run of a file holds, place by place in its order: at each a record, or what keeps it from being published, or both a
 * record and what is wrong with it. For one thread at a time.
 */
public final class RecordBatch {
    private final SourceFile source;
    private final RecordReader reader;
    private final List<Item> items = new ArrayList<>();
    private final boolean isLast;

    /**
     * What was found at one place.
     *
     * @param raws what the file has there, until the record is settled; none or one
     * @param holdsRecord true if the file has a record there
     * @param id the record's id; may be empty
     * @param records the record as it can be published; none or one
     */
    private record Item(
            SourceLocation where,
            List<RawRecord> raws,
            boolean holdsRecord,
            String id,
            List<ArchiveRecord> records,
            List<Problem> problems) {
        Item(Problem problem) {
            this(problem.where(), List.of(), false, "", List.of(), List.of(problem));
        }

        Optional<ArchiveRecord> record() {
            return records.isEmpty() ? Optional.empty() : Optional.of(records.get(0));
        }

        Item settled() {
            return new Item(where, List.of(), holdsRecord, id, records, problems);
        }
    }

    /** Takes what a batch holds, place by place. */
    public interface Visitor {
        /**
         * One place of a file.
         *
         * @param record the record that stands there; empty if none does that can be published
         * @param problems what is wrong with it
         */
        void place(SourceLocation where, Optional<ArchiveRecord> record, List<Problem> problems) throws IOException;
    }

    /** @param isLast true if it ends its file */
    RecordBatch(SourceFile source, RecordReader reader, boolean isLast) {
        this.source = source;
        this.reader = reader;
        this.isLast = isLast;
    }

    /** Reads a run. Whether a record has the id of another is not known before {@link #settle}. */
    void read(RawReader.Run run) throws IOException {
        run.read(new RawReader.Receiver() {
            @Override
            public void raw(RawRecord raw) {
                items.add(understood(raw, false));
            }

            @Override
            public void problem(Problem problem) {
                items.add(new Item(problem));
            }
        });
    }

    private Item understood(RawRecord raw, boolean isDuplicate) {
        List<Problem> found = new ArrayList<>(0);
        RecordProblems problems = new RecordProblems(raw.where(), found::add);
        Optional<ArchiveRecord> record = reader.read(new FieldReader(raw, source, problems), isDuplicate);
        List<ArchiveRecord> records = record.isEmpty() ? List.of() : List.of(record.get());
        return new Item(raw.where(), List.of(raw), true, problems.id(), records, found);
    }

    /** Rejects the records whose ids are taken, and takes the ids of the others; called in the order of the files. */
    void settle(IdSet ids) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean isDuplicate = item.records().isEmpty()
                    ? !item.id().isEmpty() && ids.contains(item.id())
                    : !ids.add(item.records().get(0).id());
            items.set(i, (isDuplicate ? understood(item.raws().get(0), true) : item).settled());
        }
    }

    /** The kind of its records. */
    public RecordKind kind() {
        return source.kind();
    }

    /** How many places it has. */
    public int size() {
        return items.size();
    }

    /** The record at a place, counted from 0; empty if none stands there that can be published. */
    public Optional<ArchiveRecord> record(int place) {
        return items.get(place).record();
    }

    /** Goes through it in the order of the file. */
    public void visit(Visitor visitor) throws IOException {
        for (Item item : items) {
            visitor.place(item.where(), item.record(), item.problems());
        }
    }

    /** True if nothing in it is a record or keeps one from being published. */
    private boolean isEmpty() {
        return items.stream()
                .allMatch(item -> !item.holdsRecord()
                        && item.problems().stream()
                                .allMatch(problem -> problem.rule().severity() != Problem.Severity.REJECTED));
    }

    /** Notes of each file whether it holds a record, and adds the problem where it holds none. */
    static final class EmptyFiles {
        private boolean isEmpty = true;

        /** Called in the order of the files, for each batch. */
        void check(RecordBatch batch) {
            isEmpty &= batch.isEmpty();
            if (batch.isLast) {
                if (isEmpty) {
                    batch.items.add(batch.emptyFile());
                }
                isEmpty = true;
            }
        }
    }

    private Item emptyFile() {
        SourceLocation where = new SourceLocation(source.file(), 0);
        return new Item(
                new Problem(where, "", "", "", Rule.EMPTY_FILE, "the file holds no record; is it the right one?"));
    }
}
