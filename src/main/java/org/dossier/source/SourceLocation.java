package org.dossier.source;

/**
 * Where a record stands in a dataset.
 *
 * @param file the file's path inside the dataset folder, with {@code /} between folders
 * @param line the line the record begins on, from 1; 0 where the whole file is meant
 */
public record SourceLocation(String file, long line) {
    /** {@code documents.jsonl:17}, or only the file where no line is meant. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
