package org.dossier.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What {@code /sparql} shows to somebody with a browser who asks no query yet. */
public interface EditorPage {
    /** Writes the whole answer, headers included. */
    void write(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease) throws IOException;
}
