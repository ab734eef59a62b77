package org.dossier.link.mapping;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a whole set of mappings as canonical SSSOM/TSV (section "Canonical SSSOM/TSV format"): the prefixes and columns that are used, and in the
 * head what is the same in all rows. The same mappings give the same bytes. Memory holds one of them.
 */
public final class MappingSetWriter {
    /** What may stand in the head, in the order of the slots of a set. */
    private static final List<Slot> CONDENSED =
            List.of(Slot.MAPPING_TOOL, Slot.MAPPING_TOOL_VERSION, Slot.MAPPING_DATE);

    private static final Set<Slot> ALWAYS =
            EnumSet.of(Slot.SUBJECT_ID, Slot.PREDICATE_ID, Slot.OBJECT_ID, Slot.MAPPING_JUSTIFICATION);

    private final Path file;
    private final MappingSetDescription description;
    private final Iterable<Mapping> mappings;
    private Curies curies = new Curies(Map.of());
    private final Set<Slot> used = EnumSet.copyOf(ALWAYS);
    private final Map<Slot, String> condensed = new EnumMap<>(Slot.class);

    private MappingSetWriter(Path file, MappingSetDescription description, Iterable<Mapping> mappings) {
        this.file = file;
        this.description = description;
        this.mappings = mappings;
    }

    /**
     * Writes a file.
     *
     * @param mappings sorted by what is in their slots; is gone through twice
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, MappingSetDescription description, Iterable<Mapping> mappings)
            throws IOException {
        MappingSetWriter writer = new MappingSetWriter(file, description, mappings);
        writer.look();
        writer.write();
    }

    /** Finds what is used, and what is the same in all rows. */
    private void look() {
        boolean first = true;
        for (Mapping mapping : mappings) {
            curies = curies.covering(mapping.iris(), description.prefixes());
            Map<Slot, String> cells = Slot.cells(mapping, curies);
            for (Slot slot : CONDENSED) {
                String cell = cells.getOrDefault(slot, "");
                if (first) {
                    condensed.put(slot, cell);
                } else if (!cell.equals(condensed.get(slot))) {
                    condensed.remove(slot);
                }
            }
            cells.forEach((slot, cell) -> {
                if (!cell.isEmpty()) {
                    used.add(slot);
                }
            });
            first = false;
        }
        condensed.values().removeIf(String::isEmpty);
        used.removeAll(condensed.keySet());
    }

    private void write() throws IOException {
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            for (String line : Head.of(file.getFileName().toString(), description, curies, condensed)
                    .lines()) {
                out.append(line).append('\n');
            }
            out.append(TsvRow.text(used.stream().map(Slot::column).toList())).append('\n');
            for (Mapping mapping : mappings) {
                Map<Slot, String> cells = Slot.cells(mapping, curies);
                List<String> row = new ArrayList<>();
                used.forEach(slot -> row.add(cells.getOrDefault(slot, "")));
                out.append(TsvRow.text(row)).append('\n');
            }
        }
    }
}
