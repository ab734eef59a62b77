package org.dossier.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.language.Wording;
import org.eclipse.jetty.http.HttpStatus;

/**
 * A problem in the form that its reader asked for: a page, a problem document (RFC 9457), or two lines of text.
 *
 * @param headers all headers of the answer but its length
 */
record ErrorAnswer(int status, Map<String, String> headers, String body) {
    private static final String TEXT = "text/plain";
    private static final String HTML = "text/html";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * @param accept the request's {@code Accept} header; who accepts none of the forms gets the text
     */
    static ErrorAnswer of(HttpProblem problem, String accept, ReaderLanguage reader, ErrorPage page) {
        return of(problem, accept, reader, page, List.of(TEXT, HTML, PROBLEM, JSON));
    }

    /**
     * The same of an address that programs ask.
     *
     * @param accept the request's {@code Accept} header; who accepts none of the forms gets the problem document
     */
    static ErrorAnswer forProgram(HttpProblem problem, String accept, ReaderLanguage reader, ErrorPage page) {
        return of(problem, accept, reader, page, List.of(PROBLEM, JSON, TEXT, HTML));
    }

    /** @param offered the first for whoever accepts anything, or none of them */
    private static ErrorAnswer of(
            HttpProblem problem, String accept, ReaderLanguage reader, ErrorPage page, List<String> offered) {
        String form = AcceptHeader.best(accept, offered).orElse(offered.get(0));
        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        headers.put("Vary", "Accept");
        headers.put("Cache-Control", "no-store");
        if (!form.equals(HTML) && reader.isAsked()) {
            String foreign = problem.foreign(reader.wording());
            headers.put("Content-Language", foreign == null ? reader.language().tag() : foreign);
        }
        return switch (form) {
            case HTML -> {
                headers.put("Vary", "Accept, Accept-Language, Cookie");
                headers.put("Content-Language", reader.language().tag());
                yield answer(problem, headers, HTML + ";charset=utf-8", page.html(problem, reader));
            }
            case PROBLEM, JSON -> answer(problem, headers, PROBLEM, json(problem, reader.wordingForPrograms()));
            default -> answer(problem, headers, TEXT + ";charset=utf-8", text(problem, reader.wordingForPrograms()));
        };
    }

    private static ErrorAnswer answer(
            HttpProblem problem, Map<String, String> headers, String contentType, String body) {
        headers.put("Content-Type", contentType);
        return new ErrorAnswer(problem.status(), headers, body);
    }

    /** The body in UTF-8. */
    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(HttpProblem problem, Wording wording) {
        String remedy = problem.remedy(wording);
        return problem.sentence(wording) + "\n" + (remedy.isEmpty() ? "" : remedy + "\n");
    }

    private static String json(HttpProblem problem, Wording wording) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", HttpStatus.getMessage(problem.status()));
        fields.put("status", problem.status());
        fields.put("detail", problem.sentence(wording));
        String remedy = problem.remedy(wording);
        if (!remedy.isEmpty()) {
            fields.put("remedy", remedy);
        }
        fields.putAll(problem.members());
        try {
            return MAPPER.writeValueAsString(fields) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(fields.toString(), e);
        }
    }
}
