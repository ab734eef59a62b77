package org.dossier.language;

import com.ibm.icu.text.DateTimePatternGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Days and months as a language writes them, by ICU's patterns; safe for many threads. */
public final class Calendar {
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter inflectedMonth;
    private final DateTimeFormatter shortMonth;

    Calendar(Language language) {
        DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(language.locale());
        String monthAndYear = patterns.getBestPattern("yMMMM");
        day = DateTimeFormatter.ofPattern(patterns.getBestPattern("yMMMMd"), language.locale());
        month = DateTimeFormatter.ofPattern(monthAndYear, language.locale());
        inflectedMonth = DateTimeFormatter.ofPattern(monthAndYear.replace('L', 'M'), language.locale());
        shortMonth = DateTimeFormatter.ofPattern(patterns.getBestPattern("yMMM"), language.locale());
    }

    /** {@code 10 July 1951}. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** The day in UTC. */
    public String day(Instant instant) {
        return day.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** {@code July 1951}, as it stands alone. */
    public String month(YearMonth date) {
        return month.format(date);
    }

    /** The same within a phrase, where a language inflects it: {@code июля 1951 г.} */
    public String inflected(YearMonth date) {
        return inflectedMonth.format(date);
    }

    /** {@code Jul 1951}. */
    public String shortMonth(YearMonth date) {
        return shortMonth.format(date);
    }
}
