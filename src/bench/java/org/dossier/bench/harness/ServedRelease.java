package org.dossier.bench.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that runs until this is closed. */
final class ServedRelease implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+/)sparql");

    private final Process process;
    private final String address;

    private ServedRelease(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts {@code dossier serve}, and returns when it has said where it listens. */
    static ServedRelease start(Side serve) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(serve.command()).redirectErrorStream(true);
        builder.environment().putAll(serve.environment());
        Process process = builder.start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new ServedRelease(process, address.group(1));
            }
        }
        process.destroy();
        throw new IOException(serve.name() + " does not listen");
    }

    /** What addresses begin with, with a slash at its end. */
    String address() {
        return address;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
