package org.dossier.server.page;

import java.util.Comparator;
import java.util.List;
import org.dossier.change.ChangeCounts;
import org.dossier.release.Manifest;
import org.dossier.release.Release;
import org.dossier.server.file.ReleaseFile;
import org.dossier.server.view.Numbers;

/**
 * A release as a page shows it.
 *
 * @param current true if it is the one that is served
 * @param summary what it holds, in a sentence
 * @param parent the number of the release before it; 0 if there was none
 * @param changes what is different from it, in a clause
 */
public record ReleasePage(
        int number,
        boolean current,
        String summary,
        int parent,
        String changes,
        String toolVersion,
        List<File> dumps,
        List<File> inputs) {
    public ReleasePage {
        dumps = List.copyOf(dumps);
        inputs = List.copyOf(inputs);
    }

    /**
     * A file.
     *
     * @param path below the server's root; of an input, which is not served, {@code ""}
     */
    public record File(String name, String path, String mediaType, String size, String sha256) {}

    static ReleasePage of(Release release, boolean current) {
        Manifest manifest = release.manifest();
        String summary = "%s and %s."
                .formatted(
                        Numbers.of(manifest.counts().getOrDefault("Document", 0L), "document", "documents"),
                        Numbers.of(manifest.counts().getOrDefault(Manifest.TRIPLES, 0L), "statement", "statements"));
        return new ReleasePage(
                release.number(),
                current,
                summary,
                manifest.parent(),
                changes(manifest.changes()),
                manifest.toolVersion(),
                manifest.outputs().stream()
                        .filter(file -> file.path().startsWith("dumps/"))
                        .sorted(Comparator.comparingInt(file -> part(file.path())))
                        .map(file -> file(file, "releases/" + release.number() + "/" + file.path()))
                        .toList(),
                manifest.inputs().stream().map(file -> file(file, "")).toList());
    }

    private static String changes(ChangeCounts changes) {
        return "%s created, %s changed, %s withdrawn"
                .formatted(
                        Numbers.grouped(changes.created()),
                        Numbers.grouped(changes.changed()),
                        Numbers.grouped(changes.withdrawn()));
    }

    /** The graph first, then its links, where things are recorded, and the ontology; the list of checksums last. */
    private static int part(String path) {
        List<String> later = List.of("-links.", "-records.", "-ontology.", "SHA256SUMS");
        for (int i = 0; i < later.size(); i++) {
            if (path.contains(later.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static File file(Manifest.FileEntry entry, String path) {
        String name = path.isEmpty()
                ? entry.path()
                : entry.path().substring(entry.path().lastIndexOf('/') + 1);
        return new File(name, path, ReleaseFile.mediaType(entry.path()), Numbers.bytes(entry.bytes()), entry.sha256());
    }
}
