package org.dossier.server.file;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.dossier.server.IfNoneMatch;
import org.dossier.server.ListHeader;

/**
 * The conditions on which a request is answered, in the order in which they count (RFC 9110, 13.2.2).
 *
 * @param tag the strong entity tag of what would be sent, with its quotation marks
 * @param modified when it last changed, in whole seconds
 */
record Conditions(HttpServletRequest request, String tag, Instant modified) {
    private static final long NO_DATE = -1;

    /** What the conditions leave of a GET or HEAD. */
    enum Outcome {
        /** It is answered. */
        HOLD,
        /** The reader has it: 304. */
        NOT_MODIFIED,
        /** The reader wants another state: 412. */
        FAILED
    }

    Outcome outcome() {
        String match = ListHeader.of(request, "If-Match");
        if (!match.isEmpty()) {
            if (!namesStrongly(match)) {
                return Outcome.FAILED;
            }
        } else if (date("If-Unmodified-Since") != NO_DATE && modified.toEpochMilli() > date("If-Unmodified-Since")) {
            return Outcome.FAILED;
        }
        String noneMatch = ListHeader.of(request, "If-None-Match");
        boolean has = noneMatch.isEmpty()
                ? date("If-Modified-Since") != NO_DATE && modified.toEpochMilli() <= date("If-Modified-Since")
                : IfNoneMatch.names(noneMatch, tag);
        return has ? Outcome.NOT_MODIFIED : Outcome.HOLD;
    }

    /** True if a part may be sent to go on with what the reader has: without {@code If-Range}, or if it names this very state (13.1.5). */
    boolean rangeApplies() {
        String validator =
                Objects.requireNonNullElse(request.getHeader("If-Range"), "").strip();
        if (validator.isEmpty()) {
            return true;
        }
        return (validator.startsWith("\"") || validator.startsWith("W/"))
                ? validator.equals(tag)
                : date("If-Range") == modified.toEpochMilli();
    }

    /** A weak tag never names the bytes of a file. */
    private boolean namesStrongly(String header) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(tag));
    }

    /** A date in milliseconds; {@link #NO_DATE} if there is none or it is not well formed, which is then as good as absent. */
    private long date(String name) {
        try {
            return request.getDateHeader(name);
        } catch (IllegalArgumentException e) {
            return NO_DATE;
        }
    }
}
