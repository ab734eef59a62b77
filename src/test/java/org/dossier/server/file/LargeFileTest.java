package org.dossier.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dossier.server.ServerLimits;
import org.dossier.server.TestRelease;
import org.dossier.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of 5 GB, of which the disk holds only the last byte, sent by a process that has 64 MiB for all it does. */
class LargeFileTest {
    private static final long BYTES = 5_000_000_000L;

    @TempDir
    Path folder;

    /** Sends the file that it is told to itself, and prints how many bytes came and what the last one was. */
    static final class Sending {
        public static void main(String[] args) throws IOException {
            Path file = Path.of(args[0]);
            FileRepresentation large =
                    new FileRepresentation(file, "application/gzip", Files.size(file), "0".repeat(64), Instant.EPOCH);
            try (TestServer server = TestServer.start(
                    ServerLimits.DEFAULT,
                    List.of(new FileEndpoint(large)),
                    new TestRelease(1, DatasetGraphFactory.create()))) {
                URLConnection connection = URI.create("http://localhost:" + server.port() + "/file")
                        .toURL()
                        .openConnection();
                long bytes = 0;
                byte[] buffer = new byte[1 << 18];
                byte last = 0;
                try (InputStream in = connection.getInputStream()) {
                    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                        bytes += read;
                        last = buffer[read - 1];
                    }
                }
                System.out.println(connection.getContentLengthLong() + " " + bytes + " " + last);
            }
            System.exit(0);
        }
    }

    @Test
    void isSentInConstantMemory() throws IOException, InterruptedException {
        Path file = folder.resolve("large.nt.gz");
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.position(BYTES - 1).write(ByteBuffer.wrap(new byte[] {7}));
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:MaxDirectMemorySize=16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sending.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(said.strip()).isEqualTo(BYTES + " " + BYTES + " 7");
    }
}
