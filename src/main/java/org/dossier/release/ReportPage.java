package org.dossier.release;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.model.DatasetDescription;
import org.dossier.model.RecordKind;
import org.dossier.release.BuildReport.FieldCoverage;
import org.dossier.release.BuildReport.FindingCount;
import org.dossier.release.Finding.Severity;

/** {@code report.html}: the build report for whoever keeps the records, one page that needs nothing beside itself. */
public final class ReportPage {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ReportPage.class.getClassLoader(), "org.dossier.release.templates");

    private final BuildReport report;
    private final DatasetDescription dataset;

    private ReportPage(BuildReport report, DatasetDescription dataset) {
        this.report = report;
        this.dataset = dataset;
    }

    static void write(BuildReport report, DatasetDescription dataset, Path file) throws IOException {
        TemplateOutput out = new StringOutput();
        TEMPLATES.render("report.jte", new ReportPage(report, dataset), out);
        Files.write(file, out.toString().getBytes(StandardCharsets.UTF_8));
    }

    public BuildReport report() {
        return report;
    }

    /** The dataset's title in its main language, else in any. */
    public String title() {
        String main = dataset.languages().isEmpty() ? "" : dataset.languages().get(0);
        Map<String, String> titles = dataset.title();
        String title = titles.getOrDefault(main, titles.getOrDefault("", ""));
        return title.isEmpty() ? titles.values().stream().sorted().findFirst().orElse("Dataset") : title;
    }

    /** The findings of one severity by rule, in the order of their codes. */
    public List<Group> groups(Severity severity) {
        Map<String, List<Finding>> byRule = new TreeMap<>();
        for (Finding finding : report.findings(severity)) {
            byRule.computeIfAbsent(finding.code(), code -> new ArrayList<>()).add(finding);
        }
        List<Group> groups = new ArrayList<>();
        for (FindingCount count : report.findingCounts()) {
            if (count.severity() == severity) {
                groups.add(new Group(count, byRule.getOrDefault(count.code(), List.of())));
            }
        }
        return groups;
    }

    /** The coverage of each kind of record, fields in the order of the data format. */
    public Map<RecordKind, List<FieldCoverage>> coverage() {
        Map<RecordKind, List<FieldCoverage>> coverage = new LinkedHashMap<>();
        for (FieldCoverage field : report.coverage()) {
            coverage.computeIfAbsent(field.kind(), kind -> new ArrayList<>()).add(field);
        }
        return coverage;
    }

    /** Words as they begin a line. */
    public static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A number with a comma between thousands. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * The findings under one rule.
     *
     * @param count how many there are
     * @param shown the first of them; a page of a million rows would not open
     */
    public record Group(FindingCount count, List<Finding> shown) {
        public Group {
            shown = List.copyOf(shown);
        }

        /** How many only {@code findings.jsonl} has. */
        public long hidden() {
            return count.count() - shown.size();
        }

        public String code() {
            return count.code();
        }

        public String rule() {
            return count.rule();
        }
    }
}
