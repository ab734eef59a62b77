package org.dossier.link.authority;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.dossier.disk.DiskFault;
import org.dossier.disk.DurableFiles;
import org.dossier.disk.FileLocks;
import org.dossier.disk.TemporaryFolder;
import org.dossier.link.name.NameReading;
import org.dossier.model.Identifier;
import org.dossier.source.Problem;
import org.dossier.text.Lucene;

/**
 * The entries of authority files, found by name or by identifier. They are kept on disk, so that an index of any size needs little memory. Safe for
 * many threads.
 *
 * <p>The folder of an index has the link {@code current} to the folder that is used, which is whole: it is made under another name, written to disk,
 * and linked last.
 */
public final class AuthorityIndex implements Closeable {
    private static final String CURRENT = "current";
    private static final String LOCK = ".lock";
    private static final String LEFTOVER = "build-";
    private static final String WHOLE = "index-";
    /** So many entries are looked up by their names before an index that is there is used again. */
    private static final int TRIED = 100;
    /** So long is waited for others to have opened an index that is to be made anew. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final long PAUSE_MILLIS = 20;

    private final FSDirectory files;
    private final DirectoryReader reader;
    private final EntrySearch search;
    private final ReplacementSearch replacements;
    private final IndexManifest manifest;

    private AuthorityIndex(FSDirectory files, DirectoryReader reader, IndexManifest manifest) {
        this.files = files;
        this.reader = reader;
        this.search = new EntrySearch(reader);
        this.replacements = new ReplacementSearch(reader);
        this.manifest = manifest;
    }

    /**
     * Opens the index of some extracts; makes it if it is not there, or if the extracts, their descriptions or the reading of names have changed. Several
     * processes may open what is there at once; who makes it is alone, waiting for those who are just opening the former one.
     *
     * @param folder where it is kept; it is made
     * @param problems takes what is wrong with the extracts, if they are read
     * @throws IOException if an extract cannot be read, the index cannot be written, or another process is making it
     */
    public static AuthorityIndex build(Path folder, AuthorityExtracts extracts, Consumer<Problem> problems)
            throws IOException {
        Files.createDirectories(folder);
        String madeOf = IndexManifest.madeOf(extracts);
        try (FileChannel lock = lock(folder)) {
            if (!FileLocks.share(lock)) {
                throw beingMade(folder);
            }
            Optional<AuthorityIndex> same = same(folder, madeOf);
            if (same.isPresent()) {
                return same.get();
            }
        }
        try (FileChannel lock = lock(folder)) {
            takeAlone(lock, folder);
            Optional<AuthorityIndex> same = same(folder, madeOf); // somebody may have made it meanwhile
            if (same.isPresent()) {
                return same.get();
            }
            make(folder, new IndexBuild(extracts, problems), madeOf);
        }
        return open(folder);
    }

    /**
     * Writes an index of entries into a folder of its own, to be {@linkplain #openWritten opened} there. Making it durable is left to the caller.
     *
     * @param folder is made
     * @throws IOException if it is there already or cannot be written, or as the source throws it
     */
    public static void write(Path folder, EntrySource source) throws IOException {
        Lucene.quiet();
        IndexBuild.write(Files.createDirectory(folder), source);
    }

