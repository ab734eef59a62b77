package org.dossier.bench.side;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dossier.link.Linker;
import org.dossier.link.Matcher;
import org.dossier.link.Subject;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.release.LinkSubjects;
import org.dossier.source.Dataset;

/**
 * Links the entities of an archive in turn by each of the linkers, and tells the seconds of each round: {@code INDEX ARCHIVE ROUNDS}. A round before
 * those is told apart. The matcher remembers names only within a round.
 */
public final class LinkSpeed {
    private final AuthorityIndex index;
    private final List<Subject> subjects;

    private LinkSpeed(AuthorityIndex index, List<Subject> subjects) {
        this.index = index;
        this.subjects = subjects;
    }

    public static void main(String[] args) throws IOException {
        List<Subject> subjects = LinkSubjects.of(Dataset.open(Path.of(args[1]))).stream()
                .map(LinkSubjects.Named::subject)
                .toList();
        System.out.println("entities: " + subjects.size());
        try (AuthorityIndex index = AuthorityIndex.open(Path.of(args[0]))) {
            new LinkSpeed(index, subjects).run(Integer.parseInt(args[2]));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void run(int rounds) {
        for (int round = 0; round <= rounds; round++) {
            String before = round == 0 ? "once before, " : "";
            for (Map.Entry<String, Linker> side : sides().entrySet()) {
                tell(before + side.getKey(), side.getValue(), subjects.stream());
            }
            tell(before + "matcher, all threads", Linker.matcher(new Matcher(index)), subjects.parallelStream());
        }
    }

    private Map<String, Linker> sides() {
        Map<String, Linker> sides = new LinkedHashMap<>();
        sides.put("matcher", Linker.matcher(new Matcher(index)));
        sides.put("equal labels", Linker.exactLabel(index));
        sides.put("fuzzy query", Linker.fuzzyQuery(index));
        return sides;
    }

    private static void tell(String name, Linker linker, Stream<Subject> subjects) {
        long begin = System.nanoTime();
        long found = subjects.filter(subject -> isFound(linker, subject)).count();
        System.out.println(name + ": " + (System.nanoTime() - begin) / 1e9);
        System.out.println(name + ", found: " + found);
    }

    private static boolean isFound(Linker linker, Subject subject) {
        try {
            return linker.best(subject).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
