package org.dossier.release;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dossier.source.SourceLocation;

/** {@code report.json}: the build report for programs; {@code docs/release.md} describes its fields. */
final class ReportData {
    private static final JsonMapper JSON = new JsonMapper();

    private ReportData() {}

    static void write(BuildReport report, Path file) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        String text = JSON.writer(printer).writeValueAsString(tree(report)) + "\n";
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode tree(BuildReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("refusal", report.refusal());
        ArrayNode kinds = root.putArray("kinds");
        for (BuildReport.KindCount count : report.kinds()) {
            kinds.addObject()
                    .put("kind", count.kind().word())
                    .put("read", count.read())
                    .put("published", count.published())
                    .put("rejected", count.rejected());
        }
        ObjectNode counts = root.putObject("counts");
        report.counts().forEach(counts::put);
        ArrayNode findings = root.putArray("findings");
        report.findings().forEach(finding -> findings.add(row(finding)));
        ArrayNode findingCounts = root.putArray("findingCounts");
        for (BuildReport.FindingCount count : report.findingCounts()) {
            findingCounts
                    .addObject()
                    .put("severity", word(count.severity()))
                    .put("code", count.code())
                    .put("rule", count.rule())
                    .put("count", count.count());
        }
        ArrayNode coverage = root.putArray("coverage");
        for (BuildReport.FieldCoverage field : report.coverage()) {
            coverage.addObject()
                    .put("kind", field.kind().word())
                    .put("field", field.field())
                    .put("filled", field.filled())
                    .put("records", field.records());
        }
        ArrayNode queries = root.putArray("queries");
        for (BuildReport.QueryCheck query : report.queries()) {
            queries.addObject()
                    .put("name", query.name())
                    .put("title", query.title())
                    .put("rows", query.rows())
                    .put("minimumRows", query.minimumRows())
                    .put("fault", query.fault());
        }
        return root;
    }

    /** A finding as the report and {@link FindingLog} write it. */
    static ObjectNode row(Finding finding) {
        return JSON.createObjectNode()
                .put("severity", word(finding.severity()))
                .put("code", finding.code())
                .put("rule", finding.rule())
                .put("file", finding.where().file())
                .put("line", finding.where().line())
                .put("record", finding.recordId())
                .put("field", finding.field())
                .put("value", finding.value())
                .put("message", finding.message());
    }

    /** The finding that {@link #row} wrote. */
    static Finding finding(JsonNode row) {
        return new Finding(
                new SourceLocation(
                        row.path("file").textValue(), row.path("line").longValue()),
                row.path("record").textValue(),
                row.path("field").textValue(),
                row.path("value").textValue(),
                row.path("code").textValue(),
                row.path("rule").textValue(),
                Finding.Severity.valueOf(row.path("severity").textValue().toUpperCase(Locale.ROOT)),
                row.path("message").textValue());
    }

    private static String word(Finding.Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
