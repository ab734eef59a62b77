package org.dossier.link.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.model.Text;
import org.dossier.source.Dataset;
import org.dossier.source.Problem;

/** A dataset made for one test, with extracts in its folder {@code authorities/}. */
final class ExtractFolder {
    private static final String HEAD = """
            title: Test
            licence: https://creativecommons.org/publicdomain/zero/1.0/
            base: http://localhost:3030/
            sources: [{file: documents.jsonl, kind: documents}]
            authorities:
            """;

    private final Path folder;

    ExtractFolder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("authorities"));
        Files.writeString(folder.resolve("documents.jsonl"), "");
    }

    ExtractFolder with(String file, String content) throws IOException {
        return with(file, content.getBytes(StandardCharsets.UTF_8));
    }

    ExtractFolder with(String file, byte[] content) throws IOException {
        Files.write(folder.resolve("authorities").resolve(file), content);
        return this;
    }

    /** @param described the list under {@code authorities} */
    AuthorityExtracts extracts(String described) throws IOException {
        Files.writeString(folder.resolve("dataset.yaml"), HEAD + described);
        return AuthorityExtracts.of(Dataset.open(folder));
    }

    Reading read(String described) throws IOException {
        Reading reading = new Reading();
        extracts(described).read(reading);
        return reading;
    }

    /** What was read. */
    static final class Reading implements AuthorityExtracts.Receiver {
        final List<AuthorityEntry> entries = new ArrayList<>();
        final List<Replacement> replacements = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();

        @Override
        public void entry(AuthorityEntry entry) {
            entries.add(entry);
        }

        @Override
        public void replaced(Replacement replacement) {
            replacements.add(replacement);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        /** What is replaced, as {@code wikidata:Q1 Q2 :3}, the number being the line. */
        List<String> replaced() {
            return replacements.stream()
                    .map(replacement -> replacement.scheme() + ":" + replacement.old() + " " + replacement.now() + " :"
                            + replacement.where().line())
                    .toList();
        }

        List<String> ids() {
            return entries.stream().map(AuthorityEntry::id).toList();
        }

        AuthorityEntry only() {
            if (entries.size() != 1) {
                throw new AssertionError(entries.size() + " entries: " + entries + " " + messages());
            }
            return entries.get(0);
        }

        List<String> messages() {
            return problems.stream().map(Problem::toString).toList();
        }
    }

    /** Names as {@code text@language}. */
    static List<String> written(AuthorityEntry entry) {
        return entry.names().stream()
                .map((Text name) -> name.language().isEmpty() ? name.value() : name.value() + "@" + name.language())
                .toList();
    }
}
