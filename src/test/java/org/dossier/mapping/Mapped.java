package org.dossier.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.model.ArchiveRecord;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;

/** What the mapper made of some records: statements in the order of the graph, and by rule; remarks in their order. */
final class Mapped implements StatementSink {
    static final String BASE = "http://example.org/";

    final TreeSet<Triple> triples = new TreeSet<>();
    final Map<MappingRule, Set<Iri>> properties = new EnumMap<>(MappingRule.class);
    final List<Remark> remarks = new ArrayList<>();

    /** Maps every record and the frame, with all of them in the index. */
    static Mapped of(ArchiveRecord... records) {
        RecordIndex index = new RecordIndex();
        for (ArchiveRecord record : records) {
            index.add(record);
        }
        Mapped mapped = new Mapped();
        for (ArchiveRecord record : records) {
            mapped.map(record, index);
        }
        mapped.frame(index);
        return mapped;
    }

    /** Maps the last record alone, with all of them in the index. */
    static Mapped last(ArchiveRecord... records) {
        RecordIndex index = new RecordIndex();
        for (ArchiveRecord record : records) {
            index.add(record);
        }
        Mapped mapped = new Mapped();
        mapped.map(records[records.length - 1], index);
        return mapped;
    }

    private void frame(RecordIndex index) {
        try {
            new RecordMapper(BASE, index).frame(this);
        } catch (IOException e) {
            throw new IllegalStateException("this sink never fails", e);
        }
    }

    private void map(ArchiveRecord record, RecordIndex index) {
        try {
            new RecordMapper(BASE, index).map(record, this);
        } catch (IOException e) {
            throw new IllegalStateException("this sink never fails", e);
        }
    }

    @Override
    public void state(MappingRule rule, Triple triple) {
        triples.add(triple);
        properties.computeIfAbsent(rule, r -> new TreeSet<>()).add(triple.predicate());
    }

    @Override
    public void remark(Remark remark) {
        remarks.add(remark);
    }

    /** The statements in short N-Triples: prefixes for the namespaces, nothing for the base. */
    List<String> turtle() {
        return triples.stream().map(Mapped::shortened).toList();
    }

    /** The statements about one thing or part, {@code person/mao#name-x}, in the same form without the subject. */
    List<String> about(String thing) {
        String subject = "<" + thing + "> ";
        return turtle().stream()
                .filter(line -> line.startsWith(subject))
                .map(line -> line.substring(subject.length()))
                .toList();
    }

    private static String shortened(Triple triple) {
        return triple.subject().ntriples().replace(BASE + "id/", "") + " "
                + prefixed(triple.predicate().ntriples()) + " "
                + prefixed(triple.object().ntriples()).replace("<" + BASE + "id/", "<");
    }

    private static String prefixed(String term) {
        return term.replaceAll("<https://w3id.org/dossier/ontology#([^>]*)>", "dossier:$1")
                .replaceAll("<http://purl.org/dc/terms/([^>]*)>", "dcterms:$1")
                .replaceAll("<http://www.w3.org/2004/02/skos/core#([^>]*)>", "skos:$1")
                .replaceAll("<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "a")
                .replaceAll("<http://www.w3.org/2000/01/rdf-schema#([^>]*)>", "rdfs:$1")
                .replaceAll("<http://www.w3.org/2001/XMLSchema#([^>]*)>", "xsd:$1")
                .replaceAll("<http://www.w3.org/2002/07/owl#([^>]*)>", "owl:$1")
                .replaceAll("<http://id.loc.gov/datatypes/edtf/EDTF>", "edtf");
    }
}
