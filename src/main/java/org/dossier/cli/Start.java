package org.dossier.cli;

import org.dossier.release.ToolVersion;
import org.dossier.server.DossierServer;
import org.dossier.store.StoreReader;

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
            prepare(args);
            Main.main(args);
        }
    }

    /** Loads beside the reading of the command line what its command will take, which takes as long. */
    private static void prepare(String[] args) {
        String command = args.length == 0 ? "" : args[0];
        if (command.equals("serve")) {
            begin(DossierServer::prepare);
        } else if (command.equals("query")) {
            begin(StoreReader::prepare);
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "prepare");
        thread.setDaemon(true);
        thread.start();
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
