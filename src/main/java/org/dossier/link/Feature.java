package org.dossier.link;

/**
 * One reason for or against a candidate.
 *
 * @param name what is looked at, one word or two: {@code name}, {@code life dates}
 * @param weight what it adds to the logarithm of the odds that the candidate is right; below 0 it speaks against
 * @param words what was found, as one would say it to a reviewer
 */
public record Feature(String name, double weight, String words) {}
