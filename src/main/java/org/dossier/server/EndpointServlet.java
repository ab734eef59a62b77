package org.dossier.server;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.apache.jena.atlas.RuntimeIOException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands requests to one endpoint, with a hold on the current release, and says what went wrong: the one error handler. */
final class EndpointServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(EndpointServlet.class);
    private static final long MAX_DRAINED_BYTES = 8 << 20;

    private final transient Endpoint endpoint;
    private final transient CurrentRelease current;
    private final transient ErrorPage page;
    private final transient Calm calm;

    /** @param calm is told of every request */
    EndpointServlet(Endpoint endpoint, CurrentRelease current, ErrorPage page, Calm calm) {
        this.endpoint = endpoint;
        this.current = current;
        this.page = page;
        this.calm = calm;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        calm.asked();
        setCommonHeaders(response);
        try {
            answer(request, response);
        } catch (HttpProblem e) {
            refuse(e, request, response);
        } catch (HttpException.RuntimeException e) {
            refuse(JettyProblem.of(e.getCode()), request, response);
        } catch (IOException e) {
            broken(e, request, response);
        } catch (RuntimeIOException e) {
            // So Jena's writers say that they cannot write.
            if (e.getCause() instanceof IOException cause) {
                broken(cause, request, response);
            } else {
                fail(e, request, response);
            }
        } catch (RuntimeException | StackOverflowError e) {
            fail(e, request, response);
        }
    }

    private void broken(IOException cause, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            LOG.debug("the reader of {} went away: {}", request.getRequestURI(), cause.toString());
            throw cause;
        }
        if (isSlowness(cause)) {
            LOG.debug("{} came too slowly: {}", request.getRequestURI(), cause.toString());
            refuse(JettyProblem.of(408), request, response);
        } else {
            fail(cause, request, response);
        }
    }

    private void setCommonHeaders(HttpServletResponse response) {
        if (endpoint.isForEveryOrigin()) {
            CommonHeaders.set(response::setHeader);
        } else {
            CommonHeaders.setClosed(response::setHeader);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("OPTIONS")) {
            if (endpoint.isForEveryOrigin()) {
                CommonHeaders.setPreflight(endpoint.methods(), response::setHeader);
            } else {
                response.setHeader("Allow", CommonHeaders.allow(endpoint.methods()));
            }
            response.setStatus(204);
            return;
        }
        if (!endpoint.methods().contains(request.getMethod())) {
            throw HttpProblem.said(
                            405,
                            "problem.method",
                            "method",
                            request.getMethod(),
                            "methods",
                            CommonHeaders.allow(endpoint.methods()))
                    .withHeader("Allow", CommonHeaders.allow(endpoint.methods()));
        }
        if (request.getHeader("Content-Encoding") != null) {
            throw HttpProblem.said(415, "problem.content-encoding");
        }
        try (CurrentRelease.Lease lease = acquire()) {
            endpoint.answer(request, response, lease);
        }
    }

    private CurrentRelease.Lease acquire() {
        try {
            return current.acquire();
        } catch (IOException e) {
            LOG.error("no release can be read: {}", e.getMessage(), e);
            throw HttpProblem.said(503, "problem.no-release-yet")
                    .withHeader("Retry-After", "10")
                    .causedBy(e);
        }
    }

    /** Whether the client stopped sending: it fell silent for longer than a connection may, or went away. */
    private static boolean isSlowness(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException || cause instanceof EOFException) {
                return true;
            }
        }
        return false;
    }

    private void fail(Throwable cause, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), cause);
        refuse(HttpProblem.said(500, "problem.mistake").causedBy(cause), request, response);
    }

    private void refuse(HttpProblem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            // Part of the answer is gone: only a broken connection can say that it is not whole.
            throw new IOException("the answer to " + request.getRequestURI() + " broke off", problem);
        }
        String accept = ListHeader.of(request, "Accept");
        ReaderLanguage reader = ReaderLanguage.of(request);
        ErrorAnswer answer = endpoint.forPrograms()
                ? ErrorAnswer.forProgram(problem, accept, reader, inSite(request))
                : ErrorAnswer.of(problem, accept, reader, inSite(request));
        response.reset();
        if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
            // What is left of a large request is not read, so the next one needs a connection of its own.
            response.setHeader("Connection", "close");
            drain(request);
        }
        setCommonHeaders(response);
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.bytes().length);
        response.getOutputStream().write(answer.bytes());
    }

    /** The page of an error as one of the site, or alone where no release can be read or the request is not to be trusted. */
    private ErrorPage inSite(HttpServletRequest request) {
        return (problem, reader) -> {
            try (CurrentRelease.Lease lease = current.acquire()) {
                return page.html(problem, reader, RequestPath.of(request), lease.release());
            } catch (IOException e) {
                LOG.debug("the page of an error stands alone: {}", e.toString());
                return page.html(problem, reader);
            }
        };
    }

    /**
     * Reads what is left of a refused request, up to a bound: a connection that is closed while its client still sends
     * is reset, and the client never sees why.
     */
    private static void drain(HttpServletRequest request) {
        if (request.getHeader("Expect") != null) {
            return;
        }
        try {
            ServletInputStream rest = request.getInputStream();
            if (!rest.isFinished()) {
                rest.skipNBytes(MAX_DRAINED_BYTES);
            }
        } catch (IOException | IllegalStateException | HttpException.RuntimeException e) {
            LOG.debug("the rest of {} is not read: {}", request.getRequestURI(), e.toString());
        }
    }
}
