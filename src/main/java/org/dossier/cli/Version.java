package org.dossier.cli;

import org.dossier.release.ToolVersion;
import picocli.CommandLine.IVersionProvider;

/** The version of Dossier, as its jar states it, and of the Java it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "dossier " + ToolVersion.of() + " (Java " + Runtime.version().feature() + ")"
        };
    }
}
