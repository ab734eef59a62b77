package org.dossier.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.mapping.MappingRule;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.dossier.release.Manifest.FileEntry;
import org.dossier.source.Dataset;
import org.dossier.source.SourceLocation;

/**
 * Says where each statement of a release about a thing comes from: maps the dataset the release was built from once more,
 * and keeps what is stated of that thing.
 */
public final class Explainer {
    private static final Pattern HOST = Pattern.compile("^http://(localhost|127\\.0\\.0\\.1)(:\\d+)?/");
    private static final Pattern PAGE =
            Pattern.compile("/?([a-z]+/[^/?#]+?)(?:\\.(?:html|ttl|nt|jsonld|rdf))?((?:#[^#]*)?)");

    private final Release release;
    private final Dataset dataset;

    private Explainer(Release release, Dataset dataset) {
        this.release = release;
        this.dataset = dataset;
    }

    /**
     * An explainer for a release.
     *
     * @throws IOException if the dataset it was built from is not where it was
     */
    public static Explainer of(Release release) throws IOException {
        Path folder = release.datasetFolder();
        if (!Files.isDirectory(folder)) {
            throw new IOException(
                    folder + ": the dataset that release " + release.name()
                            + " was built from is not there any more; put it back, or build a new release from where it is now");
        }
        return new Explainer(release, Dataset.open(folder));
    }

    /**
     * The IRI that a person means: the IRI itself, the address of its page ({@code http://localhost:3030/document/113657},
     * with or without {@code .ttl}), or its end ({@code document/113657}). Empty if it is none of these.
     */
    public Optional<Iri> iri(String asked) {
        String base = release.manifest().dataset().base();
        // On this machine the release may be served at another port: what follows is the same.
        String local = asked.startsWith(base)
                ? asked.substring(base.length())
                : HOST.matcher(asked).replaceFirst("");
        Matcher page = PAGE.matcher(local);
        String path =
                local.matches("id/[^/]+/.+") ? local : page.matches() ? "id/" + page.group(1) + page.group(2) : "";
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Iri(base + path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What to say where {@code asked} is no IRI of this release, or none that anything is stated about. */
    public String unknown(String asked) {
        return asked + ": release " + release.name() + " states nothing about it; its IRIs look like "
                + release.manifest().dataset().base() + "id/document/... , and document/... is enough";
    }

    /** The files that are not what they were when the release was built, a sentence for each; empty if none. */
    public List<String> changedInputs() throws IOException {
        List<String> changes = new ArrayList<>();
        for (FileEntry entry : release.manifest().inputs()) {
            Path file = dataset.folder().resolve(entry.path());
            if (!Files.isRegularFile(file)) {
                changes.add(entry.path() + ": is gone since release " + release.name() + " was built");
            } else if (!InputFiles.entry(dataset.folder(), file).sha256().equals(entry.sha256())) {
                changes.add(entry.path() + ": has changed since release " + release.name()
                        + " was built; lines and statements may differ from what is published");
            }
        }
        return changes;
    }

    /**
     * Every statement about a thing, then about the parts that hang on it; one that several records or rules make comes
     * once for each. Empty if no record states anything about it.
     *
     * @throws IOException if the dataset cannot be read
     */
    public List<Explained> explain(Iri thing) throws IOException {
        String whole = thing.value();
        String part = whole + "#";
        Set<Explained> found = new LinkedHashSet<>();
        DatasetMapping.index(dataset, release.manifest().dataset().base()).state((triple, rule, origin) -> {
            String subject = triple.subject().value();
            if (subject.equals(whole) || subject.startsWith(part)) {
                found.add(new Explained(triple, rule, origin.where(), origin.recordId()));
            }
        });
        return found.stream()
                .sorted(Comparator.<Explained, String>comparing(
                                explained -> explained.triple().subject().value())
                        .thenComparing(Explained::triple))
                .toList();
    }

    /**
     * A statement and where it comes from.
     *
     * @param rule the rule that made it; names the field
     * @param where the record's place; of a statement that belongs to no record, {@code dataset.yaml}
     * @param recordId the record's id; {@code ""} where it belongs to no record
     */
    public record Explained(Triple triple, MappingRule rule, SourceLocation where, String recordId) {}
}
