package org.dossier.server;

import java.nio.file.Path;

/**
 * Where a server listens, and what it serves.
 *
 * @param host the address to listen on: {@code localhost} answers this machine only, {@code 0.0.0.0} everybody
 * @param port 0 takes any free one
 * @param releases the directory of releases, whose {@code current} is served
 */
public record ServerSettings(String host, int port, Path releases, ServerLimits limits) {
    /** The address where nothing else is said: a server is not seen from outside until somebody says so. */
    public static final String DEFAULT_HOST = "localhost";

    /** The port where nothing else is said. */
    public static final int DEFAULT_PORT = 3030;

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port);
        }
    }

    /** The defaults, for a directory of releases. */
    public static ServerSettings of(Path releases) {
        return new ServerSettings(DEFAULT_HOST, DEFAULT_PORT, releases, ServerLimits.DEFAULT);
    }

    /** The same on another port. */
    public ServerSettings withPort(int other) {
        return new ServerSettings(host, other, releases, limits);
    }

    /** The same with other limits. */
    public ServerSettings withLimits(ServerLimits other) {
        return new ServerSettings(host, port, releases, other);
    }
}
