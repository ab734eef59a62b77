package org.dossier.release;

/** The version of Dossier, as its jar states it. */
public final class ToolVersion {
    private ToolVersion() {}

    /** {@code 0.1.0}; {@code development} where the classes run outside a jar. */
    public static String of() {
        String version = ToolVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
