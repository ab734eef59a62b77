package org.dossier.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the code to the table of floors in {@code docs/architecture.md}. */
class ArchitectureTest {
    private static final String ROOT = "org.dossier";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final Map<String, Row> TABLE = table();

    /** A row of the table: what a package may use, and which RDF library it may know. */
    private record Row(int floor, String name, Set<String> uses, String library) {}

    @Test
    void everyPackageHasARow() {
        Set<String> packages = CODE.stream().map(ArchitectureTest::room).collect(Collectors.toCollection(TreeSet::new));
        assertThat(TABLE.keySet()).as("rows of docs/architecture.md").containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void aPackageUsesOnlyPackagesInItsRow() {
        List<String> faults = new ArrayList<>();
        for (JavaClass type : CODE) {
            Row row = rowOf(type);
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                JavaClass target = use.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT)
                        && !room(target).equals(row.name())
                        && !row.uses().contains(room(target))) {
                    faults.add(row.name() + " may not use " + room(target) + ": " + use.getDescription());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void jenaAndRdf4jNeverMeet() {
        Map<String, String> libraries = Map.of("Jena", "org.apache.jena.", "RDF4J", "org.eclipse.rdf4j.");
        List<String> faults = new ArrayList<>();
        for (JavaClass type : CODE) {
            Row row = rowOf(type);
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                String target = use.getTargetClass().getBaseComponentType().getName();
                libraries.forEach((library, prefix) -> {
                    if (target.startsWith(prefix) && !row.library().equals(library)) {
                        faults.add(row.name() + " may not know " + library + ": " + use.getDescription());
                    }
                });
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void noTypeHidesWhatItDoes() {
        assertThat(CODE.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.matches(".*(Util|Utils|Helper|Helpers|Manager|Common|Impl)")))
                .isEmpty();
    }

    private static Row rowOf(JavaClass type) {
        Row row = TABLE.get(room(type));
        assertThat(row)
                .as("row for " + type.getPackageName() + " in docs/architecture.md")
                .isNotNull();
        return row;
    }

    /** The package below the root; templates compiled from {@code src/main/jte} belong to the room they are made for. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        String below = name.equals(ROOT) ? "(root)" : name.substring(ROOT.length() + 1);
        return below.endsWith(".templates") ? below.substring(0, below.length() - ".templates".length()) : below;
    }

    private static Map<String, Row> table() {
        Map<String, Row> rows = new LinkedHashMap<>();
        try {
            List<String[]> cells = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of("docs/architecture.md"))) {
                if (line.matches("\\| \\d+ \\|.*")) {
                    cells.add(line.substring(1).split("\\|"));
                }
            }
            for (String[] row : cells) {
                int floor = Integer.parseInt(row[0].strip());
                String name = row[1].strip().replace("`", "");
                Set<String> uses = new TreeSet<>();
                for (String use : row[3].strip().split(", *")) {
                    if (use.equals("all below")) {
                        cells.stream()
                                .filter(other -> Integer.parseInt(other[0].strip()) < floor)
                                .forEach(other -> uses.add(other[1].strip().replace("`", "")));
                    } else {
                        uses.add(use);
                    }
                }
                rows.put(name, new Row(floor, name, uses, row[4].strip()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("docs/architecture.md cannot be read", e);
        }
        return rows;
    }
}
