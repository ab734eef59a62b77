package org.dossier.change;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dossier.change.EntityLines.Summary;

/** {@code changes.jsonl}: an object a line for each entity that a release creates, changes or withdraws; for one thread. */
final class ChangesFile implements Closeable {
    private final OutputStream out;

    ChangesFile(Path file) throws IOException {
        out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16);
    }

    void created(byte[] name, Summary summary, String hash) throws IOException {
        begin(name, "created", summary);
        field("hash", hash);
        end();
    }

    /** @param withdrawn the number of the release that withdrew it */
    void createdAgain(byte[] name, Summary summary, String hash, int withdrawn) throws IOException {
        begin(name, "created", summary);
        field("hash", hash);
        write(",\"withdrawnIn\":" + withdrawn);
        end();
    }

    void changed(byte[] name, Summary summary, String hash, String previousHash) throws IOException {
        begin(name, "changed", summary);
        field("hash", hash);
        field("previousHash", previousHash);
        end();
    }

    void withdrawn(byte[] name, Summary summary, String previousHash) throws IOException {
        begin(name, "withdrawn", summary);
        field("previousHash", previousHash);
        end();
    }

    /** An IRI has no character that JSON escapes. */
    private void begin(byte[] name, String change, Summary summary) throws IOException {
        write("{\"iri\":\"");
        out.write(name, 1, name.length - 2);
        write("\"");
        field("change", change);
        field("class", summary.type());
        field("label", summary.escapedLabel());
    }

    private void field(String name, String escaped) throws IOException {
        if (!escaped.isEmpty()) {
            write(",\"" + name + "\":\"" + escaped + "\"");
        }
    }

    private void end() throws IOException {
        write("}\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
