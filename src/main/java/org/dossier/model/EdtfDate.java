package org.dossier.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date in the Extended Date/Time Format (EDTF, Library of Congress, 2019): levels 0 and 1 fully, and of
 * level 2 sets, unspecified digits in any place, qualification of parts and seasons.
 *
 * @param text the canonical EDTF text
 * @param earliest the first day it may mean; {@code LocalDate.MIN} if the beginning is open or unknown
 * @param latest the last day it may mean; {@code LocalDate.MAX} if the end is open or unknown
 */
public record EdtfDate(String text, LocalDate earliest, LocalDate latest) {
    /**
     * Reads an EDTF text.
     *
     * @return the date; empty if {@code text} is not EDTF or names a day that no calendar has
     */
    public static Optional<EdtfDate> parse(String text) {
        throw new UnsupportedOperationException("written next: " + text);
    }
}
