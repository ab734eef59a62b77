package org.dossier.server.search;

import java.util.List;
import org.dossier.server.Endpoint;

/** The endpoints of this room. */
public final class SearchRoom {
    private SearchRoom() {}

    /** The page of search, the same as files, and the completion of names. */
    public static List<Endpoint> endpoints() {
        NamesRead names = new NamesRead();
        ExportEndpoint export = new ExportEndpoint(names);
        return List.of(new SearchEndpoint(names, export), export, new CompleteEndpoint(names));
    }
}
