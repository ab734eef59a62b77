package org.dossier.server.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.Tombstone;
import org.dossier.server.view.Fact;
import org.dossier.server.view.LanguageChain;
import org.dossier.server.view.Links;
import org.dossier.server.view.Words;

/**
 * The page of a thing that is withdrawn.
 *
 * @param kind what kind of thing it was
 * @param title what it was called; its path where no release that is kept tells
 * @param otherTitles what it was called in other languages
 * @param withdrawnOn the day: {@code 2 January 2026}
 * @param withdrawn the same for machines
 * @param last how it was: one element, or none where no release that is kept has it
 * @param successors what takes its place
 * @param timeMap the list of the releases that have it
 */
public record TombstonePage(
        String kind,
        Words title,
        List<Words> otherTitles,
        String iri,
        int first,
        int withdrawnIn,
        String withdrawnOn,
        String withdrawn,
        List<Last> last,
        List<Fact.Value> successors,
        String timeMap) {
    public TombstonePage {
        otherTitles = List.copyOf(otherTitles);
        last = List.copyOf(last);
        successors = List.copyOf(successors);
    }

    /**
     * The thing in the last release that has it.
     *
     * @param href its page there
     */
    public record Last(int release, String href, String sha256) {}

    static TombstonePage of(Tombstone tombstone, PageRequest page) {
        Links links = page.links();
        EntityAddress address = tombstone.address();
        List<Words> titles = new ArrayList<>();
        List<Last> last = new ArrayList<>();
        for (Tombstone.LastSeen seen : tombstone.lastSeen()) {
            seen.labels().forEach(label -> titles.add(new Words(label.lexical(), label.language())));
            last.add(new Last(seen.release(), links.within(seen.release()).thing(address.path()), seen.sha256()));
        }
        titles.sort(new LanguageChain(page.reader().language()));
        if (titles.isEmpty()) {
            titles.add(Words.ofPage(address.path()));
        }
        return new TombstonePage(
                page.wording().say("type." + address.type().word()),
                titles.get(0),
                titles.subList(1, titles.size()),
                tombstone.iri(),
                tombstone.first(),
                tombstone.withdrawnIn(),
                page.wording().calendar().day(tombstone.withdrawn()),
                tombstone.withdrawn().toString(),
                last,
                page.read(reader -> tombstone.replacedBy().stream()
                        .map(iri -> reader.value(NodeFactory.createURI(iri)))
                        .toList()),
                links.page(TimeGate.TIMEMAP + address.path()));
    }
}
