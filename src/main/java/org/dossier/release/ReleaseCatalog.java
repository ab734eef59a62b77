package org.dossier.release;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The releases that are kept in one folder: {@code 0001}, {@code 0002} ..., and the relative link {@code current}, which
 * names the one that is served. Other files in the folder are passed over. Safe for many threads; holds nothing in memory.
 */
public final class ReleaseCatalog {
    static final String CURRENT = "current";
    private static final String NUMBERED = "\\d{4,9}";

    private final Path directory;

    /** The releases in {@code directory}, which need not be there yet. */
    public ReleaseCatalog(Path directory) {
        this.directory = directory;
    }

    /** Where they are. */
    public Path directory() {
        return directory;
    }

    /**
     * The number that {@code current} names; empty if there is no such link. Reads one link and nothing else, so it may be
     * asked at every request.
     *
     * @throws IOException if {@code current} is no link to a numbered directory beside it
     */
    public OptionalInt currentNumber() throws IOException {
        Path link = directory.resolve(CURRENT);
        Path target;
        try {
            target = Files.readSymbolicLink(link);
        } catch (NoSuchFileException e) {
            return OptionalInt.empty();
        } catch (NotLinkException e) {
            throw new IOException(link + ": is no link; remove it and run dossier build", e);
        } catch (FileSystemException e) {
            throw new IOException(link + ": cannot be read: " + e.getReason(), e);
        }
        Path named = target.getFileName();
        boolean beside = target.getParent() == null
                || directory
                        .toAbsolutePath()
                        .normalize()
                        .equals(link.resolveSibling(target)
                                .toAbsolutePath()
                                .normalize()
                                .getParent());
        if (named == null || !beside || !named.toString().matches(NUMBERED)) {
            throw new IOException(link + ": names " + target + ", which is no release beside it; "
                    + "remove it and run dossier build");
        }
        return OptionalInt.of(Integer.parseInt(named.toString()));
    }

    /**
     * The release that is served; empty if none was built yet.
     *
     * @throws IOException if {@code current} names a release that is not there or cannot be read
     */
    public Optional<Release> current() throws IOException {
        OptionalInt number = currentNumber();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<Release> release = release(number.getAsInt());
        if (release.isEmpty()) {
            List<String> others = releases().stream().map(Release::name).toList();
            throw new IOException(directory.resolve(CURRENT) + ": names " + Release.name(number.getAsInt())
                    + ", which is not there; "
                    + (others.isEmpty()
                            ? "run dossier build"
                            : "let it name one of " + String.join(", ", others) + ", or run dossier build"));
        }
        return release;
    }

    /** The release with the greatest number, served or not, whose manifest can be read; empty if there is none. */
    Optional<Release> newest() throws IOException {
        for (int number : numbers().descendingSet()) {
            Optional<Release> release = readable(number, directory.resolve(Release.name(number)));
            if (release.isPresent()) {
                return release;
            }
        }
        return Optional.empty();
    }

    /** The releases that are kept, oldest first; directories whose manifest cannot be read are passed over. */
    public List<Release> releases() throws IOException {
        List<Release> releases = new ArrayList<>();
        for (int number : numbers()) {
            Path folder = directory.resolve(Release.name(number));
            if (Files.isDirectory(folder)) {
                readable(number, folder).ifPresent(releases::add);
            }
        }
        return releases;
    }

    /**
     * Releases that are kept, newest first; directories whose manifest cannot be read are passed over. No more manifests are read than
     * releases are wanted.
     *
     * @param before their numbers are smaller
     * @param most how many at most
     */
    public List<Release> newest(int before, int most) throws IOException {
        List<Release> releases = new ArrayList<>();
        for (int number : numbers().headSet(before, false).descendingSet()) {
            if (releases.size() == most) {
                break;
            }
            readable(number, directory.resolve(Release.name(number))).ifPresent(releases::add);
        }
        return releases;
    }

    private static Optional<Release> readable(int number, Path folder) {
        try {
            return Optional.of(Release.read(number, folder));
        } catch (IOException e) {
            // Passed over here; release(number) tells whoever asks for it.
            return Optional.empty();
        }
    }

    /**
     * The release of that number; empty if it is not kept.
     *
     * @throws IOException if it is kept but its manifest cannot be read
     */
    public Optional<Release> release(int number) throws IOException {
        Path folder = directory.resolve(Release.name(number));
        if (number <= 0 || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Release.read(number, folder));
        } catch (IOException e) {
            if (keeps(number)) {
                throw e;
            }
            // It was deleted between the two lines above.
            return Optional.empty();
        }
    }

    /** True if the release of that number is kept; looks for its directory and nothing else. */
    public boolean keeps(int number) {
        return number > 0 && Files.isDirectory(directory.resolve(Release.name(number)));
    }

    /** The greatest number that a directory has or {@code current} names, even where what it names is gone; 0 if there is none. */
    int greatestNumber() throws IOException {
        NavigableSet<Integer> numbers = numbers();
        try {
            currentNumber().ifPresent(numbers::add);
        } catch (IOException e) {
            // What is no link to a release tells no number; whoever serves it is told.
            return greatest(numbers);
        }
        return greatest(numbers);
    }

    private static int greatest(NavigableSet<Integer> numbers) {
        return numbers.isEmpty() ? 0 : numbers.last();
    }

    /** The numbers that are taken, also by directories that cannot be read. */
    NavigableSet<Integer> numbers() throws IOException {
        NavigableSet<Integer> numbers = new TreeSet<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> children = Files.list(directory)) {
                children.map(child -> child.getFileName().toString())
                        .filter(name -> name.matches(NUMBERED))
                        .forEach(name -> numbers.add(Integer.parseInt(name)));
            }
        }
        numbers.remove(0);
        return numbers;
    }
}
