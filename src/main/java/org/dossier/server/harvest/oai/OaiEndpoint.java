package org.dossier.server.harvest.oai;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Reply;
import org.dossier.server.Representation;

/**
 * {@code /oai}: OAI-PMH 2.0 by GET and by POST of a form. An answer is a 200, whatever it says, and is not to be kept: it carries its own date.
 */
public final class OaiEndpoint implements Endpoint {
    private static final int MOST_FORM_BYTES = 1 << 14;
    private static final long MOST_DRAINED_BYTES = 8 << 20;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Clock clock;
    private final PageSize pageSize;

    public OaiEndpoint() {
        this(Clock.systemUTC(), PageSize.DEFAULT);
    }

    /** @param clock dates the answers */
    OaiEndpoint(Clock clock, PageSize pageSize) {
        this.clock = clock;
        this.pageSize = pageSize;
    }

    @Override
    public List<String> paths() {
        return List.of("/" + Answer.PATH);
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD", "POST");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        Instant now = clock.instant();
        Answer answer = new Answer(lease, now, pageSize);
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        send(
                request,
                response,
                request.getMethod().equals("POST") ? posted(request, response, answer, query) : answer.to(query));
    }

    /** The form is read to its end whatever it is, or the connection would not bear another request. */
    private static byte[] posted(HttpServletRequest request, HttpServletResponse response, Answer answer, String query)
            throws IOException {
        InputStream body = request.getInputStream();
        byte[] form = body.readNBytes(MOST_FORM_BYTES + 1);
        if (form.length > MOST_FORM_BYTES) {
            response.setHeader("Connection", "close");
            body.skip(MOST_DRAINED_BYTES);
            return answer.badArgument("The arguments are longer than " + MOST_FORM_BYTES + " bytes.");
        }
        String type = Objects.requireNonNullElse(request.getContentType(), FORM);
        return type.toLowerCase(Locale.ROOT).startsWith(FORM)
                ? answer.to(query, new String(form, StandardCharsets.UTF_8))
                : answer.badArgument("A POST sends its arguments as " + FORM + ".");
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setHeader("Cache-Control", "no-store");
        Reply.secure(response, "text/xml");
        Reply.body(request, response, Representation.of(body, "text/xml; charset=utf-8"));
    }
}
