package org.dossier.link.authority;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.source.Rule;

/**
 * What came of an extract.
 *
 * @param name what the dataset calls it
 * @param entries how many entries were read
 * @param replaced how often it says of an identifier that another replaces it
 * @param problems how often each rule was broken, by its code; {@code docs/problems.md} tells them
 */
public record ExtractSummary(String name, long entries, long replaced, Map<String, Long> problems) {
    /** Under these rules entries are not read; of a second entry with an id the first is, which has it. */
    private static final Set<String> UNREAD = Stream.of(
                    Rule.MALFORMED,
                    Rule.MISSING_FIELD,
                    Rule.UNKNOWN_KIND,
                    Rule.LINE_TOO_LONG,
                    Rule.NOT_UTF8,
                    Rule.ID_TOO_LONG,
                    Rule.BAD_HEADER,
                    Rule.EMPTY_FILE)
            .map(Rule::code)
            .collect(Collectors.toUnmodifiableSet());

    public ExtractSummary {
        problems = Collections.unmodifiableMap(new TreeMap<>(problems));
    }

    /** True if all of it was read, so that what is not among its entries is not in it. */
    @JsonIgnore
    public boolean isWhole() {
        return Collections.disjoint(problems.keySet(), UNREAD);
    }
}
