package org.dossier.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of Dossier, as its jar states it, and of the Java it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {Start.version()};
    }
}
