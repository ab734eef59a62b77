package org.dossier.cli;

/** What a command ends with; {@code docs/cli.md} has a row for each. */
enum ExitCode {
    /** It was done. */
    OK(0),
    /** The data, or the query, has faults: a rejected record, a refused release, a query that is not answered. */
    DATA(1),
    /** The command was not written as its help says. */
    USAGE(2),
    /** The world failed: a file, the disk, a port. */
    WORLD(3),
    /** A mistake of ours. */
    MISTAKE(70);

    /** The lines that every help ends with. */
    static final String HEADING = "%nExit codes:%n";

    static final String OK_LINE = "0:done";
    static final String DATA_LINE = "1:the data have faults, or the query is not answered";
    static final String USAGE_LINE = "2:the command is not written as this help says";
    static final String WORLD_LINE = "3:a file, the disk or a port failed";
    static final String MISTAKE_LINE = "70:a mistake in Dossier; please report it";

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
