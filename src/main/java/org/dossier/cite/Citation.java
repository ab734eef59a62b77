package org.dossier.cite;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a footnote needs to find a thing again in the same state.
 *
 * @param key how a manuscript names it: {@code document-112024-release-3}
 * @param kind what kind of thing it is
 * @param authors who wrote it, each as one name; may be empty
 * @param dateWords its date for people; {@code ""} if none is known
 * @param edtf its date in the Extended Date/Time Format; {@code ""} if none can be read
 * @param archive where it is kept, as an archival reference; {@code ""} if that is not known
 * @param container the dataset that describes it
 * @param publisher who publishes that; {@code ""} if nobody says so
 * @param release the number of the release
 * @param url the IRI or address to cite
 */
public record Citation(
        String key,
        Kind kind,
        String title,
        List<String> authors,
        String dateWords,
        String edtf,
        String archive,
        String container,
        String publisher,
        int release,
        String url) {
    private static final Pattern NOT_IN_KEYS = Pattern.compile("[^A-Za-z0-9]+");

    public Citation {
        authors = List.copyOf(authors);
    }

    /** What kind of thing is cited. */
    public enum Kind {
        /** A document of an archive. */
        DOCUMENT,
        /** What a query answered. */
        ANSWER,
        /** Anything else that has a page. */
        ENTRY
    }

    /** A key without signs that reference managers stumble over. */
    public static String key(String path, int release) {
        return NOT_IN_KEYS.matcher(path).replaceAll("-") + "-release-" + release;
    }

    /** The citation as a sentence. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append('“').append(title).append('”');
        if (!dateWords.isEmpty()) {
            text.append(", ").append(dateWords);
        }
        if (!archive.isEmpty()) {
            text.append(". ").append(archive);
        }
        text.append(text.charAt(text.length() - 1) == '.' ? " " : ". ").append(container);
        if (!publisher.isEmpty()) {
            text.append(", ").append(publisher);
        }
        return text.append(", release ")
                .append(release)
                .append(". ")
                .append(url)
                .toString();
    }
}
