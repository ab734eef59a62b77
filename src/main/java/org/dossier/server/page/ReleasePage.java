package org.dossier.server.page;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.change.ChangeLog;
import org.dossier.dump.Distribution;
import org.dossier.language.Wording;
import org.dossier.release.History;
import org.dossier.release.Manifest;
import org.dossier.release.Release;
import org.dossier.server.file.ReleaseFile;
import org.dossier.server.view.ChangeWords;
import org.dossier.server.view.HumanDate;
import org.dossier.server.view.Numbers;

/**
 * A release as a page shows it.
 *
 * @param current true if it is the one that is served
 * @param published when it was published, in UTC, as machines read it
 * @param publishedWords the same in words
 * @param summary what it holds, in a sentence
 * @param period which days its documents are of, in a sentence; {@code ""} if that is not known
 * @param parent the number of the release before it; 0 if there was none
 * @param changes what is different from it, in clauses
 * @param patched true if it has the statements added and removed since its parent
 * @param counts how many of each kind of thing there are: {@code 12 documents, 3 people}
 * @param dumpSize how long all dumps are together
 */
public record ReleasePage(
        int number,
        boolean current,
        String published,
        String publishedWords,
        String summary,
        String period,
        int parent,
        String changes,
        boolean patched,
        String toolVersion,
        String counts,
        List<File> dumps,
        String dumpSize,
        List<File> inputs) {
    private static final String DUMPS = "dumps/";
    /** Counts that are none of things of a class. */
    private static final Set<String> OF_GRAPHS =
            Set.of(Manifest.TRIPLES, Manifest.RECORD_TRIPLES, Manifest.CANDIDATE_TRIPLES, Manifest.CANDIDATES);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    public ReleasePage {
        dumps = List.copyOf(dumps);
        inputs = List.copyOf(inputs);
    }

    /**
     * A file.
     *
     * @param path below the server's root; of an input, which is not served, {@code ""}
     * @param mediaType of the file as it is sent
     * @param content the media type of what is packed in it; {@code ""} if it is no dump
     * @param triples how many it holds; {@code ""} if it is no dump, or that is not known
     */
    public record File(
            String name, String path, String mediaType, String content, String size, String triples, String sha256) {}

    /** @throws IOException if the release is not there any more */
    static ReleasePage of(Release release, boolean current, Wording wording) throws IOException {
        Manifest manifest = release.manifest();
        History history = History.of(release);
        List<File> dumps = dumps(release, wording);
        return new ReleasePage(
                release.number(),
                current,
                history.last().toString(),
                wording.say(
                        "releases.time",
                        "day",
                        wording.calendar().day(history.last()),
                        "time",
                        TIME.format(history.last())),
                summary(manifest, wording),
                period(manifest, wording),
                manifest.parent(),
                new ChangeWords(wording).of(manifest.changes()),
                manifest.outputs().stream().anyMatch(file -> file.path().equals(ChangeLog.PATCH)),
                manifest.toolVersion(),
                counts(manifest, wording),
                dumps,
                Numbers.bytes(
                        wording,
                        manifest.outputs().stream()
                                .filter(file -> file.path().startsWith(DUMPS))
                                .mapToLong(Manifest.FileEntry::bytes)
                                .sum()),
                manifest.inputs().stream().map(file -> input(file, wording)).toList());
    }

    private static String summary(Manifest manifest, Wording wording) {
        return wording.say(
                "releases.documents-statements",
                "documents",
                wording.say("count.documents", "n", manifest.counts().getOrDefault("Document", 0L)),
                "statements",
                wording.say("ontology.statements", "n", manifest.counts().getOrDefault(Manifest.TRIPLES, 0L)));
    }

    private static String period(Manifest manifest, Wording wording) {
        if (manifest.period().latest().isEmpty()) {
            return "";
        }
        String newest = HumanDate.of(asFarAsKnown(manifest.period().latest()), wording);
        return manifest.period().earliest().isEmpty()
                ? wording.say("releases.newest", "newest", newest)
                : wording.say(
                        "releases.newest-oldest",
                        "newest",
                        newest,
                        "oldest",
                        HumanDate.of(asFarAsKnown(manifest.period().earliest()), wording));
    }

    /**
     * A bound of the period without what its record may not say: a record of {@code 1945} begins on the first of January as well as one of
     * that day, and the manifest keeps the day alone. So the bounds of a year are told as the year, those of a month as the month.
     */
    static String asFarAsKnown(String day) {
        if (day.endsWith("-01-01") || day.endsWith("-12-31")) {
            return day.substring(0, 4);
        }
        LocalDate date = LocalDate.parse(day);
        boolean bound = date.getDayOfMonth() == 1 || date.getDayOfMonth() == date.lengthOfMonth();
        return bound ? day.substring(0, 7) : day;
    }

    /** An actor counts as an actor here even where it is known to be a person or an organization. */
    private static String counts(Manifest manifest, Wording wording) {
        ChangeWords words = new ChangeWords(wording);
        return manifest.counts().entrySet().stream()
                .filter(count -> !OF_GRAPHS.contains(count.getKey()))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(count ->
                        words.things(count.getKey().equals("Actor") ? "AnyActor" : count.getKey(), count.getValue()))
                .reduce((first, next) -> wording.say("change.comma", "first", first, "next", next))
                .orElse("");
    }

    /** The graph first, then its links, where things are recorded, and the ontology; the list of checksums last. */
    private static List<File> dumps(Release release, Wording wording) {
        Map<String, Distribution> known = new TreeMap<>();
        release.manifest().dumps().forEach(dump -> known.put(DUMPS + dump.file(), dump));
        List<File> files = new ArrayList<>();
        release.manifest().outputs().stream()
                .filter(file -> file.path().startsWith(DUMPS))
                .sorted(Comparator.comparingInt(file -> part(file.path())))
                .forEach(file -> {
                    Distribution dump = known.get(file.path());
                    files.add(new File(
                            file.path().substring(DUMPS.length()),
                            "releases/" + release.number() + "/" + file.path(),
                            ReleaseFile.mediaType(file.path()),
                            dump == null ? "" : dump.mediaType(),
                            Numbers.bytes(wording, file.bytes()),
                            dump == null ? "" : wording.number(dump.triples()),
                            file.sha256()));
                });
        return files;
    }

    private static int part(String path) {
        List<String> later = List.of("-links.", "-records.", "-candidates.", "-ontology.", "SHA256SUMS");
        for (int i = 0; i < later.size(); i++) {
            if (path.contains(later.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static File input(Manifest.FileEntry entry, Wording wording) {
        return new File(
                entry.path(),
                "",
                ReleaseFile.mediaType(entry.path()),
                "",
                Numbers.bytes(wording, entry.bytes()),
                "",
                entry.sha256());
    }
}
