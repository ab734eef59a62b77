package org.dossier.server.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the jar that pages use: our own, and those of WebJars, which the shaded jar holds only as far as {@code pom.xml} names
 * them. A module of ours names another file as {@code "./name"}; what is sent of it has the name with the hash there, so that a module and
 * what it loads are always of the same version.
 */
final class StaticFiles {
    private static final String OWN = "/org/dossier/server/page/";
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String YASQE = WEBJARS + "zazuko__yasqe/4.5.0/build/";

    private static final String D3 = WEBJARS + "d3/7.9.0/dist/";

    private static final String CSS = "text/css; charset=utf-8";
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";

    private static final Pattern NAMED = Pattern.compile("\"\\./([\\w.-]+)\"");

    private static final List<StaticFile> FILES = List.of(
            own("dossier.css", CSS),
            own("dossier.svg", "image/svg+xml"),
            module("review.js"),
            module("editor.js"),
            module("completion.js"),
            module("answer.js"),
            module("terms.js"),
            module("vocabulary.js"),
            module("labels.js"),
            own("editor.css", CSS),
            module("search.js"),
            module("query.js"),
            module("elements.js"),
            module("picture.js"),
            module("columns.js"),
            module("drawing.js"),
            module("edtf.js"),
            module("words.js"),
            module("bars.js"),
            module("map.js"),
            module("marks.js"),
            module("network.js"),
            module("zoom.js"),
            module("timeline.js"),
            own("world.json", "application/json"),
            library(D3, "d3.min.js", JAVASCRIPT),
            library(YASQE, "yasqe.min.js", JAVASCRIPT),
            library(YASQE, "yasqe.min.css", CSS),
            library(YASQE, "yasqe.min.js.LICENSE.txt", TEXT));

    private StaticFiles() {}

    static List<StaticFile> all() {
        return FILES;
    }

    /** The file of that name, which has no hash. */
    static StaticFile of(String plainName) {
        return plain(plainName).orElseThrow(() -> new IllegalArgumentException("there is no static file " + plainName));
    }

    /** The file that is asked for by that name, with its hash or without. */
    static Optional<StaticFile> asked(String name) {
        return plain(name)
                .or(() -> plain(name.replaceFirst("-[0-9a-f]{12}(\\.[^.]+)$", "$1"))
                        .filter(file -> file.name().equals(name)));
    }

    private static Optional<StaticFile> plain(String name) {
        return FILES.stream().filter(file -> file.plainName().equals(name)).findFirst();
    }

    private static StaticFile own(String name, String contentType) {
        return new StaticFile(name, OWN + name, contentType, UnaryOperator.identity());
    }

    private static StaticFile module(String name) {
        return new StaticFile(name, OWN + name, JAVASCRIPT, StaticFiles::withHashes);
    }

    private static StaticFile library(String folder, String name, String contentType) {
        return new StaticFile(name, folder + name, contentType, UnaryOperator.identity());
    }

    private static byte[] withHashes(byte[] module) {
        return NAMED.matcher(new String(module, StandardCharsets.UTF_8))
                .replaceAll(named -> Matcher.quoteReplacement(
                        "\"./" + plain(named.group(1)).map(StaticFile::name).orElse(named.group(1)) + '"'))
                .getBytes(StandardCharsets.UTF_8);
    }
}
