package org.dossier.bench.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How fast a whole archive is harvested by OAI-PMH, page after page, and what memory the server has while it is. */
final class HarvestRow implements Row {
    private static final String HEAP = "-Xmx256m";
    private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([A-Za-z0-9_-]+)</resumptionToken>");
    private static final Pattern SIZE = Pattern.compile("completeListSize=\"(\\d+)\"");
    private static final Pattern HEADER = Pattern.compile("<header[ >]");
    private static final int QUARTERS = 4;

    @Override
    public String title() {
        return "Harvest";
    }

    @Override
    public void run(Bench bench, Section section) throws IOException {
        int documents = bench.settings().documents();
        Path releases = bench.file("releases-harvest");
        ProcessRun.of(bench.dossier(
                "build", "", List.of(releases), "build", bench.dataset(documents), "--releases", releases));
        section.line("Everything of " + documents + " documents by OAI-PMH from `dossier serve` with `" + HEAP
                + "`, one request after the other. Memory is what is resident, files that are mapped into it among them, after each quarter of"
                + " the records.\n");
        section.tableHead(
                "list",
                "records",
                "pages",
                "MB",
                "seconds",
                "records a second",
                "server's processor seconds",
                "memory, MiB");
        Side serve = bench.dossier("dossier serve", HEAP, List.of(), "serve", "--releases", releases, "--port", 0);
        try (ServedRelease server = ServedRelease.start(serve)) {
            String address = server.address() + "oai";
            for (String list : List.of(
                    "ListIdentifiers&metadataPrefix=oai_dc",
                    "ListRecords&metadataPrefix=oai_dc",
                    "ListRecords&metadataPrefix=edm",
                    "ListRecords&metadataPrefix=rdf")) {
                section.cells(new Harvest(address, server.process(), documents).run(list));
            }
        } finally {
            Folders.remove(releases);
        }
    }

    /** One list, from its first page to its last. */
    private static final class Harvest {
        private final HttpClient client = HttpClient.newHttpClient();
        private final String address;
        private final ProcessHandle server;
        private final List<String> memory = new ArrayList<>();
        private long size;
        private long records;
        private long pages;
        private long bytes;

        Harvest(String address, ProcessHandle server, int documents) {
            this.address = address;
            this.server = server;
            this.size = documents;
        }

        /** The cells of its row. */
        List<String> run(String list) throws IOException {
            String verb = list.substring(0, list.indexOf('&'));
            long begin = System.nanoTime();
            double processor = processorSeconds();
            String query = "verb=" + list;
            while (!query.isEmpty()) {
                String page = page(query);
                Matcher token = TOKEN.matcher(page);
                query = token.find() ? "verb=" + verb + "&resumptionToken=" + token.group(1) : "";
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            return List.of(
                    "`" + list + "`",
                    String.valueOf(records),
                    String.valueOf(pages),
                    Series.number(bytes / 1e6),
                    Series.number(seconds),
                    Series.number(records / seconds),
                    Series.number(processorSeconds() - processor),
                    String.join(", ", memory));
        }

        private String page(String query) throws IOException {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address + "?" + query)).build();
            String page;
            try {
                page = client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
            if (page.contains("<error ") || !page.contains("</OAI-PMH>")) {
                throw new IOException(query + " is answered by " + page);
            }
            pages++;
            bytes += page.getBytes(StandardCharsets.UTF_8).length;
            records += HEADER.matcher(page).results().count();
            Matcher complete = SIZE.matcher(page);
            if (complete.find()) {
                size = Long.parseLong(complete.group(1));
            }
            if (memory.size() < QUARTERS && records >= size * (memory.size() + 1) / QUARTERS) {
                memory.add(Series.number(residentBytes() / 1048576.0));
            }
            return page;
        }

        private double residentBytes() throws IOException {
            for (String line : Files.readAllLines(Path.of("/proc/" + server.pid() + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return 1024 * Double.parseDouble(line.replaceAll("\\D", ""));
                }
            }
            throw new IOException("the memory of process " + server.pid() + " is not told");
        }

        private double processorSeconds() {
            return server.info()
                    .totalCpuDuration()
                    .map(time -> time.toMillis() / 1000.0)
                    .orElse(Double.NaN);
        }
    }
}
