package org.dossier.bench.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityExtracts;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.link.authority.Replacement;
import org.dossier.model.Identifier;
import org.dossier.model.Place;
import org.dossier.model.Text;
import org.dossier.source.Dataset;
import org.dossier.source.Problem;

/**
 * Makes an authority file of any size of real ones: first their entries as they are, then copies of them, each called by the beginnings of its
 * names and the ends of another's of the same kind and script. So words are as frequent as they are in names, which is harder to search than names
 * made up of new words. The entries that are multiplied are held in memory.
 */
public final class AuthorityMultiplier {
    private static final String YAML = """
            title: An authority file of any size
            licence: https://creativecommons.org/publicdomain/zero/1.0/
            base: http://localhost:3030/
            sources:
              - file: documents.jsonl
                kind: documents
            authorities:
              - file: entries.jsonl
                fields:
                  {id: id, kind: kind, label: label, names: names, begin: begin, end: end, roles: roles, latitude: lat,
                   longitude: lon, country: country, identifiers: ids}
            """;
    private static final int FIRST_COPIED = 900_000_000;
    private static final int MOST_YEARS = 40;

    private final List<AuthorityEntry> real = new ArrayList<>();
    private final Map<AuthorityKind, List<AuthorityEntry>> kinds = new EnumMap<>(AuthorityKind.class);

    /** Makes one of the extracts beside the project: {@code SHARED FOLDER ENTRIES [SEED]}. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        Path described = Files.createDirectories(folder.resolve("real"));
        try (InputStream yaml =
                AuthorityMultiplier.class.getResourceAsStream("/org/dossier/link/authority/shared-extracts.yaml")) {
            if (yaml == null) {
                throw new IOException("shared-extracts.yaml is not on the class path");
            }
            String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(described.resolve("dataset.yaml"), text.replace("${shared}", args[0]));
            Files.writeString(described.resolve("documents.jsonl"), "");
        }
        new AuthorityMultiplier(AuthorityExtracts.of(Dataset.open(described)))
                .write(folder, Integer.parseInt(args[2]), args.length > 3 ? Long.parseLong(args[3]) : 1);
    }

    /** Reads the entries that are to be multiplied; what cannot be read of them is left out. */
    public AuthorityMultiplier(AuthorityExtracts extracts) throws IOException {
        extracts.read(new AuthorityExtracts.Receiver() {
            @Override
            public void entry(AuthorityEntry entry) {
                real.add(entry);
                kinds.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(entry);
            }

            @Override
            public void replaced(Replacement replacement) {
                // Nothing is linked by identifiers that were given up.
            }

            @Override
            public void problem(Problem problem) {
                // The files are other people's, with the faults that they have.
            }
        });
    }

    /**
     * Writes a dataset folder without documents that lists one extract.
     *
     * @param entries how many the extract is to have; the same number and seed give the same bytes
     */
    public void write(Path folder, int entries, long seed) throws IOException {
        Path authorities = Files.createDirectories(folder.resolve("authorities"));
        Files.writeString(folder.resolve("dataset.yaml"), YAML);
        Files.writeString(folder.resolve("documents.jsonl"), "");
        Dice dice = new Dice(seed);
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(new BufferedOutputStream(
                        Files.newOutputStream(authorities.resolve("entries.jsonl")), 1 << 16))) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            for (int i = 0; i < entries; i++) {
                AuthorityEntry entry = real.get(i % real.size());
                write(json, i, i < real.size() ? entry : copy(entry, i, dice));
            }
        }
    }

    private AuthorityEntry copy(AuthorityEntry entry, int number, Dice dice) {
        List<AuthorityEntry> alike = kinds.getOrDefault(entry.kind(), List.of());
        AuthorityEntry other = alike.get(dice.below(alike.size()));
        int years = dice.between(-MOST_YEARS, MOST_YEARS);
        String value = String.valueOf(FIRST_COPIED + number);
        return new AuthorityEntry(
                entry.extract(),
                entry.id(),
                entry.kind(),
                entry.names().stream()
                        .map(name -> new Text(mixed(name.value(), other), name.language()))
                        .distinct()
                        .toList(),
                later(entry.begin(), years),
                later(entry.end(), years),
                entry.roles(),
                other.at(),
                other.country(),
                List.of(new Identifier("wikidata", "Q" + value, List.of()), new Identifier("viaf", value, List.of())));
    }

    private static OptionalInt later(OptionalInt year, int years) {
        return year.stream().map(of -> of + years).findFirst();
    }

    /** The beginning of a name and the end of one of another's in the same script. */
    private static String mixed(String name, AuthorityEntry other) {
        String theirs = other.names().stream()
                .map(Text::value)
                .filter(text -> script(text) == script(name))
                .findFirst()
                .orElse(name);
        int blank = name.indexOf(' ');
        int otherBlank = theirs.indexOf(' ');
        return blank > 0 && otherBlank > 0
                ? name.substring(0, blank) + theirs.substring(otherBlank)
                : name.substring(0, half(name)) + theirs.substring(half(theirs));
    }

    private static int half(String name) {
        return name.offsetByCodePoints(0, name.codePointCount(0, name.length()) / 2);
    }

    private static UnicodeScript script(String name) {
        return UnicodeScript.of(name.codePointAt(0));
    }

    private static void write(JsonGenerator json, int number, AuthorityEntry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", String.valueOf(number));
        json.writeStringField("kind", entry.kind().word());
        json.writeStringField("label", entry.names().get(0).value());
        json.writeArrayFieldStart("names");
        for (Text name : entry.names()) {
            String[] value = name.language().isEmpty()
                    ? new String[] {name.value()}
                    : new String[] {name.value(), name.language()};
            json.writeArray(value, 0, value.length);
        }
        json.writeEndArray();
        if (entry.begin().isPresent()) {
            json.writeNumberField("begin", entry.begin().getAsInt());
        }
        if (entry.end().isPresent()) {
            json.writeNumberField("end", entry.end().getAsInt());
        }
        json.writeArrayFieldStart("roles");
        for (String role : entry.roles()) {
            json.writeString(role);
        }
        json.writeEndArray();
        Optional<Place.Coordinates> at = entry.at();
        if (at.isPresent()) {
            json.writeStringField("lat", at.get().latitude());
            json.writeStringField("lon", at.get().longitude());
        }
        json.writeStringField("country", entry.country());
        json.writeObjectFieldStart("ids");
        for (Identifier identifier : entry.identifiers()) {
            json.writeStringField(identifier.scheme(), identifier.value());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
