package org.dossier.server.harvest.oai;

import static org.assertj.core.api.Assertions.assertThat;

import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.model.oaipmh.results.Set;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.xml.transform.ErrorListener;
import javax.xml.transform.Result;
import javax.xml.transform.Source;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.URIResolver;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.dossier.change.EntityState;
import org.dossier.release.DatedReleases;
import org.dossier.release.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A harvester that others wrote, the one of Dataverse, keeps a copy of an archive over three releases. */
class XoaiHarvestTest {
    @TempDir
    Path folder;

    @Test
    void itsCopyIsWhatTheRegisterSays() throws Exception {
        Archive archive = new Archive(folder);
        Map<String, String> copy = new HashMap<>();
        archive.documents(Archive.plain(0, 30, "Report")).publish("2026-01-01T00:00:00Z");
        Instant since = harvest(archive, "2026-01-10T00:00:00Z", Instant.EPOCH, copy);
        archive.documents(Archive.plain(0, 10, "Changed") + Archive.plain(20, 35, "Report"))
                .publish("2026-02-01T00:00:00Z");
        since = harvest(archive, "2026-02-10T00:00:00Z", since, copy);
        Release third = archive.documents(Archive.plain(10, 40, "Come again")).publish("2026-03-01T00:00:00Z");
        harvest(archive, "2026-03-10T00:00:00Z", since, copy);
        Map<String, String> expected = new HashMap<>();
        for (EntityState entity : DatedReleases.entities(third)) {
            expected.put(entity.iri(), entity.sha256());
        }
        assertThat(copy).isEqualTo(expected).containsValue("");
    }

    @Test
    void itReadsDublinCoreAndSets() throws Exception {
        Archive archive = new Archive(folder);
        archive.documents(Archive.plain(0, 30, "Report")).publish("2026-01-01T00:00:00Z");
        try (OaiClient server = OaiClient.start(archive.releases(), "2026-01-10T00:00:00Z", 7)) {
            ServiceProvider provider = new ServiceProvider(
                    context(server).withMetadataTransformer("oai_dc", Context.KnownTransformer.OAI_DC));
            List<String> sets = new ArrayList<>();
            for (Iterator<Set> all = provider.listSets(); all.hasNext(); ) {
                sets.add(all.next().getSpec());
            }
            assertThat(sets).contains("collection:170", "program:cwihp", "type:document");
            List<String> records = new ArrayList<>();
            for (Iterator<Record> all = provider.listRecords(ListRecordsParameters.request()
                            .withMetadataPrefix("oai_dc")
                            .withSetSpec("collection:170"));
                    all.hasNext(); ) {
                Record record = all.next();
                records.add(record.getHeader().getIdentifier());
                assertThat(record.getMetadata().getXoaiMetadata().getElements()).isNotEmpty();
            }
            assertThat(records).hasSize(10);
            assertThat(provider.identify().getEarliestDatestamp()).isEqualTo(Instant.parse("2026-01-01T00:00:03Z"));
        }
    }

    private static Context context(OaiClient server) {
        return new Context()
                .withBaseUrl(server.address())
                .withGranularity(Granularity.Second)
                .withOAIClient(
                        OAIClient.newBuilder().withBaseUrl(server.address()).build());
    }

    /** Takes what changed since a date; gives the date from which the next harvest begins. */
    private static Instant harvest(Archive archive, String now, Instant since, Map<String, String> copy)
            throws Exception {
        try (OaiClient server = OaiClient.start(archive.releases(), now, 7)) {
            CutOut cutOut = new CutOut();
            ServiceProvider provider = new ServiceProvider(context(server).withMetadataTransformer("rdf", cutOut));
            ListRecordsParameters parameters = ListRecordsParameters.request().withMetadataPrefix("rdf");
            Iterator<Record> records =
                    provider.listRecords(since.equals(Instant.EPOCH) ? parameters : parameters.withFrom(since));
            while (records.hasNext()) {
                Record record = records.next();
                String iri = record.getHeader().getIdentifier();
                if (record.getHeader().isDeleted()) {
                    copy.put(iri, "");
                } else {
                    String xml = cutOut.records.stream()
                            .filter(text -> text.contains("rdf:about=\"" + iri + "\""))
                            .reduce((earlier, later) -> later)
                            .orElseThrow();
                    copy.put(iri, StatedRecord.hash(xml, iri));
                }
            }
            return Instant.parse(now);
        }
    }

    /** Keeps the metadata that the harvester has cut out of an answer, which must stand alone. */
    private static final class CutOut extends Transformer {
        private final List<String> records = new ArrayList<>();

        @Override
        public void transform(Source source, Result result) throws TransformerException {
            StringWriter text = new StringWriter();
            Transformer copy = TransformerFactory.newDefaultInstance().newTransformer();
            copy.transform(source, new StreamResult(text));
            records.add(text.toString());
            copy.transform(new StreamSource(new StringReader("<metadata/>")), result);
        }

        @Override
        public void setParameter(String name, Object value) {}

        @Override
        public Object getParameter(String name) {
            return "";
        }

        @Override
        public void clearParameters() {}

        @Override
        public void setURIResolver(URIResolver resolver) {}

        @Override
        public URIResolver getURIResolver() {
            return (href, base) -> new StreamSource();
        }

        @Override
        public void setOutputProperties(Properties properties) {}

        @Override
        public Properties getOutputProperties() {
            return new Properties();
        }

        @Override
        public void setOutputProperty(String name, String value) {}

        @Override
        public String getOutputProperty(String name) {
            return "";
        }

        @Override
        public void setErrorListener(ErrorListener listener) {}

        @Override
        public ErrorListener getErrorListener() {
            throw new UnsupportedOperationException();
        }
    }
}