    /**
     * Opens an index that was {@linkplain #write written}, once every byte of it is seen to be as it was written.
     *
     * @throws IOException if there is none, it is damaged, or a program made it that reads names otherwise
     */
    public static AuthorityIndex openWritten(Path folder) throws IOException {
        Lucene.quiet();
        try {
            AuthorityIndex index = openWhole(folder);
            if (!index.search.findsItsOwn(TRIED)) {
                index.close();
                throw new IOException("it was made by a program that reads names otherwise");
            }
            return index;
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(folder + ": cannot be used, as " + reason(e) + "; build the dataset again", e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        return FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static IOException beingMade(Path folder) {
        return new IOException(folder + ": another process is making the index of authorities; wait for it");
    }

    /** Takes the lock, once nobody shares it any more. */
    private static void takeAlone(FileChannel lock, Path folder) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!FileLocks.take(lock)) {
            try (FileChannel other = lock(folder)) {
                if (!FileLocks.share(other) || System.nanoTime() > deadline) {
                    throw beingMade(folder);
                }
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(folder + ": waiting to make the index of authorities was interrupted", e);
            }
        }
    }

    /** The index that is there, if it is whole and of the same make. */
    private static Optional<AuthorityIndex> same(Path folder, String madeOf) throws IOException {
        AuthorityIndex index;
        try {
            index = open(folder);
        } catch (IOException e) {
            return Optional.empty(); // it is made anew
        }
        if (index.manifest.madeOf().equals(madeOf) && index.search.findsItsOwn(TRIED)) {
            return Optional.of(index);
        }
        index.close();
        return Optional.empty();
    }

    private static void make(Path folder, IndexBuild build, String madeOf) throws IOException {
        String name = WHOLE + UUID.randomUUID();
        Lucene.quiet();
        try (TemporaryFolder temporary = TemporaryFolder.in(folder)) {
            build.write(temporary.path(), madeOf);
            DurableFiles.syncTree(temporary.path());
            Files.move(temporary.path(), folder.resolve(name));
            DurableFiles.switchLink(folder, CURRENT, name, LEFTOVER);
        } catch (IOException e) {
            throw DiskFault.placed(e, folder);
        }
        removeOthers(folder, name);
    }

    /** Removes indexes that are used no more, and what was left of builds that were killed. */
    private static void removeOthers(Path folder, String used) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(folder)) {
            others = all.filter(path -> {
                        String name = path.getFileName().toString();
                        return !name.equals(used) && (name.startsWith(WHOLE) || name.startsWith(LEFTOVER));
                    })
                    .toList();
        }
        for (Path other : others) {
            DurableFiles.delete(other);
        }
    }

    /**
     * Opens the index in a folder, once every byte of it is seen to be as it was written.
     *
     * @throws IOException if there is none, it is damaged, or another form of program made it
     */
    public static AuthorityIndex open(Path folder) throws IOException {
        Path current = folder.resolve(CURRENT);
        if (!Files.exists(current, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(folder + ": holds no index of authorities; build it first");
        }
        Lucene.quiet();
        try {
            return openWhole(current);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(
                    folder + ": the index of authorities cannot be used, as " + reason(e)
                            + "; remove the folder and build it again",
                    e);
        }
    }

    private static String reason(Exception fault) {
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    }

    private static AuthorityIndex openWhole(Path current) throws IOException {
        IndexManifest manifest = IndexManifest.read(current);
        FSDirectory files = FSDirectory.open(current.toRealPath());
        DirectoryReader reader;
        try {
            reader = DirectoryReader.open(files);
        } catch (IOException | IllegalArgumentException e) {
            files.close();
            throw e;
        }
        AuthorityIndex index = new AuthorityIndex(files, reader, manifest);
        try {
            index.check();
        } catch (IOException e) {
            index.close();
            throw e;
        }
        return index;
    }

    private void check() throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
        if (reader.numDocs() != manifest.documents()) {
            throw new IOException(
                    "it holds " + reader.numDocs() + " documents where " + manifest.documents() + " were written");
        }
    }

    /**
     * The entries of a kind that may have one of some names: those that share a key with them, or are called just so.
     *
     * @param names of one thing
     * @param most how many entries at most
     * @return the best first: those that have a name of the same words, then those with rare keys in common with one of the names; ties are in
     *     the order of the extracts
     * @throws IOException if the index cannot be read
     */
    public List<AuthorityEntry> candidates(AuthorityKind kind, Collection<NameReading> names, int most)
            throws IOException {
        return search.candidates(kind, names, most);
    }

    /**
     * The entries of a kind that a plain query finds: each word of each name within two changes of letters, ranked as Lucene ranks.
     *
     * @throws IOException if the index cannot be read
     */
    public List<AuthorityEntry> fuzzy(AuthorityKind kind, Collection<String> names, int most) throws IOException {
        return search.fuzzy(kind, names, most);
    }

    /**
     * The entries that have a name with certain words, for whoever is still typing one.
     *
     * @param prefix words that a name has, the last of which may be the beginning of one; in any order, capitals or not
     * @param most how many entries at most
     * @return those whose name begins with the text first, then those with many names; empty if the text has no word
     * @throws IOException if the index cannot be read
     */
    public List<AuthorityEntry> beginning(String prefix, int most) throws IOException {
        return search.beginning(prefix, most);
    }

    /**
     * The entries that have an identifier, in the order of the extracts.
     *
     * @param scheme such as {@code wikidata}
     * @throws IOException if the index cannot be read
     */
    public List<AuthorityEntry> identified(String scheme, String value) throws IOException {
        return search.identified(scheme, value);
    }

    /**
     * What stands now for an identifier that its authority gave up, all the way to the one that nothing replaces, whether an entry has it or not.
     *
     * @return empty if no extract says that it is replaced, or if it cannot be told by which: extracts name several, or lead in a circle
     * @throws IOException if the index cannot be read
     */
    public Optional<Identifier> replacement(String scheme, String value) throws IOException {
        return replacements.replacement(scheme, value);
    }

    /**
     * What is said to stand for an identifier at once, where every replacement from there on leads in a circle, so that none of them can be told to
     * live.
     *
     * @return empty if it is not so
     * @throws IOException if the index cannot be read
     */
    public Optional<Identifier> endless(String scheme, String value) throws IOException {
        return replacements.endless(scheme, value);
    }

    /**
     * The name of the first extract that says of an identifier that it is replaced.
     *
     * @return empty if none does
     * @throws IOException if the index cannot be read
     */
    public Optional<String> replacedIn(String scheme, String value) throws IOException {
        return replacements.replacedIn(scheme, value);
    }

    /**
     * True if an extract has an identifier: an entry has it, or it is said to be replaced. One that is not known was withdrawn, or the extracts do
     * not reach as far.
     *
     * @throws IOException if the index cannot be read
     */
    public boolean knows(String scheme, String value) throws IOException {
        return replacements.knows(scheme, value);
    }

    /**
     * The entry of an extract by its id there.
     *
     * @throws IOException if the index cannot be read
     */
    public Optional<AuthorityEntry> entry(String extract, String id) throws IOException {
        return search.entry(extract, id);
    }

    /**
     * Entries from all over the index, in its order.
     *
     * @param most how many at most; all, if there are no more
     * @throws IOException if the index cannot be read
     */
    public List<AuthorityEntry> some(int most) throws IOException {
        return search.some(most);
    }

    /** How many entries there are. */
    public long size() {
        return manifest.entries();
    }

    /** What came of each extract when the index was made, in the order of the dataset. */
    public List<ExtractSummary> extracts() {
        return manifest.extracts();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        files.close();
    }
}
