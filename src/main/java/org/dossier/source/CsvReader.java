package org.dossier.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads CSV (RFC 4180) with a header row, UTF-8 with or without a byte order mark; lists are separated by {@code |}. */
final class CsvReader implements RawReader {
    private static final int MAX_FIELD_CHARACTERS = 12 << 20;

    @Override
    public void read(Path file, String name, Receiver receiver) throws IOException {
        long line = 1;
        try (var in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
                var csv = de.siegmar.fastcsv.reader.CsvReader.builder()
                        .skipEmptyLines(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .maxBufferSize(2 * MAX_FIELD_CHARACTERS)
                        .build(CsvRecordHandler.of(b -> b.maxFieldSize(MAX_FIELD_CHARACTERS)), in)) {
            Iterator<CsvRecord> rows = csv.iterator();
            if (!rows.hasNext()) {
                return;
            }
            List<String> header = header(rows.next(), name, receiver);
            while (!header.isEmpty() && rows.hasNext()) {
                CsvRecord row = rows.next();
                line = row.getStartingLineNumber();
                row(header, row, new SourceLocation(name, line), receiver);
            }
        } catch (CsvParseException e) {
            rest(
                    new SourceLocation(name, line),
                    Rule.MALFORMED,
                    Values.shown(String.valueOf(e.getMessage())),
                    receiver);
        } catch (CharacterCodingException e) {
            rest(
                    new SourceLocation(name, line),
                    Rule.NOT_UTF8,
                    "bytes that are not UTF-8; save the file as UTF-8",
                    receiver);
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            if (cause instanceof CharacterCodingException) {
                rest(
                        new SourceLocation(name, line),
                        Rule.NOT_UTF8,
                        "bytes that are not UTF-8; save the file as UTF-8",
                        receiver);
            } else {
                throw new IOException(file + ": cannot be read: " + cause.getMessage(), cause);
            }
        }
    }

    private static void rest(SourceLocation where, Rule rule, String what, Receiver receiver) {
        receiver.problem(new Problem(
                where,
                "",
                "",
                "",
                rule,
                "what follows this row cannot be read as CSV: " + what + "; the rows before it are published"));
    }

    private static List<String> header(CsvRecord row, String name, Receiver receiver) {
        List<String> header = row.getFields().stream()
                .map(field -> field.startsWith("\uFEFF") ? field.substring(1).strip() : field.strip())
                .toList();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                receiver.problem(new Problem(
                        new SourceLocation(name, row.getStartingLineNumber()),
                        "",
                        column,
                        "",
                        Rule.MALFORMED,
                        "the header names column \"" + Values.shown(column)
                                + "\" twice; the file is not read until the name is unique"));
                return List.of();
            }
        }
        return header;
    }

    private static void row(List<String> header, CsvRecord row, SourceLocation where, Receiver receiver)
            throws IOException {
        if (row.getFieldCount() > header.size()) {
            receiver.problem(new Problem(
                    where,
                    "",
                    "",
                    Values.shown(String.join(",", row.getFields())),
                    Rule.MALFORMED,
                    "the row has " + row.getFieldCount() + " values but the header has " + header.size()
                            + " columns; is a quotation mark missing?"));
            return;
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < row.getFieldCount(); i++) {
            String value = row.getField(i);
            if (value.isBlank()) {
                continue;
            }
            if (value.indexOf('|') < 0) {
                fields.put(header.get(i), value);
            } else {
                ArrayNode values = fields.putArray(header.get(i));
                for (String part : value.split("\\|")) {
                    if (!part.isBlank()) {
                        values.add(part.strip());
                    }
                }
            }
        }
        receiver.raw(new RawRecord(fields, where));
    }
}
