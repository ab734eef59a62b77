package org.dossier.server.view;

import java.util.List;
import org.dossier.server.view.EntityView.Counted;

/**
 * Archives and what lies in them, as a tree.
 *
 * @param chain from the archive down to what the page is about; empty on the page of all archives
 * @param about the number of documents of that: one element, or none on the page of all archives
 * @param branches what lies in it
 * @param paging which of these are shown
 * @param collections the largest collections; none on the page of one archive
 * @param allCollections the search for all of them
 */
public record ArchivesView(
        List<Link> chain,
        List<Branch> about,
        List<Branch> branches,
        Paging paging,
        List<Counted> collections,
        String allCollections) {
    public ArchivesView {
        chain = List.copyOf(chain);
        about = List.copyOf(about);
        branches = List.copyOf(branches);
        collections = List.copyOf(collections);
    }

    /**
     * An archive or an archival unit.
     *
     * @param open the tree from here on; {@code ""} if nothing lies in it
     * @param documents how many documents have a copy in it, at whatever depth
     * @param search the search for these
     * @param parts how many units lie directly in it
     * @param branches these, if they are shown
     */
    public record Branch(Link thing, String open, int documents, String search, int parts, List<Branch> branches) {
        public Branch {
            branches = List.copyOf(branches);
        }
    }
}
