package org.dossier.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramBuildTest {
    @TempDir
    private Path folder;

    @Test
    void eachBuildHasAnIdOfItsOwnWhereverItLies() throws IOException {
        String one = ProgramBuild.ofJar(jar("one.jar", "Welcome"));
        assertThat(ProgramBuild.ofJar(jar("two.jar", "Welcome"))).isEqualTo(one);
        assertThat(ProgramBuild.ofJar(jar("three.jar", "welcome"))).isNotEqualTo(one);
    }

    @Test
    void thatOfARunningProgramStays() {
        assertThat(ProgramBuild.id()).isNotEmpty().isEqualTo(ProgramBuild.id());
    }

    private Path jar(String name, String content) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            ZipEntry entry = new ZipEntry("words.properties");
            entry.setLastModifiedTime(FileTime.fromMillis(0));
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return jar;
    }
}
