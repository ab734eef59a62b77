package org.dossier.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a dataset is, as the head of {@code dataset.yaml} states it.
 *
 * @param title the title by language; {@code ""} is the key where the language is not said
 * @param description the description, likewise; may be empty
 * @param licence the canonical IRI of a {@link Licence}
 * @param publisherUrl {@code ""} if none
 * @param contact an IRI such as {@code mailto:...}; {@code ""} if none
 * @param base the IRI that every IRI of the dataset begins with; http(s), ends in {@code /}
 * @param languages BCP 47 tags, the main one first
 * @param keywords words to find it by, by language; {@code ""} is the key where the language is not said
 * @param themes IRIs of what it is about, as catalogues sort datasets
 */
public record DatasetDescription(
        Map<String, String> title,
        Map<String, String> description,
        String licence,
        String publisherName,
        String publisherUrl,
        String contact,
        String base,
        List<String> languages,
        Map<String, List<String>> keywords,
        List<String> themes) {
    public DatasetDescription {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
        languages = List.copyOf(languages);
        keywords = keywords.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        themes = List.copyOf(themes);
    }
}
