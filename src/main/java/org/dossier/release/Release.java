package org.dossier.release;

import java.nio.file.Path;

/**
 * A published state of a dataset: a directory of files that never change.
 *
 * @param number counts from 1
 * @param directory the release's directory, named by its number in four digits: {@code 0002}
 * @param manifest what it was made from and what it holds
 */
public record Release(int number, Path directory, Manifest manifest) {
    /** The TDB2 database. */
    public Path store() {
        return directory.resolve("store");
    }

    /** The dumps. */
    public Path dumps() {
        return directory.resolve("dumps");
    }
}
