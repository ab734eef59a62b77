package org.dossier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Where an archival unit stands among others: what it is a part of, and after which of its like. */
final class Shelf {
    private static final String UNIT = "unit/";
    /** A level of an archival unit within its id: {@code .f-45}. */
    private static final Pattern LEVEL = Pattern.compile("\\.(?=[a-z]+-)");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 9;

    private final String id;
    private String parent = "";
    private String repository = "";

    Shelf(String id) {
        this.id = id;
    }

    void isPartOf(String other) {
        parent = other;
    }

    void isKeptBy(String archive) {
        repository = archive;
    }

    /** Only archival units have a place; of one that is part of no other, the archive takes the place of that. */
    void addTo(Document document) {
        String above = parent.isEmpty() ? repository : parent;
        if (id.startsWith(UNIT) && !above.isEmpty()) {
            document.add(new StringField(ThingFields.PARENT, above, Field.Store.NO));
            document.add(new SortedDocValuesField(ThingFields.SHELF, new BytesRef(sortKey(id))));
        }
    }

    /** An id whose numbers are written with so many digits that they sort by what they count. */
    static String sortKey(String id) {
        return NUMBER.matcher(id)
                .replaceAll(number ->
                        "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group());
    }

    /**
     * An archival unit and what may be the units above it, by their ids: {@code unit/avprf.f-45}, {@code unit/avprf.f-45.op-1} ... Numbers may have
     * full stops too, so that the caller leaves out what is not there.
     */
    static List<String> chain(String unit) {
        List<String> chain = new ArrayList<>();
        Matcher level = LEVEL.matcher(unit);
        while (level.find()) {
            chain.add(unit.substring(0, level.start()));
        }
        chain.add(unit);
        return chain;
    }
}
