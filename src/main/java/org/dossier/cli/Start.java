package org.dossier.cli;

import org.dossier.release.ToolVersion;

/**
 * Where the process begins. What asks for nothing but the version is answered here, in about the time of an empty Java; reading
 * a command line takes several times as long.
 */
public final class Start {
    private Start() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            System.out.println(version());
        } else {
            Main.main(args);
        }
    }

    /** The version of Dossier, as its jar states it, and of the Java it runs on; {@code +} would cost as much as all the rest. */
    static String version() {
        String feature = String.valueOf(Runtime.version().feature());
        return "dossier "
                .concat(ToolVersion.of())
                .concat(" (Java ")
                .concat(feature)
                .concat(")");
    }
}
