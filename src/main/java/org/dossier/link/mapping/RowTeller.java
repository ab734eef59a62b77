package org.dossier.link.mapping;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Tells of one row after another what it says and what is wrong with it, beginning with the head. */
final class RowTeller {
    private final String file;
    private final Preamble preamble;
    private final Receiver receiver;
    private final RowReader reader;
    private final boolean unjustified;

    /** Takes what is told, in the order of the lines. */
    interface Receiver {
        void mapping(Mapping mapping, FileRow row) throws IOException;

        void problem(MappingProblem problem) throws IOException;
    }

    /** @param propagated what the head says of every row */
    RowTeller(String file, Preamble preamble, Map<String, String> propagated, Receiver receiver) {
        this.file = file;
        this.preamble = preamble;
        this.receiver = receiver;
        this.reader = new RowReader(file, preamble, propagated);
        this.unjustified =
                !preamble.columns().isEmpty() && !preamble.columns().contains(Slot.MAPPING_JUSTIFICATION.column());
    }

    /** Tells what is wrong above the rows. */
    void preamble() throws IOException {
        if (preamble.hasByteOrderMark()) {
            tell(
                    1,
                    "",
                    MappingFault.BYTE_ORDER_MARK,
                    true,
                    "a byte order mark is before the head; save it without one");
        }
        if (!preamble.isEmpty()) {
            for (String slot : preamble.head().missing()) {
                String message = "is missing in the head; add a line #" + slot + ": IRI";
                tell(1, slot, MappingFault.INCOMPLETE_HEAD, true, message);
            }
        }
        if (unjustified) {
            String message = "is no column; add it: all rows count as unspecified";
            String column = Slot.MAPPING_JUSTIFICATION.column();
            tell(preamble.headerLine(), column, MappingFault.NO_JUSTIFICATION, true, message);
        }
    }

    void row(FileRow row) throws IOException {
        switch (row.kind()) {
            case TABLE -> {
                RowReader.Read read = reader.read(row, !unjustified);
                for (MappingProblem problem : read.problems()) {
                    receiver.problem(problem);
                }
                Optional<Mapping> mapping = read.mapping();
                if (mapping.isPresent()) {
                    receiver.mapping(mapping.get(), row);
                }
            }
            case COMMENT -> {
                String message =
                        "is a comment in the table, which other programs take for a row; use the column" + " comment";
                tell(row.line(), "", MappingFault.COMMENT_IN_TABLE, false, message);
            }
            case UNREADABLE -> tell(row.line(), "", MappingFault.UNREADABLE_ROW, false, row.fault());
            case CUT_OFF -> tell(row.line(), "", MappingFault.CUT_OFF, false, row.fault());
            case BLANK -> {
                // nothing is in it
            }
        }
    }

    private void tell(long line, String column, MappingFault fault, boolean counts, String message) throws IOException {
        receiver.problem(new MappingProblem(file, line, column, "", fault, counts, message));
    }
}
