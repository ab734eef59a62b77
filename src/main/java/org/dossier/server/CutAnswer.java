package org.dossier.server;

import jakarta.servlet.http.HttpServletResponse;

/** Says of an answer that it ends at a limit: a program by a header, whoever saves it by the name of its file. */
public final class CutAnswer {
    private static final String HEADER = "Dossier-Truncated";

    private CutAnswer() {}

    /**
     * Sets the headers; none for an answer from which nothing is missing.
     *
     * @param cut the limit: {@code rows=500000}; {@code ""} if nothing is missing
     * @param disposition {@code inline}, or {@code attachment} for what is always saved
     * @param name of the file, without its ending: {@code answer} becomes {@code answer-cut-at-500000-rows.csv}
     * @param ending of the file, with its full stop
     */
    public static void tell(HttpServletResponse response, String cut, String disposition, String name, String ending) {
        if (!cut.isEmpty()) {
            String[] limit = cut.split("=");
            String most = limit.length > 1 ? limit[1] + '-' : "";
            response.setHeader(HEADER, cut);
            response.setHeader(
                    "Content-Disposition",
                    disposition + "; filename=\"" + name + "-cut-at-" + most + limit[0] + ending + '"');
        }
    }
}
