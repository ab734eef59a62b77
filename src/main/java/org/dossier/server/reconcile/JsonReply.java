package org.dossier.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dossier.server.HttpProblem;
import org.dossier.server.Parameters;
import org.dossier.server.Reply;
import org.dossier.server.Representation;

/**
 * Sends JSON; as a call of a function (JSONP) to whoever asks for that with {@code callback}, as OpenRefine does up to 3.6.
 *
 * @param callback the function, if one is asked for
 */
record JsonReply(Optional<String> callback) {
    /** Names of JavaScript with full stops between them: nothing else can be called, and nothing else is ever written. */
    private static final Pattern FUNCTION =
            Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]{0,99}(?:\\.[A-Za-z_$][A-Za-z0-9_$]{0,99}){0,5}");

    /**
     * What a request asks for.
     *
     * @throws HttpProblem if the name of the function is none
     */
    static JsonReply of(Parameters parameters) {
        Optional<String> callback = parameters.first("callback");
        if (callback.isPresent() && !FUNCTION.matcher(callback.get()).matches()) {
            throw new HttpProblem(
                    400,
                    "\"callback\" is no name of a function.",
                    "Leave it out: every answer may be read from any origin (CORS).");
        }
        return new JsonReply(callback);
    }

    /** Sends the answer to a request. */
    void send(HttpServletRequest request, HttpServletResponse response, JsonNode json) throws IOException {
        Representation representation = callback.map(function -> script(function, json))
                .orElseGet(() -> representation(Json.text(json), "application/json"));
        if (request.getMethod().equals("POST")) {
            response.setHeader("Cache-Control", "no-store");
            Reply.secure(response, representation.contentType());
            response.setStatus(HttpServletResponse.SC_OK);
            Reply.body(request, response, representation);
        } else {
            Reply.send(request, response, representation);
        }
    }

    /** The comment keeps others from choosing the first bytes of the answer. */
    private static Representation script(String function, JsonNode json) {
        return representation("/**/" + function + "(" + Json.text(json) + ");", "text/javascript; charset=utf-8");
    }

    private static Representation representation(String text, String contentType) {
        return Representation.of(text.getBytes(StandardCharsets.UTF_8), contentType);
    }
}
