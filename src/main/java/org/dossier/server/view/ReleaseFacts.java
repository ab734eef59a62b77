package org.dossier.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.language.Language;
import org.dossier.release.Manifest;
import org.dossier.release.Release;

/**
 * What every page says of the release it shows.
 *
 * @param title the dataset's title, in its main language
 * @param description what the dataset is; {@code ""} if it does not say
 * @param publisher who publishes it; {@code ""} if it does not say
 */
public record ReleaseFacts(
        int number,
        Words title,
        Words description,
        String publisher,
        String publisherUrl,
        String licence,
        String contact,
        String base) {
    /** What the manifest of a release says to a reader of a language. */
    public static ReleaseFacts of(Release release, Language language) {
        Manifest.DatasetFacts dataset = release.manifest().dataset();
        List<String> languages = dataset.languages();
        return new ReleaseFacts(
                release.number(),
                pick(dataset.title(), languages, language),
                pick(dataset.description(), languages, language),
                dataset.publisherName(),
                dataset.publisherUrl(),
                dataset.licence(),
                dataset.contact(),
                dataset.base());
    }

    /** The text in the reader's language in any of its varieties, in English, in the dataset's first language that it has, or in any. */
    private static Words pick(Map<String, String> byLanguage, List<String> languages, Language reader) {
        Set<String> tags = new TreeSet<>(byLanguage.keySet());
        List<String> wanted = new ArrayList<>(tags);
        wanted.removeIf(tag -> !LanguageChain.isIn(tag, reader));
        wanted.addAll(List.of("en", ""));
        wanted.addAll(languages);
        wanted.addAll(tags);
        return wanted.stream()
                .filter(byLanguage::containsKey)
                .findFirst()
                .map(language -> new Words(byLanguage.getOrDefault(language, ""), language))
                .orElse(Words.NONE);
    }
}
