package org.dossier.server.harvest.sitemap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.release.Step;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.RequestPath;
import org.dossier.server.harvest.sitemap.Sitemap.Meta;

/**
 * ResourceSync (ANSI/NISO Z39.99-2017): what is stated of each entity is a resource, listed with its SHA-256, and each release that is kept has a list of
 * what it changed.
 */
public final class ResourceSyncEndpoint implements Endpoint {
    private static final String XML = "application/xml";
    private static final Pattern PART = Pattern.compile(
            "/resourcesync/(resourcelist|resourcedump)/([1-9]\\d{0,8})/(0|[1-9]\\d{0,8})(\\.xml|\\.zip)");
    private static final Pattern CHANGES =
            Pattern.compile("/resourcesync/changelist/(0|[1-9]\\d{0,8})-([1-9]\\d{0,8})/(0|[1-9]\\d{0,8})\\.xml");

    @Override
    public List<String> paths() {
        return List.of("/" + Addresses.WELL_KNOWN, "/resourcesync", "/resourcesync/*");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        String path = RequestPath.of(request);
        Matcher part = PART.matcher(path);
        Matcher changes = CHANGES.matcher(path);
        if (part.matches()) {
            part(request, response, lease, part);
        } else if (changes.matches()) {
            changes(request, response, lease, changes);
        } else {
            Reply.send(request, response, Representation.of(document(path, lease), XML));
        }
    }

    private static byte[] document(String path, CurrentRelease.Lease lease) throws IOException {
        Addresses addresses = Addresses.of(lease.release());
        return switch (path) {
            case "/" + Addresses.WELL_KNOWN, "/resourcesync" -> source(addresses);
            case "/" + Addresses.CAPABILITIES -> capabilities(addresses);
            case "/" + Addresses.RESOURCES + ".xml" -> new ResourceList(lease, addresses).index();
            case "/" + Addresses.DUMP + ".xml" -> new ResourceDump(lease, addresses).index();
            case "/" + Addresses.CHANGES + ".xml" -> ChangeList.index(lease, addresses);
            default -> throw nothingHere();
        };
    }

    private static byte[] source(Addresses addresses) {
        Sitemap source = Sitemap.urls().capability(Meta.capability("description"), "");
        source.link("describedby", addresses.of("void"));
        source.entry(addresses.of(Addresses.CAPABILITIES), Meta.capability("capabilitylist"));
        return source.bytes();
    }

    private static byte[] capabilities(Addresses addresses) {
        Sitemap list = Sitemap.urls().capability(Meta.capability("capabilitylist"), addresses.of(Addresses.WELL_KNOWN));
        list.link("describedby", addresses.of("void"));
        list.entry(addresses.of(Addresses.RESOURCES + ".xml"), Meta.capability("resourcelist"));
        list.entry(addresses.of(Addresses.DUMP + ".xml"), Meta.capability("resourcedump"));
        list.entry(addresses.of(Addresses.CHANGES + ".xml"), Meta.capability("changelist"));
        return list.bytes();
    }

    private static void part(
            HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease, Matcher part)
            throws IOException {
        int number = Integer.parseInt(part.group(2));
        int page = Integer.parseInt(part.group(3));
        boolean packed = part.group(4).equals(".zip");
        if (packed != part.group(1).equals("resourcedump")
                || number > lease.release().number()) {
            throw nothingHere();
        }
        try (CurrentRelease.Lease release = kept(lease, number)) {
            Addresses addresses = Addresses.of(release.release());
            if (packed) {
                new ResourceDump(release, addresses).send(request, response, page);
            } else {
                byte[] body =
                        new ResourceList(release, addresses).page(page).orElseThrow(ResourceSyncEndpoint::nothingHere);
                Reply.send(request, response, Representation.of(body, XML).cached(Representation.FOR_EVER));
            }
        }
    }

    private static void changes(
            HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease, Matcher changes)
            throws IOException {
        Step step = new Step(Integer.parseInt(changes.group(1)), Integer.parseInt(changes.group(2)));
        if (!Step.upTo(lease.release()).contains(step)) {
            throw step.isGone(lease.release()) ? gone() : nothingHere();
        }
        byte[] body = ChangeList.page(lease, step, Integer.parseInt(changes.group(3)))
                .orElseThrow(ResourceSyncEndpoint::nothingHere);
        Reply.send(request, response, Representation.of(body, XML).cached(Representation.FOR_EVER));
    }

    static CurrentRelease.Lease kept(CurrentRelease.Lease lease, int number) throws IOException {
        Optional<CurrentRelease.Lease> kept = lease.kept(number);
        return kept.orElseThrow(ResourceSyncEndpoint::gone);
    }

    static HttpProblem nothingHere() {
        return HttpProblem.said(404, "problem.no-resourcesync", "begin", "/" + Addresses.WELL_KNOWN);
    }

    private static HttpProblem gone() {
        return HttpProblem.said(410, "problem.resourcesync-gone", "list", "/" + Addresses.RESOURCES + ".xml");
    }
}
