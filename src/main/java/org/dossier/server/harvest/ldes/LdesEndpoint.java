package org.dossier.server.harvest.ldes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dossier.change.EntityRegister;
import org.dossier.release.History;
import org.dossier.release.Manifest;
import org.dossier.release.Release;
import org.dossier.release.Step;
import org.dossier.server.AcceptHeader;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.EntityTag;
import org.dossier.server.HttpProblem;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.RequestPath;

/** {@code /ldes} and the pages below it: every version of every entity, as a Linked Data Event Stream. */
public final class LdesEndpoint implements Endpoint {
    private static final String ROOT = "/" + StreamNames.ROOT;

    @Override
    public List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(ROOT, ROOT + "/*"));
        for (QuadSyntax syntax : QuadSyntax.values()) {
            paths.add(ROOT + "." + syntax.suffix());
        }
        return paths;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        String path = RequestPath.of(request);
        PageAddress address = PageAddress.of(path).orElseThrow(LdesEndpoint::nothingHere);
        QuadSyntax syntax = address.syntax().orElseGet(() -> preferred(request));
        if (address.step().isEmpty()) {
            root(request, response, lease.release(), address, syntax);
        } else {
            page(request, response, lease, address, syntax);
        }
    }

    private static void root(
            HttpServletRequest request,
            HttpServletResponse response,
            Release served,
            PageAddress address,
            QuadSyntax syntax)
            throws IOException {
        Manifest.DatasetFacts dataset = served.manifest().dataset();
        RootPage page =
                new RootPage(new StreamNames(dataset.base()), dataset.licence(), Step.upTo(served), History.of(served));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(body, syntax, page::write);
        Representation representation = Representation.of(body.toByteArray(), syntax.mediaType());
        Reply.send(
                request,
                response,
                address.syntax().isPresent() ? representation : representation.negotiated(place(address, syntax)));
    }

    private static void page(
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentRelease.Lease lease,
            PageAddress address,
            QuadSyntax syntax)
            throws IOException {
        Release served = lease.release();
        Step step = address.step().orElseThrow();
        if (!Step.upTo(served).contains(step)) {
            throw step.isGone(served) ? gone(step) : nothingHere();
        }
        try (CurrentRelease.Lease later = lease.kept(step.to()).orElseThrow(() -> gone(step))) {
            EntityRegister register = later.register();
            if (!address.behind().isEmpty() && !isIn(register, step, address.behind())) {
                throw nothingHere();
            }
            StreamNames names = new StreamNames(served.manifest().dataset().base());
            History history = History.of(later.release());
            EntityTag tag =
                    EntityTag.of(later.release(), served.manifest().dataset().base(), address.path(), syntax.suffix());
            if (!head(request, response, address, syntax, tag)) {
                return;
            }
            if (request.getMethod().equals("HEAD")) {
                Reply.withoutBody(response);
            } else {
                StepPage page = StepPage.read(register, step, address.behind());
                write(response.getOutputStream(), syntax, out -> page.write(names, later.dataset(), history, out));
            }
        }
    }

    /** True if the step changed an entity of that IRI, behind which a page may begin. */
    private static boolean isIn(EntityRegister register, Step step, String iri) throws IOException {
        return register.find(iri).filter(step::holds).isPresent();
    }

    /** Says what comes before the body of a page; returns false if the client has the page already. */
    private static boolean head(
            HttpServletRequest request,
            HttpServletResponse response,
            PageAddress address,
            QuadSyntax syntax,
            EntityTag tag) {
        response.setHeader("ETag", tag.value());
        response.setHeader("Cache-Control", Representation.FOR_EVER);
        if (address.syntax().isEmpty()) {
            response.setHeader("Vary", "Accept");
            response.setHeader("Content-Location", place(address, syntax));
        }
        Reply.secure(response, syntax.mediaType());
        if (Reply.hasIt(request, tag.value())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        response.setContentType(syntax.mediaType());
        return true;
    }

    private static String place(PageAddress address, QuadSyntax syntax) {
        return address.path() + "." + syntax.suffix();
    }

    /** What is written in some syntax. */
    private interface Content {
        void write(QuadWriter out) throws IOException;
    }

    private static void write(OutputStream body, QuadSyntax syntax, Content content) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        content.write(syntax.writer(out));
        out.flush();
    }

    private static QuadSyntax preferred(HttpServletRequest request) {
        return QuadSyntax.ofMediaType(AcceptHeader.preferred(request, QuadSyntax.mediaTypes()))
                .orElseThrow();
    }

    private static HttpProblem gone(Step step) {
        return HttpProblem.said(410, "problem.stream-page-gone", "page", step.name(), "root", ROOT);
    }

    private static HttpProblem nothingHere() {
        return HttpProblem.said(404, "problem.no-stream-page", "root", ROOT);
    }
}
