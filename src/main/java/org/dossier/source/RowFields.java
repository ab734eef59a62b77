package org.dossier.source;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a file of rows is read. Columns that are not among these are passed over.
 *
 * @param file how the file is called where something in it is told
 * @param key the column without which no row is of use
 * @param columns the columns that are read, by the file's own names
 * @param split for each column that joins several values, what stands between them
 */
public record RowFields(String file, String key, Set<String> columns, Map<String, String> split) implements FileFields {
    public RowFields {
        columns = Set.copyOf(columns);
        split = Map.copyOf(split);
    }

    @Override
    public boolean knows(String name) {
        return columns.contains(name);
    }

    @Override
    public String separatorOf(String name) {
        return split.getOrDefault(name, "");
    }

    @Override
    public String headerFault(List<String> columns) {
        return columns.contains(key)
                ? ""
                : "the first row names no column \"" + Values.shown(key)
                        + "\", which dataset.yaml says holds the id; is the header row missing, or are the columns"
                        + " separated otherwise?";
    }

    @Override
    public boolean tellsUnknown() {
        return false;
    }
}
