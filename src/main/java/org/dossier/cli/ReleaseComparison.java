package org.dossier.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dossier.change.ReleaseDifference;
import org.dossier.change.ReleaseDifference.Change;
import org.dossier.release.History;
import org.dossier.release.Release;
import org.dossier.server.view.Numbers;

/** What differs between two releases, as text or as JSON. */
final class ReleaseComparison {
    private static final String ID = "id/";

    private final Release from;
    private final Release to;
    private final ReleaseDifference difference;

    ReleaseComparison(Release from, Release to) {
        this.from = from;
        this.to = to;
        difference = new ReleaseDifference(from.directory(), to.directory());
    }

    /** How many things differ, and how. */
    private static final class Counts {
        private final Map<Change, Long> changes = new EnumMap<>(Change.class);

        void add(Change change) {
            changes.merge(change, 1L, Long::sum);
        }

        @Override
        public String toString() {
            return changes.entrySet().stream()
                    .map(change -> Numbers.grouped(change.getValue()) + " "
                            + change.getKey().word())
                    .collect(Collectors.joining(", "));
        }
    }

    /** Prints the counts, in all and by kind of thing, then at most {@code show} things. */
    void print(PrintWriter out, int show) throws IOException {
        Counts all = new Counts();
        Map<String, Counts> kinds = new TreeMap<>();
        List<String> first = new ArrayList<>();
        long[] number = {0};
        long unchanged = difference.compare((iri, change, hash, previousHash) -> {
            number[0]++;
            all.add(change);
            kinds.computeIfAbsent(kind(iri), any -> new Counts()).add(change);
            if (first.size() < show) {
                first.add("  %-10s %s".formatted(change.word(), iri));
            }
        });
        out.println("From release " + told(from) + " to " + told(to) + ": " + (number[0] == 0 ? "nothing differs" : all)
                + "; " + Numbers.grouped(unchanged) + " unchanged.");
        kinds.forEach((kind, counts) -> out.println("  " + kind + ": " + counts));
        if (!first.isEmpty()) {
            out.println();
            first.forEach(out::println);
        }
        if (number[0] > first.size()) {
            out.println("  and " + Numbers.grouped(number[0] - first.size())
                    + " more; --show prints more of them, --json all");
        }
    }

    /** Prints one object, which lists every thing that differs. */
    void json(PrintWriter out) throws IOException {
        Map<Change, Long> counts = new EnumMap<>(Change.class);
        for (Change change : Change.values()) {
            counts.put(change, 0L);
        }
        JsonGenerator json = new JsonMapper().createGenerator(out).useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeNumberField("from", from.number());
        json.writeNumberField("to", to.number());
        json.writeArrayFieldStart("entities");
        long unchanged = difference.compare((iri, change, hash, previousHash) -> {
            counts.merge(change, 1L, Long::sum);
            json.writeStartObject();
            json.writeStringField("iri", iri);
            json.writeStringField("change", change.word());
            if (!hash.isEmpty()) {
                json.writeStringField("hash", hash);
            }
            if (!previousHash.isEmpty()) {
                json.writeStringField("previousHash", previousHash);
            }
            json.writeEndObject();
        });
        json.writeEndArray();
        for (Map.Entry<Change, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey().word(), count.getValue());
        }
        json.writeNumberField("unchanged", unchanged);
        json.writeEndObject();
        json.flush();
        out.println();
    }

    private static String told(Release release) throws IOException {
        return release.name() + " (" + History.of(release).last() + ")";
    }

    /** The word for its kind in an IRI of the dataset: {@code document}; of another IRI {@code other}. */
    private String kind(String iri) {
        String prefix = to.manifest().dataset().base() + ID;
        int end = iri.startsWith(prefix) ? iri.indexOf('/', prefix.length()) : -1;
        return end < 0 ? "other" : iri.substring(prefix.length(), end);
    }
}
