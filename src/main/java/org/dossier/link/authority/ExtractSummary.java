package org.dossier.link.authority;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of an extract.
 *
 * @param name what the dataset calls it
 * @param entries how many entries were read
 * @param replaced how often it says of an identifier that another replaces it
 * @param problems how often each rule was broken, by its code; {@code docs/problems.md} tells them
 */
public record ExtractSummary(String name, long entries, long replaced, Map<String, Long> problems) {
    public ExtractSummary {
        problems = Collections.unmodifiableMap(new TreeMap<>(problems));
    }
}
