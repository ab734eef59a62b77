package org.dossier.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in our form what Jetty refuses by itself: a malformed request line, too large a header, no servlet. */
final class JettyErrors extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(JettyErrors.class);

    private final ErrorPage page;

    JettyErrors(ErrorPage page) {
        this.page = page;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        if (request.getAttribute(ERROR_EXCEPTION) instanceof Throwable cause) {
            if (cause instanceof HttpException refused) {
                status = refused.getCode();
            } else if (cause instanceof IOException) {
                LOG.debug("{} broke off: {}", request.getHttpURI(), cause.toString());
            } else {
                LOG.error("{} {} failed", request.getMethod(), request.getHttpURI(), cause);
            }
        }
        String accept = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.ACCEPT), "");
        ErrorAnswer answer = ErrorAnswer.of(JettyProblem.of(status), accept, reader(request), page);
        response.setStatus(answer.status());
        HttpFields.Mutable headers = response.getHeaders();
        CommonHeaders.set(headers::put);
        answer.headers().forEach(headers::put);
        headers.put(HttpHeader.CONTENT_LENGTH, answer.bytes().length);
        response.write(true, ByteBuffer.wrap(answer.bytes()), callback);
        return true;
    }

    private static ReaderLanguage reader(Request request) {
        return ReaderLanguage.of(
                Objects.requireNonNullElse(request.getHttpURI().getQuery(), ""),
                String.join("; ", request.getHeaders().getValuesList(HttpHeader.COOKIE)),
                String.join(", ", request.getHeaders().getValuesList(HttpHeader.ACCEPT_LANGUAGE)));
    }
}
