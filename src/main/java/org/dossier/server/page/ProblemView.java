package org.dossier.server.page;

/** What the page of an error shows. */
public record ProblemView(int status, String title, String sentence, String remedy, String stylesheet, String icon) {}
