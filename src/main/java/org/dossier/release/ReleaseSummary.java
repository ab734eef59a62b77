package org.dossier.release;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.dossier.change.ChangeCounts;
import org.dossier.dump.Distribution;
import org.dossier.dump.Period;

/**
 * What a program is told of a release, by {@code dossier releases --json} and by the server alike.
 *
 * @param release its number
 * @param published when, in UTC
 * @param current true if it is the one that is served
 * @param parent the number of the release that it follows; 0 if there is none
 * @param documents how many it has
 * @param triples how many its graph has
 * @param counts as in the manifest: those two, and every other class
 * @param period the days that its documents are of; the later one is the date of its newest record
 * @param changes against its parent
 * @param bytes how much room its files take
 * @param dumps as in the manifest; {@code releases/{number}/dumps/{file}} is where a server has them
 */
public record ReleaseSummary(
        int release,
        String published,
        boolean current,
        int parent,
        long documents,
        long triples,
        SortedMap<String, Long> counts,
        Period period,
        ChangeCounts changes,
        long bytes,
        List<Distribution> dumps) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public ReleaseSummary {
        counts = Manifest.sorted(counts);
        dumps = List.copyOf(dumps);
    }

    /**
     * Of a release.
     *
     * @param current true if it is the one that is served
     * @throws IOException if the release is not there any more
     */
    public static ReleaseSummary of(Release release, boolean current) throws IOException {
        Manifest manifest = release.manifest();
        return new ReleaseSummary(
                release.number(),
                History.of(release).last().toString(),
                current,
                manifest.parent(),
                manifest.counts().getOrDefault("Document", 0L),
                manifest.counts().getOrDefault(Manifest.TRIPLES, 0L),
                manifest.counts(),
                manifest.period(),
                manifest.changes(),
                release.bytes(),
                manifest.dumps());
    }

    /** As a JSON object, in lines. */
    public String json() throws IOException {
        return text(this);
    }

    /** Several as a JSON array, in lines. */
    public static String json(List<ReleaseSummary> releases) throws IOException {
        return text(releases);
    }

    /** Jackson would end lines as the system does. */
    private static String text(Object value) throws IOException {
        return JSON.writeValueAsString(value).replace("\r\n", "\n") + "\n";
    }
}
