package org.dossier.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses among representations by what a client says it accepts (RFC 9110, 12.5.1). */
public final class AcceptHeader {
    private AcceptHeader() {}

    /** One item of the header: {@code text/*;q=0.5}. Other parameters than {@code q} do not count. */
    private record Range(String type, String subtype, double quality) {
        /** How closely the range names the media type; negative where it does not. */
        int precision(String mediaType) {
            int slash = mediaType.indexOf('/');
            if (type.equals("*")) {
                return 0;
            }
            if (!type.equals(mediaType.substring(0, slash))) {
                return -1;
            }
            return subtype.equals("*") ? 1 : subtype.equals(mediaType.substring(slash + 1)) ? 2 : -1;
        }
    }

    /**
     * Picks the representation that an {@code Accept} header ranks highest.
     *
     * @param accept the header's value, {@code ""} if absent; quality values run from 0 to 1; an item that is not well
     *     formed is passed over
     * @param offered the media types that the resource has, without parameters, the server's favourite first
     * @return the best of {@code offered}, the earlier one on a tie; empty means 406
     */
    public static Optional<String> best(String accept, List<String> offered) {
        List<Range> ranges = parse(accept);
        if (ranges.isEmpty()) {
            return offered.stream().findFirst();
        }
        String best = "";
        double bestQuality = 0;
        for (String mediaType : offered) {
            double quality = quality(ranges, mediaType.toLowerCase(Locale.ROOT));
            if (quality > bestQuality) {
                best = mediaType;
                bestQuality = quality;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /**
     * The same for a request.
     *
     * @throws HttpProblem 406 if it has nothing that the client accepts
     */
    public static String preferred(HttpServletRequest request, List<String> offered) {
        return best(ListHeader.of(request, "Accept"), offered)
                .orElseThrow(() -> HttpProblem.said(406, "problem.not-acceptable", "forms", String.join(", ", offered))
                        .withHeader("Vary", "Accept"));
    }

    /** The quality of the range that names the media type most closely. */
    private static double quality(List<Range> ranges, String mediaType) {
        int precision = -1;
        double quality = 0;
        for (Range range : ranges) {
            int here = range.precision(mediaType);
            if (here > precision || (here == precision && here >= 0 && range.quality() > quality)) {
                precision = here;
                quality = range.quality();
            }
        }
        return quality;
    }

    private static List<Range> parse(String accept) {
        List<Range> ranges = new ArrayList<>();
        for (String item : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = item.split(";");
            String name = parts.length == 0 ? "" : parts[0].strip();
            int slash = name.indexOf('/');
            if (name.equals("*")) {
                ranges.add(new Range("*", "*", quality(parts)));
            } else if (slash > 0 && slash < name.length() - 1) {
                ranges.add(new Range(name.substring(0, slash), name.substring(slash + 1), quality(parts)));
            }
        }
        return ranges;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                String value = parameter.substring(2).strip();
                // Anything else than a number from 0 to 1 counts as if it were not there.
                return value.matches("(0(\\.\\d{0,9})?|1(\\.0{0,9})?)") ? Double.parseDouble(value) : 1;
            }
        }
        return 1;
    }
}
