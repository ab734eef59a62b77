package org.dossier.server.harvest.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dossier.server.harvest.oai.OaiProblem.Code;

/**
 * The dates between which a harvester asks for records (OAI-PMH 2.0, section 2.7.1), both included.
 *
 * @param from {@link Instant#MIN} if there is no bound
 * @param until {@link Instant#MAX} if there is no bound; a day ends with its last second
 */
record DateRange(Instant from, Instant until) {
    private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern SECOND = Pattern.compile("(?!0000)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    /** @throws OaiProblem if one is no date, or they differ in granularity, or lie the wrong way round */
    static DateRange of(Optional<String> from, Optional<String> until) {
        if (from.isPresent() && until.isPresent() && isDay(from.get()) != isDay(until.get())) {
            throw new OaiProblem(
                    Code.BAD_ARGUMENT,
                    "One of from and until is a day and the other a second; give both the same way.");
        }
        DateRange range = new DateRange(
                from.map(DateRange::start).orElse(Instant.MIN),
                until.map(text -> isDay(text) ? start(text).plusSeconds(86_399) : start(text))
                        .orElse(Instant.MAX));
        if (range.from.isAfter(range.until)) {
            throw new OaiProblem(Code.BAD_ARGUMENT, "The from lies after the until.");
        }
        return range;
    }

    private static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    private static Instant start(String text) {
        try {
            if (isDay(text)) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            if (SECOND.matcher(text).matches()) {
                return LocalDateTime.parse(text.substring(0, text.length() - 1)).toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException e) {
            // 30 February, or 25 o'clock: told below like any other text that is no date.
        }
        throw new OaiProblem(
                Code.BAD_ARGUMENT, "A date of from or until is none: it is YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.");
    }
}
