package org.dossier.server.view;

import java.util.List;

/** Programs, and what each released. */
public record ProgramsView(List<Program> programs, Paging paging) {
    public ProgramsView {
        programs = List.copyOf(programs);
    }

    /**
     * A program.
     *
     * @param id for a fragment
     * @param above what it is part of
     * @param documents how many documents it released
     * @param search the search for these
     * @param years of what time these may be
     * @param first the oldest of them
     */
    public record Program(
            String id,
            Link program,
            List<Link> above,
            int documents,
            String search,
            List<SearchView.Year> years,
            List<DocumentRow> first) {
        public Program {
            above = List.copyOf(above);
            years = List.copyOf(years);
            first = List.copyOf(first);
        }
    }
}
