package org.dossier.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.CRC32;

/** Tells one build of the program from another. */
final class ProgramBuild {
    /** The list of the files of a jar stands at its end, with a checksum of each; it has some four megabytes. */
    private static final int END_BYTES = 16 << 20;

    private static final String ID = read();

    private ProgramBuild() {}

    /** The same for the same jar, another for any other; where there is no jar, another each time that the program is started. */
    static String id() {
        return ID;
    }

    private static String read() {
        try {
            Path jar = Path.of(ProgramBuild.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(jar) ? ofJar(jar) : UUID.randomUUID().toString();
        } catch (IOException | URISyntaxException e) {
            return UUID.randomUUID().toString();
        }
    }

    static String ofJar(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(END_BYTES, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            CRC32 sum = new CRC32();
            sum.update(end);
            return file.length() + "-" + Long.toHexString(sum.getValue());
        }
    }
}
