package org.dossier.model;

import java.util.List;

/**
 * A date as a record states it: the words, and what they mean where they can be read.
 *
 * @param asWritten the words of the record, {@code ""} if it has no date
 * @param edtf the date that was read: one element, or none where the words cannot be read
 */
public record Dating(String asWritten, List<EdtfDate> edtf) {
    /** A record without a date. */
    public static final Dating UNDATED = new Dating("", List.of());

    public Dating {
        edtf = List.copyOf(edtf);
    }

    /** True if the record says nothing about the date. */
    public boolean isUndated() {
        return asWritten.isEmpty() && edtf.isEmpty();
    }
}
