package org.dossier.server.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.language.Wording;
import org.dossier.link.mapping.MappingSetDescription;
import org.dossier.link.review.Review;
import org.dossier.rdf.Iri;
import org.dossier.release.Manifest;
import org.dossier.release.Release;
import org.dossier.release.ToolVersion;

/** The review of the dataset that is served. For use by many threads. */
final class ReviewDesk {
    private final ReviewSettings.DatasetFolder dataset;
    private final Map<Path, Review> reviews = new ConcurrentHashMap<>();

    ReviewDesk(ReviewSettings.DatasetFolder dataset) {
        this.dataset = dataset;
    }

    /** The review of a release's dataset; empty if its folder is not there. */
    Optional<Review> review(Release release) throws IOException {
        Path folder = dataset.of(release);
        Manifest.DatasetFacts facts = release.manifest().dataset();
        return Files.isDirectory(folder)
                ? Optional.of(reviews.computeIfAbsent(folder.toRealPath(), path -> review(path, facts)))
                : Optional.empty();
    }

    /** Where the files lie that are reviewed. */
    Path folder(Release release) throws IOException {
        Path folder = dataset.of(release);
        return Files.isDirectory(folder) ? folder.toRealPath() : folder;
    }

    private static Review review(Path folder, Manifest.DatasetFacts facts) {
        MappingSetDescription description = MappingSetDescription.ofDataset(facts.base(), new Iri(facts.licence()));
        return Review.of(folder, description, ToolVersion.of());
    }

    /** What to do where there is nothing to review. */
    String missing(Release release, Wording wording) throws IOException {
        Path folder = dataset.of(release);
        return Files.isDirectory(folder)
                ? wording.say("review.missing-proposals", "folder", name(folder))
                : wording.say("review.missing-dataset", "folder", name(folder));
    }

    /** The name of a folder alone: who reads the page need not know where on the server it lies. */
    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }
}
