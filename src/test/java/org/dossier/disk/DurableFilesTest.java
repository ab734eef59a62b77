package org.dossier.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {
    @TempDir
    Path folder;

    @Test
    void whoeverCouldWriteAFileCanWriteWhatTakesItsPlace() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = Files.writeString(folder.resolve("file"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        DurableFiles.replace(folder, "file", "new".getBytes(StandardCharsets.UTF_8), ".leftover-");
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
        assertThat(folder).isDirectoryNotContaining("glob:**/.leftover-*");
    }

    @Test
    void aLinkStaysOneAndWhatItLeadsToIsWritten() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("shared/data"));
        Files.writeString(elsewhere.resolve("real"), "old");
        Files.createSymbolicLink(folder.resolve("shared/link"), Path.of("data/real"));
        Path file = Files.createSymbolicLink(folder.resolve("file"), Path.of("shared/link"));
        DurableFiles.replace(folder, "file", "new".getBytes(StandardCharsets.UTF_8), ".leftover-");
        assertThat(file).isSymbolicLink().hasContent("new");
        assertThat(elsewhere.resolve("real")).isRegularFile().hasContent("new");
        assertThat(elsewhere).isDirectoryNotContaining("glob:**/.leftover-*");
    }

    @Test
    void aLinkThatLeadsNowhereYetIsWrittenToo() throws IOException {
        Path file = Files.createSymbolicLink(folder.resolve("file"), Path.of("real"));
        DurableFiles.replace(folder, "file", "new".getBytes(StandardCharsets.UTF_8), ".leftover-");
        assertThat(file).isSymbolicLink().hasContent("new");
    }

    @Test
    void whatCannotTakeItsPlaceLeavesNothingBehind() throws IOException {
        Files.createDirectories(folder.resolve("file/full"));
        assertThatThrownBy(() -> DurableFiles.replace(folder, "file", new byte[0], ".leftover-"))
                .isInstanceOf(IOException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**/.leftover-*");
    }
}
