package org.dossier.server.harvest.sitemap;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final Step step;
    private final CurrentRelease.Lease before;
    private final Addresses addresses;
    private final History history;
    private final RegisterPages pages;

    /** Of a step from one release to another. */
    private ChangeList(Step step, CurrentRelease.Lease before, CurrentRelease.Lease later) throws IOException {
        this.step = step;
        this.before = before;
        addresses = Addresses.of(later.release());
        history = History.of(later.release());
        // What came and went between the two is nothing to whoever holds the earlier one.
        pages = new RegisterPages(
                later.register(),
                step.after() + 1,
                step.to(),
                entity -> addresses.has(entity) && (entity.live() || isKnown(entity)));
    }

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
            try (CurrentRelease.Lease before = ResourceSyncEndpoint.kept(lease, step.after());
                    CurrentRelease.Lease later = ResourceSyncEndpoint.kept(lease, step.to())) {
                for (int page : new ChangeList(step, before, later).pages.numbers()) {
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
        try (CurrentRelease.Lease before = ResourceSyncEndpoint.kept(lease, step.after());
                CurrentRelease.Lease later = ResourceSyncEndpoint.kept(lease, step.to())) {
            ChangeList list = new ChangeList(step, before, later);
            return list.pages.has(page) ? Optional.of(list.page(page)) : Optional.empty();
        }
    }

    private byte[] page(int page) throws IOException {
        Sitemap list = Sitemap.urls()
                .capability(
                        between(Meta.capability("changelist"), history, step.after(), step.to()),
                        addresses.of(Addresses.CAPABILITIES));
        list.link("index", addresses.of(Addresses.CHANGES + ".xml"));
        List<EntityState> entities = new ArrayList<>();
        pages.scan(page, entities::add);
        // What changed first comes first (Z39.99, 12.1); of the same time the order is that of the register.
        entities.sort(Comparator.comparingInt(EntityState::changed));
        for (EntityState entity : entities) {
            Instant changed = history.published(entity.changed());
            Meta meta = entity.live() ? ResourceList.meta(entity) : Meta.NONE;
            list.entry(
                    addresses.statements(entity),
                    changed,
                    meta.with("change", change(entity)).with("datetime", changed.toString()));
        }
        return list.bytes();
    }

    private String change(EntityState entity) throws IOException {
        if (!entity.live()) {
            return "deleted";
        }
        return isKnown(entity) ? "updated" : "created";
    }

    /** True if the release before had it. */
    private boolean isKnown(EntityState entity) throws IOException {
        return before.register().find(entity.iri()).filter(EntityState::live).isPresent();
    }
}
