package org.dossier.text;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.util.Context;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.dossier.rdf.Iri;

/**
 * A finished full-text index, opened for reading only, as jena-text asks it for {@code text:query}. Writes nothing to its directory and takes
 * no lock there, so that several processes may read it at once. Safe for many threads.
 */
public final class StoredTextIndex implements Closeable {
    private final Directory files;
    private final TextIndexLucene index;

    private StoredTextIndex(Directory files, TextIndexLucene index) {
        this.files = files;
        this.index = index;
    }

    /**
     * Opens the index that a {@link TextSink} made.
     *
     * @throws IOException if there is none, or it cannot be read
     */
    public static StoredTextIndex open(Path directory) throws IOException {
        Lucene.quiet();
        Directory files = new ReadOnlyDirectory(directory);
        try {
            if (!DirectoryReader.indexExists(files)) {
                throw new IOException(directory + ": holds no text index; build the release again");
            }
            return new StoredTextIndex(files, new TextIndexLucene(files, config()));
        } catch (TextIndexException e) {
            files.close();
            throw new IOException(directory + ": the text index cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            files.close();
            throw e;
        }
    }

    private static TextIndexConfig config() {
        TextIndexConfig config = new TextIndexConfig(entities());
        TextAnalyzers analyzers = new TextAnalyzers();
        config.setAnalyzer(analyzers);
        config.setQueryAnalyzer(analyzers);
        config.setMultilingualSupport(true);
        config.setValueStored(true);
        return config;
    }

    private static EntityDefinition entities() {
        EntityDefinition entities = new EntityDefinition(TextFields.THING, TextFields.CALLED);
        for (TextGroup group : TextGroup.values()) {
            for (Iri property : group.properties()) {
                entities.set(group.field(), NodeFactory.createURI(property.value()));
            }
        }
        entities.setLangField(TextFields.LANGUAGE);
        return entities;
    }

    /** What jena-text asks. */
    public TextIndex index() {
        return index;
    }

    /** Lets {@code text:query} ask this index wherever that context holds: of a dataset, or of one execution. */
    public void use(Context context) {
        context.set(TextQuery.textIndex, index);
    }

    @Override
    public void close() throws IOException {
        index.close();
        files.close();
    }
}
