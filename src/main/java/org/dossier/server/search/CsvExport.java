package org.dossier.server.search;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.language.Wording;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.release.Release;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.view.GraphReader;
import org.dossier.server.view.Links;

/** Things as CSV (RFC 4180, in UTF-8), a thing a line. Several values of a column are parted by {@code |}, as in datasets. */
final class CsvExport {
    private static final String HEADS =
            "iri,type,label,date,earliest,latest,kind,senders,recipients,topics,collections,repositories,programs,languages";
    private static final List<Iri> NAMED = List.of(
            Vocabulary.KIND,
            Vocabulary.SENDER,
            Vocabulary.RECIPIENT,
            Vocabulary.TOPIC,
            Vocabulary.IN_COLLECTION,
            Vocabulary.REPOSITORY,
            Vocabulary.RELEASED_BY);

    private final GraphReader reader;
    private final String base;

    CsvExport(DatasetGraph dataset, Release release) {
        base = release.manifest().dataset().base();
        reader = new GraphReader(dataset, Links.at(base, "/"), Wording.ENGLISH);
    }

    /** Writes it, within the caller's transaction. */
    void write(List<String> things, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(HEADS + "\r\n");
        for (String thing : things) {
            write(NodeFactory.createURI(thing), writer);
        }
        writer.flush();
    }

    private void write(Node thing, Writer writer) throws IOException {
        String type = EntityAddress.of(base, thing.getURI())
                .map(address -> address.type().word())
                .orElse("");
        writer.write(cell(thing.getURI())
                + ','
                + type
                + ','
                + cell(reader.label(thing).text()));
        String date = reader.text(thing, Vocabulary.DATE);
        writer.write(',' + cell(date.isEmpty() ? reader.text(thing, Vocabulary.DATE_AS_WRITTEN) : date));
        writer.write(',' + cell(reader.text(thing, Vocabulary.EARLIEST)));
        writer.write(',' + cell(reader.text(thing, Vocabulary.LATEST)));
        for (Iri property : NAMED) {
            writer.write(','
                    + cell(reader.linked(thing, property).stream()
                            .map(link -> link.label().text())
                            .collect(Collectors.joining("|"))));
        }
        writer.write(','
                + cell(reader.texts(thing, ExternalVocabulary.SCHEMA_IN_LANGUAGE).stream()
                        .map(words -> words.text())
                        .collect(Collectors.joining("|")))
                + "\r\n");
    }

    private static String cell(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
