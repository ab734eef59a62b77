package org.dossier.server;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import org.dossier.guard.TextFinder;
import org.dossier.text.search.SearchWords;
import org.dossier.text.search.ThingIndex;
import org.dossier.text.search.ThingQuery;
import org.dossier.text.search.ThingsFound;

/** Answers {@code text:query} from the index of a release, with the words of the page of search. */
final class TextQueries implements TextFinder {
    private static final Found NOTHING = new Found() {
        @Override
        public Iterator<String> things() {
            return Collections.emptyIterator();
        }

        @Override
        public boolean has(String thing) {
            return false;
        }
    };

    private final String ids;
    private final Index index;

    /** Opens the index, or has it open. */
    interface Index {
        ThingIndex open() throws IOException;
    }

    /** @param base what the IRIs of the dataset begin with */
    TextQueries(String base, Index index) {
        this.ids = base + "id/";
        this.index = index;
    }

    @Override
    public Found find(String words) throws IOException {
        SearchWords read = SearchWords.of(words);
        return read.isEmpty() ? NOTHING : found(index.open().find(ThingQuery.of(read)));
    }

    private Found found(ThingsFound things) {
        return new Found() {
            @Override
            public Iterator<String> things() throws IOException {
                Iterator<String> found = things.ids();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return found.hasNext();
                    }

                    @Override
                    public String next() {
                        return ids + found.next();
                    }
                };
            }

            @Override
            public boolean has(String thing) throws IOException {
                return thing.startsWith(ids) && things.has(thing.substring(ids.length()));
            }
        };
    }
}
