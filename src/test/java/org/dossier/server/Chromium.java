package org.dossier.server;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A Chromium without a window, told what to do in the Chrome DevTools Protocol: it opens pages and presses keys. */
public final class Chromium implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 90;
    private static final int PAUSE_MILLIS = 50;
    private static final int TALLEST = 6_000;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final Queue<String> requested = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    private Chromium(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .join();
        List.of("Network.enable", "Log.enable", "Runtime.enable")
                .forEach(events -> command(events, JSON.createObjectNode()));
    }

    /** Starts it, or aborts the test and says on the console that it was not run. */
    public static Chromium start(Path profile) throws IOException, InterruptedException {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            String why = "no chromium is on the path";
            System.err.println("SKIPPED: no page was tried in a browser; " + why);
            abort(why);
        }
        Process process = new ProcessBuilder(
                        program.orElseThrow().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolveSibling("chromium.log").toFile())
                .start();
        try {
            return new Chromium(process, page(profile.resolve("DevToolsActivePort")));
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The address at which its first page takes commands. */
    private static URI page(Path portFile) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            List<String> lines = Files.exists(portFile) ? Files.readAllLines(portFile) : List.of();
            if (!lines.isEmpty()) {
                URI list = URI.create("http://127.0.0.1:" + lines.get(0) + "/json/list");
                String body = HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                        .body();
                for (JsonNode target : JSON.readTree(body)) {
                    if (target.path("type").asText().equals("page")) {
                        return URI.create(target.path("webSocketDebuggerUrl").asText());
                    }
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IOException("chromium did not open a page in " + PATIENCE_SECONDS + " seconds");
    }

    /** Opens a page, and waits until it is there with its scripts. */
    public void open(String address) {
        leave(() -> command("Page.navigate", JSON.createObjectNode().put("url", address)));
    }

    /** Presses a key that stays on the page. */
    public void key(String key) {
        for (String type : List.of("keyDown", "keyUp")) {
            ObjectNode event =
                    JSON.createObjectNode().put("type", type).put("key", key).put("text", key);
            command("Input.dispatchKeyEvent", event);
        }
    }

    /** Presses a key of a keyboard whose letters are others, by what it writes and by its place on an English one, and waits for another page. */
    public void keyToNextPage(String key, String place) {
        leave(() -> {
            for (String type : List.of("keyDown", "keyUp")) {
                ObjectNode event = JSON.createObjectNode()
                        .put("type", type)
                        .put("key", key)
                        .put("code", place)
                        .put("text", key);
                command("Input.dispatchKeyEvent", event);
            }
        });
    }

    /** Presses a key that leads to another page, and waits for that. */
    public void keyToNextPage(String key) {
        leave(() -> key(key));
    }

    /** Presses a key that writes nothing, such as Enter, by its name and its Windows code; with the control key if so. */
    public void press(String key, int code, boolean control) {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            ObjectNode event = JSON.createObjectNode()
                    .put("type", type)
                    .put("key", key)
                    .put("code", key)
                    .put("windowsVirtualKeyCode", code)
                    .put("modifiers", control ? 2 : 0);
            command("Input.dispatchKeyEvent", event);
        }
    }

    /** Presses a key that writes nothing and leads to another page, and waits for that. */
    public void pressToNextPage(String key, int code) {
        leave(() -> press(key, code, false));
    }

    /** Drags with the left button of the mouse from the middle of an element by so many pixels. */
    public void drag(String selector, int right, int down) {
        String[] middle =
                run("(box => (box.left + box.width / 2) + ' ' + (box.top + box.height / 2))(document.querySelector('"
                                + selector + "').getBoundingClientRect())")
                        .split(" ");
        double x = Double.parseDouble(middle[0]);
        double y = Double.parseDouble(middle[1]);
        mouse("mousePressed", x, y);
        mouse("mouseMoved", x + right / 2.0, y + down / 2.0);
        mouse("mouseMoved", x + right, y + down);
        mouse("mouseReleased", x + right, y + down);
    }

    private void mouse(String type, double x, double y) {
        ObjectNode event = JSON.createObjectNode()
                .put("type", type)
                .put("x", x)
                .put("y", y)
                .put("button", "left")
                .put("buttons", 1)
                .put("clickCount", 1);
        command("Input.dispatchMouseEvent", event);
    }

    /** Writes a text where the focus is, sign by sign. */
    public void type(String text) {
        text.codePoints()
                .forEach(sign ->
                        command("Input.insertText", JSON.createObjectNode().put("text", Character.toString(sign))));
    }

    /** Waits until a script gives true. */
    public void waitFor(String condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!run("String(" + condition + ")").equals("true")) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never: " + condition + " on: " + run("document.body.innerText"));
            }
            pause();
        }
    }

    /** The addresses that its pages asked for so far, in their order. */
    public List<String> requested() {
        return List.copyOf(requested);
    }

    /** What its pages tried and were not let by their Content-Security-Policy, and what their scripts did not catch. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Gives the page a width in pixels, and writes it to a PNG file, a very long one as far as a picture can be. */
    public void picture(int width, Path png) throws IOException {
        size(width);
        int height = Integer.parseInt(run("String(Math.min(document.documentElement.scrollHeight, " + TALLEST + "))"));
        ObjectNode shot = JSON.createObjectNode().put("captureBeyondViewport", true);
        shot.putObject("clip")
                .put("x", 0)
                .put("y", 0)
                .put("width", width)
                .put("height", height)
                .put("scale", 1);
        JsonNode answer = command("Page.captureScreenshot", shot);
        Files.createDirectories(png.toAbsolutePath().getParent());
        Files.write(png, answer.path("data").binaryValue());
    }

    private void size(int width) {
        ObjectNode size = JSON.createObjectNode()
                .put("width", width)
                .put("height", 1400)
                .put("deviceScaleFactor", 1)
                .put("mobile", width < 500);
        command("Emulation.setDeviceMetricsOverride", size);
    }

    /** Gives its pages a width in pixels, and the light or the dark colours. */
    public void show(int width, boolean dark) {
        size(width);
        ObjectNode media = JSON.createObjectNode();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        command("Emulation.setEmulatedMedia", media);
    }

    /** Runs a script that leads to another page, and waits for that. */
    public void runToNextPage(String script) {
        leave(() -> run(script));
    }

    /** What a script gives, as text. */
    public String run(String script) {
        ObjectNode parameters =
                JSON.createObjectNode().put("expression", script).put("returnByValue", true);
        return command("Runtime.evaluate", parameters)
                .path("result")
                .path("value")
                .asText();
    }

    private void leave(Runnable step) {
        run("window.former = true");
        step.run();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!run("String(window.former === undefined && document.readyState === 'complete')")
                .equals("true")) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no other page came: " + run("document.body.innerText"));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode command(String method, ObjectNode parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
        command.set("params", parameters);
        socket.sendText(command.toString(), true).join();
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly()
                .onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Takes answers; what they come in parts is joined. */
    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                take(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void take(String message) {
            try {
                JsonNode answer = JSON.readTree(message);
                switch (answer.path("method").asText()) {
                    case "Network.requestWillBeSent" ->
                        requested.add(answer.at("/params/request/url").asText());
                    case "Runtime.exceptionThrown" ->
                        faults.add(answer.at("/params/exceptionDetails").toString());
                    case "Log.entryAdded" -> {
                        String text = answer.at("/params/entry/text").asText();
                        if (text.contains("Content Security Policy")) {
                            faults.add(text);
                        }
                    }
                    default -> {}
                }
                Optional.ofNullable(answers.remove(answer.path("id").asInt()))
                        .ifPresent(waiting -> waiting.complete(answer.path("result")));
            } catch (IOException e) {
                throw new IllegalStateException(message, e);
            }
        }
    }
}
