package org.dossier.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** An OpenRefine without a window, on a free port and with a workspace of its own, driven over its HTTP API. */
final class OpenRefine implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "dossier-upload";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final String commands;

    private OpenRefine(Process process, int port) {
        this.process = process;
        this.commands = "http://127.0.0.1:" + port + "/command/core/";
    }

    /** True if the command {@code openrefine} is there. */
    static boolean isInstalled() {
        return Files.isExecutable(Path.of("/usr/bin/openrefine"));
    }

    /** Starts it and waits until it answers. */
    static OpenRefine start(Path workspace) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder command = new ProcessBuilder(
                "openrefine",
                "-i",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-m",
                "512M",
                "-d",
                workspace.resolve("data").toString());
        command.environment().put("JAVA_OPTIONS", "-Drefine.headless=true");
        command.environment().put("HOME", workspace.toString());
        command.redirectErrorStream(true)
                .redirectOutput(workspace.resolve("openrefine.log").toFile());
        OpenRefine refine = new OpenRefine(command.start(), port);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!refine.answers()) {
            if (System.nanoTime() > end || !refine.process.isAlive()) {
                refine.close();
                throw new IOException(
                        "OpenRefine does not answer: " + Files.readString(workspace.resolve("openrefine.log")));
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
        return refine;
    }

    private boolean answers() throws InterruptedException {
        try {
            return !token().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private String token() throws IOException, InterruptedException {
        return get("get-csrf-token").path("token").asText();
    }

    /** The version, {@code 3.6.2}. */
    String version() throws IOException, InterruptedException {
        return get("get-version").path("version").asText();
    }

    /** Makes a project of a file of tab-separated values, whose first line names the columns. */
    String project(Path file) throws IOException, InterruptedException {
        String options =
                "{\"encoding\":\"UTF-8\",\"separator\":\"\\\\t\",\"ignoreLines\":-1,\"headerLines\":1,\"skipDataLines\":0,"
                        + "\"limit\":-1,\"guessCellValueTypes\":false,\"processQuotes\":false}";
        String body = part("project-name", "", "names")
                + part("format", "", "text/line-based/*sv")
                + part("options", "", options)
                + part("project-file", "; filename=\"names.tsv\"", Files.readString(file))
                + "--" + BOUNDARY + "--\r\n";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(commands + "create-project-from-upload?csrf_token=" + encode(token())))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        String location = response.headers().firstValue("Location").orElse("");
        if (!location.contains("project=")) {
            throw new IOException("no project: " + response.statusCode() + " " + response.body());
        }
        return location.substring(location.indexOf("project=") + "project=".length());
    }

    private static String part(String name, String more, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n"
                + content + "\r\n";
    }

    /** Does what changes a project, and waits until it is done. */
    void change(String project, String command, Map<String, String> parameters)
            throws IOException, InterruptedException {
        String form = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        JsonNode answer = post(command + "?csrf_token=" + encode(token()), "project=" + project + "&" + form);
        if (!answer.path("code").asText().matches("pending|ok")) {
            throw new IOException(command + ": " + answer);
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!get("get-processes?project=" + project).path("processes").isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IOException(command + " does not end");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Its rows, and in {@code pool} how their cells are reconciled. */
    JsonNode rows(String project) throws IOException, InterruptedException {
        return post("get-rows?project=" + project + "&start=0&limit=10000", "");
    }

    private JsonNode get(String command) throws IOException, InterruptedException {
        return read(HttpRequest.newBuilder(URI.create(commands + command)).build());
    }

    private JsonNode post(String command, String form) throws IOException, InterruptedException {
        return read(HttpRequest.newBuilder(URI.create(commands + command))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private JsonNode read(HttpRequest request) throws IOException, InterruptedException {
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Ends it at once; its workspace is thrown away. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
