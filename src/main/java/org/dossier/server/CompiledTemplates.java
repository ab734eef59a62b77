package org.dossier.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The compiled templates of a room, which are in a package of its own; they escape whatever they write. Safe for many threads. */
public final class CompiledTemplates {
    private final TemplateEngine engine;

    /** @param packageName where they were compiled to: {@code org.dossier.server.page.templates} */
    public CompiledTemplates(String packageName) {
        engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, CompiledTemplates.class.getClassLoader(), packageName);
        engine.setTrimControlStructures(true);
    }

    /** Renders {@code name.jte} with its parameters, as UTF-8. */
    public byte[] render(String name, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(name + ".jte", parameters, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }
}
