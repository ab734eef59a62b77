package org.dossier.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of Dossier, as its jar states it, and of the Java it runs on. */
final class Version implements IVersionProvider {
    /** {@code 0.1.0}; {@code development} where the classes run outside a jar. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "dossier " + number() + " (Java " + Runtime.version().feature() + ")"
        };
    }
}
