package org.dossier.link.mapping;

import java.io.File;
import java.nio.file.Path;

/**
 * The library sssom-core of sssom-java, which is no dependency of ours since its parent POM is in no public repository: the Maven profile
 * {@code sssom} puts its jar on the classpath of the tests.
 */
final class SssomJava {
    private static final String PACKAGE = "org.incenp.obofoundry.sssom.";

    private SssomJava() {}

    /** Reads SSSOM/TSV, with a check of what SSSOM asks for, and writes what was read. */
    static void rewrite(Path from, Path to) throws ReflectiveOperationException {
        Class<?> reader = Class.forName(PACKAGE + "TSVReader");
        Object set = reader.getMethod("read")
                .invoke(reader.getConstructor(File.class).newInstance(from.toFile()));
        Class<?> writer = Class.forName(PACKAGE + "TSVWriter");
        writer.getMethod("write", Class.forName(PACKAGE + "model.MappingSet"))
                .invoke(writer.getConstructor(File.class).newInstance(to.toFile()), set);
    }
}
