package org.dossier.bench.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One side of a comparison.
 *
 * @param name what the tables call it
 * @param command the process and its arguments
 * @param environment variables that are set for it
 * @param folder where it runs
 * @param makes what it makes, removed before each run
 */
record Side(String name, List<String> command, Map<String, String> environment, Path folder, List<Path> makes) {
    Side {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        makes = List.copyOf(makes);
    }
}
