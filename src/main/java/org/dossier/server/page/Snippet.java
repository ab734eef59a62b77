package org.dossier.server.page;

import java.util.List;

/**
 * How a program gets the answer to a query.
 *
 * @param language {@code R}, {@code Python} ...
 * @param text the lines to copy
 */
public record Snippet(String language, String text) {
    /**
     * Snippets that read a table.
     *
     * @param csv its address, absolute; everything that means something to a shell or a language is percent-encoded in it
     * @param name of the query
     */
    static List<Snippet> of(String csv, String name) {
        return List.of(
                new Snippet("R", "answer <- read.csv(\"" + csv + "\")\nhead(answer)\n"),
                new Snippet(
                        "Python", "import pandas\n\nanswer = pandas.read_csv(\"" + csv + "\")\nprint(answer.head())\n"),
                new Snippet("curl", "curl -o " + name + ".csv '" + csv + "'\n"));
    }
}
