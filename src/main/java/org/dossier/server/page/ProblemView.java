package org.dossier.server.page;

import java.util.Optional;

/**
 * What the page of an error shows.
 *
 * @param language that of the sentence and the remedy, where it is not the page's
 */
public record ProblemView(
        int status,
        String title,
        String sentence,
        String remedy,
        Optional<String> language,
        String stylesheet,
        String icon) {}
