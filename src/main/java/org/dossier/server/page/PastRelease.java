package org.dossier.server.page;

import java.io.IOException;
import org.dossier.server.CurrentRelease;
import org.dossier.server.HttpProblem;

/** A release that a request names by its number. */
final class PastRelease {
    private PastRelease() {}

    /**
     * Takes hold of it.
     *
     * @param number as the request has it
     * @throws HttpProblem 400 if that is no number, 404 if there never was such a release, 410 if it is not kept any more
     */
    static CurrentRelease.Lease lease(CurrentRelease.Lease current, String number) throws IOException {
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw HttpProblem.said(400, "problem.no-release-number", "name", NotHere.shown(number));
        }
        int wanted = Integer.parseInt(number);
        return current.kept(wanted).orElseThrow(() -> ReleasesEndpoint.notKept(current.release(), wanted));
    }
}
