package org.dossier.dump;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 checksums of files, and the list of them that {@code sha256sum --check} reads. */
public final class Checksums {
    /** The name of the list. */
    public static final String LIST = "SHA256SUMS";

    private Checksums() {}

    /** The checksum of a file, in 64 hexadecimal digits. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Writes the list of every file of a folder beside them, in the order of their names. */
    public static void writeList(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> !file.endsWith(LIST)).sorted().toList();
        }
        StringBuilder list = new StringBuilder();
        for (Path file : files) {
            list.append(sha256(file)).append("  ").append(file.getFileName()).append('\n');
        }
        Files.write(folder.resolve(LIST), list.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the list of finished files beside them, in the order of their names, from the checksums that they came with. */
    static void writeList(Path folder, List<Distribution> files) throws IOException {
        StringBuilder list = new StringBuilder();
        for (Distribution file : files) {
            list.append(file.sha256()).append("  ").append(file.file()).append('\n');
        }
        Files.write(folder.resolve(LIST), list.toString().getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
