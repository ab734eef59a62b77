package org.dossier.server.harvest.oai;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * XML schemas that others have published, read from where they are kept beside the project: {@code schemas/oai-pmh} and {@code schemas/edm} (the
 * files of Europeana's EDM, external profile). Where they are not there, that is said on the standard error, and nothing is checked by them.
 */
final class PublishedSchemas {
    private static final Path SHARED =
            Path.of(Objects.requireNonNullElse(System.getProperty("dossier.shared"), "../shared"));
    private static final Path OAI = SHARED.resolve("schemas/oai-pmh/oai-pmh.xsd");
    static final Path EDM = SHARED.resolve("schemas/edm/EDM.xsd");

    /** Of answers with {@code oai_dc} and {@code rdf}, whose first element EDM gives another meaning. */
    private static final Optional<Schema> ANSWERS = answers();

    private static final Optional<Schema> EDM_RECORDS = edm();

    private PublishedSchemas() {}

    /** True if answers can be validated. */
    static boolean present() {
        return ANSWERS.isPresent();
    }

    static boolean edmPresent() {
        return EDM_RECORDS.isPresent();
    }

    /** Fails if an answer, with no record in EDM, is not valid. */
    static void checkAnswer(String xml) {
        ANSWERS.ifPresent(schema -> check(schema, xml));
    }

    /** Fails if a record of EDM alone is not valid. */
    static void checkEdm(String xml) {
        EDM_RECORDS.ifPresent(schema -> check(schema, xml));
    }

    private static void check(Schema schema, String xml) {
        try {
            schema.newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        } catch (SAXException | IOException e) {
            throw new AssertionError(e.getMessage() + " in\n" + xml.substring(0, Math.min(xml.length(), 4000)), e);
        }
    }

    private static Optional<Schema> answers() {
        if (!Files.exists(OAI)) {
            System.err.println("NOT CHECKED: " + OAI + " is not there, so no answer is validated against OAI-PMH.xsd");
            return Optional.empty();
        }
        return Optional.of(
                schema(List.of(new StreamSource(OAI.toFile()), ours("dc.xsd"), ours("oai_dc.xsd"), ours("rdf.xsd"))));
    }

    private static Optional<Schema> edm() {
        if (!Files.exists(EDM)) {
            System.err.println(
                    "NOT CHECKED: " + EDM + " is not there, so no record is validated against the schemas of EDM;"
                            + " checked is what its documentation demands");
            return Optional.empty();
        }
        return Optional.of(schema(List.of(new StreamSource(EDM.toFile()))));
    }

    private static Source ours(String name) {
        return new StreamSource(
                Objects.requireNonNull(PublishedSchemas.class.getResource(name)).toString());
    }

    private static Schema schema(List<Source> sources) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new ArrayList<>(sources).toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
