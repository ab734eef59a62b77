package org.dossier.server.page;

import java.util.Map;
import org.dossier.server.CompiledTemplates;

/** The compiled templates of {@code src/main/jte/page}. */
final class Templates {
    private static final CompiledTemplates COMPILED = new CompiledTemplates("org.dossier.server.page.templates");

    private Templates() {}

    /** Renders {@code name.jte} with its parameters. */
    static byte[] render(String name, Map<String, Object> parameters) {
        return COMPILED.render(name, parameters);
    }
}
