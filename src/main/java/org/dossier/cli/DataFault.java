package org.dossier.cli;

/** What was given cannot be used as it is: ends a command with exit code 1. */
final class DataFault extends Exception {
    private static final long serialVersionUID = 1L;

    DataFault(String message) {
        super(message);
    }

    DataFault(String message, Throwable cause) {
        super(message, cause);
    }
}
