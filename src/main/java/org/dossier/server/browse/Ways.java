package org.dossier.server.browse;

import java.io.IOException;
import java.nio.file.Files;
import org.dossier.server.HttpProblem;
import org.dossier.server.view.ActorsReader;
import org.dossier.server.view.ArchivesReader;
import org.dossier.server.view.EventsReader;
import org.dossier.server.view.ProgramsReader;

/** What each way shows, by the parameters of its address. */
final class Ways {
    private static final String PAGE = "page";

    private Ways() {}

    /** {@code ?in=unit/...}: from there on. */
    static byte[] archives(BrowseEndpoint.Asked asked) throws IOException {
        String in = asked.parameter("in");
        String page = asked.parameter(PAGE);
        if (in.isEmpty()) {
            return asked.pages().archives(ArchivesReader.all(asked.reader(), asked.index(), page));
        }
        return asked.pages().archives(ArchivesReader.in(asked.reader(), asked.index(), in, page));
    }

    /** Where that is nothing, there is no page. */
    static void requireArchive(BrowseEndpoint.Asked asked) {
        String in = asked.parameter("in");
        if (!in.isEmpty() && !ArchivesReader.has(asked.reader(), in)) {
            throw HttpProblem.said(404, "problem.no-archive");
        }
    }

    /** {@code ?kind=person&by=sender}. */
    static byte[] actors(BrowseEndpoint.Asked asked) throws IOException {
        return asked.pages()
                .actors(ActorsReader.read(
                        asked.reader(),
                        asked.index(),
                        asked.parameter("kind"),
                        asked.parameter("by"),
                        asked.parameter(PAGE)));
    }

    /** {@code ?days=30}: how many before and after. */
    static byte[] events(BrowseEndpoint.Asked asked) throws IOException {
        boolean question = Files.exists(asked.lease().release().queries().resolve(EventsReader.QUESTION + ".rq"));
        return asked.pages()
                .events(EventsReader.read(
                        asked.reader(), asked.index(), asked.parameter("days"), asked.parameter(PAGE), question));
    }

    static byte[] programs(BrowseEndpoint.Asked asked) throws IOException {
        return asked.pages().programs(ProgramsReader.read(asked.reader(), asked.index(), asked.parameter(PAGE)));
    }
}
