package org.dossier.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.model.RecordKind;

/** One file of records, as {@code dataset.yaml} lists it. */
final class SourceFile implements FileFields {
    private final String file;
    private final RecordKind kind;
    private final Format format;
    private final Map<String, List<String>> fields;
    private final Map<String, String> split;
    private final Set<String> names = new HashSet<>();
    private final Map<String, List<String>> namesOf = new HashMap<>();
    private final List<String> ofSeveralNames = new ArrayList<>();

    /**
     * @param file its path inside the dataset folder, with {@code /} between folders
     * @param format how it is written
     * @param fields for each of our fields the names it goes by in this file, in order of preference
     * @param split for each field of this file that joins several values, what stands between them
     */
    SourceFile(
            String file, RecordKind kind, Format format, Map<String, List<String>> fields, Map<String, String> split) {
        this.file = file;
        this.kind = kind;
        this.format = format;
        this.fields = Map.copyOf(fields);
        this.split = Map.copyOf(split);
        for (String field : Fields.of(kind)) {
            namesOf.put(field, this.fields.getOrDefault(field, List.of(field)));
            names.addAll(namesOf(field));
            if (namesOf(field).size() > 1) {
                ofSeveralNames.add(field);
            }
        }
    }

    enum Format {
        JSONL,
        CSV;

        RawReader reader() {
            return this == CSV ? new CsvReader() : new JsonLinesReader();
        }
    }

    @Override
    public String file() {
        return file;
    }

    RecordKind kind() {
        return kind;
    }

    Format format() {
        return format;
    }

    /** The names that one of our fields goes by in this file, in order of preference; its own where none is given. */
    List<String> namesOf(String field) {
        return namesOf.getOrDefault(field, List.of(field));
    }

    /** Those of our fields that go by several names in this file. */
    List<String> ofSeveralNames() {
        return ofSeveralNames;
    }

    /** True if {@code name} is what one of our fields goes by in this file. */
    @Override
    public boolean knows(String name) {
        return names.contains(name);
    }

    @Override
    public String separatorOf(String name) {
        return split.getOrDefault(name, "");
    }

    @Override
    public String headerFault(List<String> columns) {
        return columns.stream().anyMatch(this::knows)
                ? ""
                : "the first row names no field of " + kind.word()
                        + "; is the header row missing, or are the columns not separated by commas?";
    }

    @Override
    public boolean tellsUnknown() {
        return true;
    }
}
