package org.dossier.server.view;

/**
 * What is told to somebody to whom the review is not open.
 *
 * @param remedy what they can do, as sentences
 * @param takesToken true if a token would open it
 */
public record ReviewDoor(String remedy, boolean takesToken) {}
