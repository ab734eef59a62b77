package org.dossier.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dossier.bench.side.RmlRecords;

/** Records to N-Triples: ours on one thread and on all, the same mapping in RML, and printing alone. */
final class ConvertRow implements Row {
    /** RMLMapper holds everything in memory, and both it and CARML take their time. */
    private static final int MOST_FOR_RML = 20_000;

    @Override
    public String title() {
        return "Convert: records to N-Triples";
    }

    @Override
    public void run(Bench bench, Section section) throws IOException {
        int documents = bench.settings().documents();
        Path data = bench.dataset(documents);
        Path out = bench.file("converted.nt");
        Path plain = bench.file("plain.nt");
        Side plainSide = bench.side(
                "printing alone (1 thread)",
                bench.program("org.dossier.bench.side.StraightLine", data, plain),
                List.of(plain));
        int threads = Runtime.getRuntime().availableProcessors();
        Side one = bench.convert("dossier, 1 thread", documents, out, 1);
        Side all = bench.convert("dossier, " + threads + " threads", documents, out, threads);
        Runs runs = Runs.inTurn(List.of(one, plainSide, all), bench.settings().pairs(), true);
        ProcessRun.of(one);
        long ours = Folders.differentLines(List.of(out));
        long printed = Folders.differentLines(List.of(plain));
        section.line(documents + " documents; " + ours + " different triples by ours, "
                + Series.number((double) ours / documents)
                + " a document; " + printed
                + " by printing alone, which leaves out actors, places and the other records that are no documents."
                + " Ratios are of time per different triple.\n");
        section.sides(runs);
        double share = (double) printed / ours;
        section.ratiosHead();
        section.atMost(
                "dossier on 1 thread / printing alone, processor time",
                runs.cpu(one).over(runs.cpu(plainSide)).times(share),
                1.5);
        section.ratio(
                "dossier on 1 thread / printing alone, wall clock",
                runs.seconds(one).over(runs.seconds(plainSide)).times(share));
        section.ratio(
                "dossier on " + threads + " threads / printing alone, wall clock",
                runs.seconds(all).over(runs.seconds(plainSide)).times(share));
        rml(bench, section);
    }

    private static void rml(Bench bench, Section section) throws IOException {
        int documents = Math.min(bench.settings().documents(), MOST_FOR_RML);
        Path data = bench.dataset(documents);
        Path folder = bench.file("rml-" + documents);
        Files.createDirectories(folder);
        RmlRecords.write(data, folder.resolve("records.json"));
        Path functions = folder.resolve("no-functions.ttl");
        Files.writeString(functions, "");
        Path mapping = bench.settings().home().resolve("src/bench/rml/mapping.ttl");
        Path out = bench.file("converted.nt");
        Path byCarml = bench.file("carml.nt");
        Path byRmlMapper = bench.file("rmlmapper.nt");
        Side ours = bench.convert(
                "dossier, all threads", documents, out, Runtime.getRuntime().availableProcessors());
        Side carml = bench.side(
                "CARML 0.4.11",
                bench.java(bench.peer("carml"), "CarmlConvert", mapping, folder, byCarml),
                List.of(byCarml));
        Side rmlMapper = new Side(
                "RMLMapper 5.0.0",
                bench.java(
                        bench.peer("rmlmapper"),
                        "be.ugent.rml.cli.Main",
                        "-f",
                        functions,
                        "-m",
                        mapping,
                        "-o",
                        byRmlMapper),
                Map.of(),
                folder,
                List.of(byRmlMapper));
        Runs runs =
                Runs.inTurn(List.of(ours, carml, rmlMapper), bench.settings().pairs(), false);
        ProcessRun.of(bench.convert("ours", documents, out, 1));
        double oursTriples = Folders.differentLines(List.of(out));
        double carmlTriples = Folders.differentLines(List.of(byCarml));
        double rmlMapperTriples = Folders.differentLines(List.of(byRmlMapper));
        section.line(
                "\nAgainst mappers of RML, " + documents + " documents: " + (long) oursTriples + " triples by ours, "
                        + (long) carmlTriples + " by CARML, " + (long) rmlMapperTriples
                        + " by RMLMapper. Their records have every key, IRI and last day of a month worked out beforehand, which RML cannot do by itself;"
                        + " left out are the records that are no documents. Ratios are of time per different triple.\n");
        section.sides(runs);
        section.ratiosHead();
        section.atLeast(
                "CARML / dossier, wall clock",
                runs.seconds(carml).over(runs.seconds(ours)).times(oursTriples / carmlTriples),
                15);
        section.atLeast(
                "RMLMapper / dossier, wall clock",
                runs.seconds(rmlMapper).over(runs.seconds(ours)).times(oursTriples / rmlMapperTriples),
                15);
        section.ratio(
                "CARML / dossier, processor time",
                runs.cpu(carml).over(runs.cpu(ours)).times(oursTriples / carmlTriples));
        section.ratio(
                "RMLMapper / dossier, processor time",
                runs.cpu(rmlMapper).over(runs.cpu(ours)).times(oursTriples / rmlMapperTriples));
    }
}
