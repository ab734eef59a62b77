package org.dossier.source;

import java.util.List;

/** What a reader must know of a file before it reads it: how it is called, and which of its fields are read. */
interface FileFields {
    /** How the file is called where something in it is told. */
    String file();

    /** True if the field {@code name} of the file is read. */
    boolean knows(String name);

    /** What stands between the values of the file's field {@code name}; {@code ""} if it holds one value. */
    String separatorOf(String name);

    /** What keeps a table with these columns from being read; {@code ""} if nothing does. */
    String headerFault(List<String> columns);

    /** True if it is to be told that a field is not read. */
    boolean tellsUnknown();
}
