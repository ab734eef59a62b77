package org.dossier.server.page;

import gg.jte.Content;
import java.util.Optional;

/**
 * What the page of an error shows.
 *
 * @param home where the server begins, as the page leads there
 * @param language that of the sentence and the remedy, where it is not the page's
 */
public record ProblemView(
        int status,
        String title,
        Content sentence,
        Advice remedy,
        Optional<String> language,
        String home,
        String stylesheet,
        String icon) {}
