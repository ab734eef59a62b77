package org.dossier.source;

import java.util.List;
import java.util.Map;
import org.dossier.model.RecordKind;

/**
 * One file of records, as {@code dataset.yaml} lists it.
 *
 * @param file its path inside the dataset folder
 * @param format how it is written
 * @param fields for each of our fields the names it goes by in this file, in order of preference
 * @param split for each field of this file that joins several values, what stands between them
 */
record SourceFile(
        String file, RecordKind kind, Format format, Map<String, List<String>> fields, Map<String, String> split) {
    SourceFile {
        fields = Map.copyOf(fields);
        split = Map.copyOf(split);
    }

    enum Format {
        JSONL,
        CSV
    }
}
