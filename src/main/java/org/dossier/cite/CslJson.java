package org.dossier.cite;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A citation as CSL-JSON, which Zotero, pandoc and others read: an array of one item. */
public final class CslJson {
    /** The media type. */
    public static final String MEDIA_TYPE = "application/vnd.citationstyles.csl+json";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern DAY = Pattern.compile("([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?([?~%]?)");

    private CslJson() {}

    /** The array, with a line end after it. */
    public static String of(Citation citation) {
        ArrayNode items = JSON.createArrayNode();
        ObjectNode item = items.addObject();
        item.put("id", citation.key());
        item.put(
                "type",
                switch (citation.kind()) {
                    case DOCUMENT -> "document";
                    case ANSWER -> "dataset";
                    case ENTRY -> "entry";
                });
        item.put("title", citation.title());
        citation.authors()
                .forEach(author -> item.withArray("author").addObject().put("literal", author));
        date(item, citation);
        put(item, "archive_location", citation.archive());
        item.put("container-title", citation.container());
        put(item, "publisher", citation.publisher());
        item.put("version", "release " + citation.release());
        item.put("URL", citation.url());
        return items.toPrettyString() + "\n";
    }

    private static void put(ObjectNode item, String name, String value) {
        if (!value.isEmpty()) {
            item.put(name, value);
        }
    }

    /** A day, a month, a year, or an interval of them; what else EDTF can say is said in words. */
    private static void date(ObjectNode item, Citation citation) {
        String[] ends = citation.edtf().split("/", -1);
        Matcher first = DAY.matcher(ends[0]);
        Matcher last = DAY.matcher(ends[ends.length - 1]);
        if (ends.length <= 2 && first.matches() && last.matches()) {
            ObjectNode issued = item.putObject("issued");
            ArrayNode parts = issued.putArray("date-parts");
            parts(parts.addArray(), first);
            if (ends.length == 2) {
                parts(parts.addArray(), last);
            }
            if (!first.group(4).isEmpty() || !last.group(4).isEmpty()) {
                issued.put("circa", true);
            }
        } else if (!citation.dateWords().isEmpty()) {
            item.putObject("issued").put("literal", citation.dateWords());
        }
    }

    private static void parts(ArrayNode parts, Matcher day) {
        for (int group = 1; group <= 3 && day.group(group) != null; group++) {
            parts.add(Integer.parseInt(day.group(group)));
        }
    }
}
