package org.dossier.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** What a request sends: a text in UTF-8, of a bounded length. */
public final class RequestBody {
    /** The media type of a form. */
    public static final String FORM = "application/x-www-form-urlencoded";

    private RequestBody() {}

    /**
     * The media type, without parameters and in lower case; {@code ""} if the request does not say.
     *
     * @throws HttpProblem if it names another encoding of characters
     */
    public static String mediaType(HttpServletRequest request) {
        String header = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        int semicolon = header.indexOf(';');
        String parameters = semicolon < 0 ? "" : header.substring(semicolon + 1).replaceAll("[\\s\"]", "");
        if (parameters.contains("charset=") && !parameters.contains("charset=utf-8")) {
            throw HttpProblem.said(415, "problem.only-utf8");
        }
        return (semicolon < 0 ? header : header.substring(0, semicolon)).strip();
    }

    /**
     * Reads all of it.
     *
     * @param maxBytes how large it may be
     * @throws HttpProblem if it is larger, or no UTF-8
     */
    public static String text(HttpServletRequest request, int maxBytes) throws IOException {
        if (request.getContentLengthLong() > maxBytes) {
            throw tooLarge(maxBytes);
        }
        byte[] bytes = request.getInputStream().readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw tooLarge(maxBytes);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw HttpProblem.said(400, "problem.not-utf8").causedBy(e);
        }
    }

    private static HttpProblem tooLarge(int maxBytes) {
        return HttpProblem.said(413, "problem.request-larger", "bytes", String.valueOf(maxBytes));
    }
}
