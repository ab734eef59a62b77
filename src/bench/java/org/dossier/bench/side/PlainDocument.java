package org.dossier.bench.side;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A generated document as its line says it, read with nothing but a parser of JSON. Knows how keys and days are made of the values that the
 * generator writes, and of no others.
 */
final class PlainDocument {
    private final Map<String, List<String>> fields = new HashMap<>();

    private PlainDocument() {}

    /** Reads the object that begins at the parser's token. */
    static PlainDocument read(JsonParser json) throws IOException {
        PlainDocument document = new PlainDocument();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            List<String> values = new ArrayList<>(1);
            document.fields.put(json.currentName(), values);
            if (json.nextToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    values.add(json.getText());
                }
            } else {
                values.add(json.getText());
            }
        }
        return document;
    }

    /** The values of a field; none if it is missing. */
    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The value of a field, {@code ""} if it is missing. */
    String one(String field) {
        List<String> values = all(field);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** {@code vera-parhardt} of {@code Vera Parhardt}. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** The key of a copy, by its reference. */
    static String copyKey(String reference) {
        String normalized = reference.toLowerCase(Locale.ROOT);
        String letters = normalized.replaceAll("[^a-z0-9]+", "-");
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(normalized.getBytes(StandardCharsets.UTF_8));
            return letters + "~" + HexFormat.of().formatHex(sum, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The key of a unit: {@code nax.f-1.op-1.d-4} of {@code NAX, f. 1, op. 1, d. 4, l. 7}. */
    static String unitKey(String reference) {
        String[] parts = reference.toLowerCase(Locale.ROOT).split(", ");
        return parts[0] + "." + parts[1].replace(". ", "-") + "." + parts[2].replace(". ", "-") + "."
                + parts[3].replace(". ", "-");
    }

    /** The first day of {@code 1951}, {@code 1951-07} or {@code 1951-07-10}. */
    static String earliest(String date) {
        return date.length() == 4 ? date + "-01-01" : date.length() == 7 ? date + "-01" : date;
    }

    /** The last day of it. */
    static String latest(String date) {
        if (date.length() == 4) {
            return date + "-12-31";
        }
        if (date.length() == 7) {
            int year = Integer.parseInt(date.substring(0, 4));
            int month = Integer.parseInt(date.substring(5));
            return date + "-" + new GregorianCalendar(year, month - 1, 1).getActualMaximum(Calendar.DAY_OF_MONTH);
        }
        return date;
    }
}
