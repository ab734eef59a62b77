package org.dossier.server.harvest.sitemap;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dossier.change.EntityState;
import org.dossier.release.History;
import org.dossier.release.Step;
import org.dossier.server.CurrentRelease;
import org.dossier.server.harvest.sitemap.Sitemap.Meta;

/**
 * The change lists: for each release that is kept, but the oldest, what it created, updated and deleted since the one that is kept before it. What was
 * before the oldest is in no change list; who has nothing yet takes the resource list.
 */
final class ChangeList {
    private ChangeList() {}

    static byte[] index(CurrentRelease.Lease lease, Addresses addresses) throws IOException {
        List<Step> steps = Step.upTo(lease.release());
        History history = History.of(lease.release());
        Sitemap index = Sitemap.index()
                .capability(
                        between(
                                Meta.capability("changelist"),
                                history,
                                steps.get(0).to(),
                                lease.release().number()),
                        addresses.of(Addresses.CAPABILITIES));
        for (Step step : steps.subList(1, steps.size())) {
            try (CurrentRelease.Lease later = ResourceSyncEndpoint.kept(lease, step.to())) {
                RegisterPages pages = new RegisterPages(later.register());
                for (int page : pages.numbers(step.after() + 1, step.to())) {
                    index.entry(
                            addresses.of(Addresses.CHANGES + "/" + step.name() + "/" + page + ".xml"),
                            between(Meta.NONE, history, step.after(), step.to()));
                }
            }
        }
        return index.bytes();
    }

    private static Meta between(Meta meta, History history, int after, int to) {
        return meta.with("from", history.published(after).toString())
                .with("until", history.published(to).toString());
    }

    /** A part; empty if nothing changed in it. */
    static Optional<byte[]> page(CurrentRelease.Lease lease, Step step, int page) throws IOException {
        if (step.after() == 0) {
            return Optional.empty();
        }
        try (CurrentRelease.Lease later = ResourceSyncEndpoint.kept(lease, step.to());
                CurrentRelease.Lease before = ResourceSyncEndpoint.kept(lease, step.after())) {
            RegisterPages pages = new RegisterPages(later.register());
            if (!pages.numbers(step.after() + 1, step.to()).contains(page)) {
                return Optional.empty();
            }
            Addresses addresses = Addresses.of(later.release());
            History history = History.of(later.release());
            Sitemap list = Sitemap.urls()
                    .capability(
                            between(Meta.capability("changelist"), history, step.after(), step.to()),
                            addresses.of(Addresses.CAPABILITIES));
            list.link("index", addresses.of(Addresses.CHANGES + ".xml"));
            pages.scan(page, step.after() + 1, step.to(), entity -> {
                boolean known = before.register()
                        .find(entity.iri())
                        .filter(EntityState::live)
                        .isPresent();
                if (addresses.has(entity) && (known || entity.live())) {
                    entry(list, addresses, entity, known, history.published(entity.changed()));
                }
                return true;
            });
            return Optional.of(list.bytes());
        }
    }

    private static void entry(Sitemap list, Addresses addresses, EntityState entity, boolean known, Instant changed) {
        Meta meta = entity.live() ? ResourceList.meta(entity) : Meta.NONE;
        String change = !entity.live() ? "deleted" : known ? "updated" : "created";
        list.entry(
                addresses.statements(entity),
                changed,
                meta.with("change", change).with("datetime", changed.toString()));
    }
}
