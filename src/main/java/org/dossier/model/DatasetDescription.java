package org.dossier.model;

import java.util.List;
import java.util.Map;

/**
 * What a dataset is, as the head of {@code dataset.yaml} states it.
 *
 * @param title the title by language; {@code ""} is the key where the language is not said
 * @param description the description, likewise; may be empty
 * @param licence an IRI
 * @param publisherUrl {@code ""} if none
 * @param contact an IRI such as {@code mailto:...}; {@code ""} if none
 * @param base the IRI that every IRI of the dataset begins with; http(s), ends in {@code /}
 * @param languages BCP 47 tags, the main one first
 */
public record DatasetDescription(
        Map<String, String> title,
        Map<String, String> description,
        String licence,
        String publisherName,
        String publisherUrl,
        String contact,
        String base,
        List<String> languages) {
    public DatasetDescription {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
        languages = List.copyOf(languages);
    }
}
