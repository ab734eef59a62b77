package org.dossier.server.harvest.sitemap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.change.EntityState;
import org.dossier.release.History;
import org.dossier.server.CurrentRelease;
import org.dossier.server.EntityTag;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.entity.EntityStatements;
import org.dossier.server.harvest.sitemap.Sitemap.Meta;

/**
 * The resource dump of one release: the resources of its resource list in ZIP files, each with a manifest. They are written as they are sent, one
 * resource in memory at a time.
 */
final class ResourceDump {
    private static final String MANIFEST = "manifest.xml";

    private final CurrentRelease.Lease lease;
    private final Addresses addresses;
    private final RegisterPages pages;
    private final History history;

    ResourceDump(CurrentRelease.Lease lease, Addresses addresses) throws IOException {
        this.lease = lease;
        this.addresses = addresses;
        pages = ResourceList.pages(lease, addresses);
        history = History.of(lease.release());
    }

    byte[] index() throws IOException {
        Sitemap list = Sitemap.urls().capability(meta("resourcedump"), addresses.of(Addresses.CAPABILITIES));
        for (int page : pages.numbers()) {
            list.entry(
                    addresses.of(Addresses.DUMP + "/" + lease.release().number() + "/" + page + ".zip"),
                    history.last(),
                    Meta.NONE.with("type", "application/zip"));
        }
        return list.bytes();
    }

    private Meta meta(String capability) {
        return Meta.capability(capability).with("at", history.last().toString());
    }

    /** Sends a package, or a 304 to whoever has it. */
    void send(HttpServletRequest request, HttpServletResponse response, int page) throws IOException {
        if (!pages.has(page)) {
            throw ResourceSyncEndpoint.nothingHere();
        }
        String tag = EntityTag.of(lease.release(), Addresses.DUMP, String.valueOf(page))
                .value();
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", Representation.FOR_EVER);
        if (Reply.hasIt(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/zip");
        if (request.getMethod().equals("HEAD")) {
            Reply.withoutBody(response);
        } else {
            write(page, response.getOutputStream());
        }
    }

    private void write(int page, OutputStream out) throws IOException {
        LocalDateTime time = LocalDateTime.ofInstant(history.last(), ZoneOffset.UTC);
        Sitemap manifest =
                Sitemap.urls().capability(meta("resourcedump-manifest"), addresses.of(Addresses.CAPABILITIES));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        pages.scan(page, entity -> {
            byte[] bytes = statements(entity);
            String name = "statements/" + addresses.path(entity) + ".nt";
            put(zip, name, bytes, time);
            manifest.entry(
                    addresses.statements(entity),
                    history.published(entity.changed()),
                    ResourceList.meta(entity)
                            .with("length", Integer.toString(bytes.length))
                            .with("path", "/" + name));
            return true;
        });
        put(zip, MANIFEST, manifest.bytes(), time);
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, LocalDateTime time) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private byte[] statements(EntityState entity) {
        DatasetGraph dataset = lease.dataset();
        return Txn.calculateRead(dataset, () -> EntityStatements.read(dataset, entity.iri()))
                .orElseThrow(() -> new IllegalStateException(
                        "the release states nothing of " + entity.iri() + ", which is in its list of entities"))
                .ntriples();
    }
}
