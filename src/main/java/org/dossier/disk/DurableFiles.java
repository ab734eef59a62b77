package org.dossier.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What makes files outlast a power cut, and switches them so that a reader sees the old or the new and nothing between. */
public final class DurableFiles {
    /** No chain of links is longer. */
    private static final int MOST_LINKS = 40;

    private DurableFiles() {}

    /** Waits until every file of a folder, and the folder itself, is on disk. */
    public static void syncTree(Path folder) throws IOException {
        for (Path path : innermostFirst(folder)) {
            if (Files.isDirectory(path)) {
                syncFolder(path);
            } else {
                syncFile(path);
            }
        }
    }

    /** Waits until a file is on disk. */
    public static void syncFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static List<Path> innermostFirst(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** Waits until the names in a folder are on disk. */
    public static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /**
     * Lets the link {@code name} in a folder name {@code target} beside it, in one step.
     *
     * @param leftover how the name begins of what stays behind if the process is killed in between
     */
    public static void switchLink(Path folder, String name, String target, String leftover) throws IOException {
        Path next = folder.resolve(leftover + "link-" + UUID.randomUUID());
        Files.createSymbolicLink(next, Path.of(target));
        Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(folder);
    }

    /**
     * Where the content of a file lies: the file itself, or what it leads to in the end if it is a symbolic link, be it there or not.
     *
     * @throws IOException if a link cannot be read or leads in a circle
     */
    public static Path target(Path file) throws IOException {
        Path target = file;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /**
     * Writes the file {@code name} of a folder, new or in place of another, in one step that outlasts a power cut. Whoever could read or
     * write the other can the new one. If it is a symbolic link it stays one, and what it leads to is written.
     *
     * @param leftover how the name begins of what stays behind beside what is written if the process is killed in between
     * @throws IOException if it could not be written, and the other is as it was; or if that it was could not be made to outlast a power cut
     */
    public static void replace(Path folder, String name, byte[] content, String leftover) throws IOException {
        Path target = target(folder.resolve(name));
        Path next = target.resolveSibling(leftover + "file-" + UUID.randomUUID());
        try {
            Files.write(next, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            replace(target, next);
        } catch (IOException e) {
            deleteAfter(next, e);
            throw e;
        }
    }

    /**
     * Puts a file that is written beside another in its place, as the other {@code replace} does.
     *
     * @param file is no link: the {@link #target} of one
     */
    public static void replace(Path file, Path written) throws IOException {
        keepPermissions(file, written);
        syncFile(written);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(file.toAbsolutePath().resolveSibling(""));
    }

    private static void deleteAfter(Path file, IOException fault) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            fault.addSuppressed(e);
        }
    }

    private static void keepPermissions(Path old, Path next) throws IOException {
        if (Files.exists(old)
                && old.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(next, Files.getPosixFilePermissions(old));
        }
    }

    /** Removes a file, a link, or a folder with all that is in it; links are not followed. */
    public static void delete(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path one : innermostFirst(path)) {
                Files.delete(one);
            }
        }
    }
}
