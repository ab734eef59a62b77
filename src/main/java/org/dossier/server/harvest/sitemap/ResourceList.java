package org.dossier.server.harvest.sitemap;

import java.io.IOException;
import java.util.Optional;
import org.dossier.change.EntityState;
import org.dossier.release.History;
import org.dossier.server.CurrentRelease;
import org.dossier.server.harvest.sitemap.Sitemap.Meta;

/** The resource list of one release: what is stated of each live entity, with its SHA-256. In parts, under an index. */
final class ResourceList {
    private static final String TYPE = "application/n-triples";

    private final Addresses addresses;
    private final int number;
    private final RegisterPages pages;
    private final History history;

    ResourceList(CurrentRelease.Lease lease, Addresses addresses) throws IOException {
        this.addresses = addresses;
        number = lease.release().number();
        pages = pages(lease, addresses);
        history = History.of(lease.release());
    }

    /** The resources of a release. */
    static RegisterPages pages(CurrentRelease.Lease lease, Addresses addresses) throws IOException {
        return new RegisterPages(lease.register(), entity -> entity.live() && addresses.has(entity));
    }

    byte[] index() throws IOException {
        Sitemap index = Sitemap.index().capability(meta(), addresses.of(Addresses.CAPABILITIES));
        for (int page : pages.numbers()) {
            index.entry(addresses.of(Addresses.RESOURCES + "/" + number + "/" + page + ".xml"), at(Meta.NONE));
        }
        return index.bytes();
    }

    /** A part; empty if there is none of that number. */
    Optional<byte[]> page(int page) throws IOException {
        if (!pages.has(page)) {
            return Optional.empty();
        }
        Sitemap list = Sitemap.urls().capability(meta(), addresses.of(Addresses.CAPABILITIES));
        list.link("index", addresses.of(Addresses.RESOURCES + ".xml"));
        pages.scan(page, entity -> {
            list.entry(addresses.statements(entity), history.published(entity.changed()), meta(entity));
            return true;
        });
        return Optional.of(list.bytes());
    }

    private Meta meta() {
        return at(Meta.capability("resourcelist"));
    }

    private Meta at(Meta meta) {
        return meta.with("at", history.last().toString());
    }

    /** What is told of the resource of an entity. */
    static Meta meta(EntityState entity) {
        return Meta.NONE.hash(entity.sha256()).with("type", TYPE);
    }
}
