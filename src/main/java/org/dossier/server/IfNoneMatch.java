package org.dossier.server;

import java.util.Arrays;
import java.util.stream.Stream;

/** The header by which a reader says what it holds already (RFC 9110, 13.1.2). */
public final class IfNoneMatch {
    private IfNoneMatch() {}

    /**
     * Whether the reader holds the representation with that tag, so that a 304 is enough; weak tags compare as strong ones.
     *
     * @param header the header's value, {@code ""} if absent
     * @param tag with its quotation marks; {@code ""} if there is none, which nobody holds
     */
    public static boolean names(String header, String tag) {
        return !tag.isEmpty() && (lists(header, tag) || given(header).anyMatch("*"::equals));
    }

    /** The same, where holding anything ({@code *}) is not enough. */
    static boolean lists(String header, String tag) {
        return !tag.isEmpty() && given(header).anyMatch(each -> each.equals(tag) || each.equals("W/" + tag));
    }

    private static Stream<String> given(String header) {
        return Arrays.stream(header.split(",")).map(String::strip);
    }
}
