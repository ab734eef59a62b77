package org.dossier.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dossier.model.Actor;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Collection;
import org.dossier.model.Document;
import org.dossier.model.Event;
import org.dossier.model.NameForm;
import org.dossier.model.NormalizedName;
import org.dossier.model.Place;
import org.dossier.model.Program;

/** The dataset {@code data/armistice} as the software reads it, for the tests about it. */
final class ArmisticeRecords {
    static final Path FOLDER = Path.of("data", "armistice");

    private static final List<ArchiveRecord> RECORDS = new ArrayList<>();
    private static final List<Problem> PROBLEMS = new ArrayList<>();

    static {
        try {
            Dataset.open(FOLDER).read(new RecordSource.Receiver() {
                @Override
                public void record(ArchiveRecord record, SourceLocation where) {
                    RECORDS.add(record);
                }

                @Override
                public void problem(Problem problem) {
                    PROBLEMS.add(problem);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ArmisticeRecords() {}

    /** What reading the dataset reported. */
    static List<Problem> problems() {
        return PROBLEMS;
    }

    /** The records of one kind, in the dataset's order. */
    static <T extends ArchiveRecord> List<T> all(Class<T> kind) {
        return RECORDS.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** For each {@link #key} the ids of the records that claim it. */
    static Map<String, Set<String>> claims() {
        Map<String, Set<String>> claims = new TreeMap<>();
        all(Actor.class).forEach(actor -> claim(claims, "actor", actor.names(), actor.id()));
        all(Place.class).forEach(place -> claim(claims, "place", place.names(), place.id()));
        all(Program.class).forEach(program -> claim(claims, "program", program.names(), program.id()));
        all(Collection.class)
                .forEach(collection -> collection
                        .labels()
                        .forEach(label -> claim(claims, key("collection", label.value()), collection.id())));
        return claims;
    }

    private static void claim(Map<String, Set<String>> claims, String kind, List<NameForm> names, String id) {
        names.forEach(name -> claim(claims, key(kind, name.text().value()), id));
    }

    private static void claim(Map<String, Set<String>> claims, String key, String id) {
        claims.computeIfAbsent(key, none -> new TreeSet<>()).add(id);
    }

    /** The {@link #key} of every name that stands in a field of a document, an event or a program. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Document document : all(Document.class)) {
            Stream.of(
                            document.correspondence().senders(),
                            document.correspondence().recipients(),
                            document.subjects().people(),
                            document.subjects().organizations(),
                            document.custody().repositories(),
                            document.credits().creators(),
                            document.credits().translators(),
                            document.credits().contributors())
                    .forEach(list -> add(names, "actor", list));
            add(names, "place", document.subjects().places());
            add(names, "program", document.custody().programs());
            add(names, "collection", document.custody().collections());
        }
        for (Event event : all(Event.class)) {
            add(names, "actor", event.participants());
            add(names, "place", event.places());
        }
        for (Program program : all(Program.class)) {
            add(names, "actor", program.funders());
            add(names, "actor", program.partners());
        }
        return names;
    }

    private static void add(Set<String> names, String kind, List<String> more) {
        more.forEach(name -> names.add(key(kind, name)));
    }

    /** A kind ({@code actor}, {@code place}, {@code program}, {@code collection}) and a normalized name. */
    static String key(String kind, String name) {
        return kind + " " + NormalizedName.of(name).value();
    }

    /** The lines of a file of JSON Lines, as they stand. */
    static List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(file))) {
            nodes.add(new ObjectMapper().readTree(line));
        }
        return nodes;
    }

    /** The cells of a file of tab-separated values, without its header. */
    static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
