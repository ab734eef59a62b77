package org.dossier.server;

import org.eclipse.jetty.http.HttpStatus;

/** The error page where the rooms of the server gave none. */
final class PlainErrorPage {
    private PlainErrorPage() {}

    static String html(HttpProblem problem, ReaderLanguage reader) {
        String title = problem.status() + " " + HttpStatus.getMessage(problem.status());
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body><h1>%s</h1><p>%s</p><p>%s</p><p><a href="/">Start page</a></p></body>
                </html>
                """.formatted(escape(title), escape(title), escape(problem.sentence()), escape(problem.remedy()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
