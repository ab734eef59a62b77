package org.dossier.server.harvest.oai;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.ReadWrite;
import org.dossier.change.EntityState;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.release.History;
import org.dossier.server.Xml;
import org.dossier.server.harvest.oai.OaiProblem.Code;

/** Writes what a verb asks of a release. */
final class VerbAnswer {
    private static final String PREFIX = "[A-Za-z0-9\\-_.!~*'()]+";
    private static final String MAIL = "mailto:";
    private static final String ADDRESS = "[^\\s@]+@([^\\s@.]+\\.)+[^\\s@.]+";
    /** Where the dataset names no mail address, which the protocol demands. */
    private static final String NO_ADDRESS = "no-contact-given@example.invalid";

    private final Repository repository;
    private final PageSize pageSize;
    private final Xml xml;

    VerbAnswer(Repository repository, PageSize pageSize, Xml xml) {
        this.repository = repository;
        this.pageSize = pageSize;
        this.xml = xml;
    }

    /** Answers a request that has no resumption token. */
    void to(Arguments arguments) throws IOException {
        switch (arguments.verb()) {
            case IDENTIFY -> identify();
            case LIST_METADATA_FORMATS -> formats(arguments.value(Verb.IDENTIFIER));
            case LIST_SETS -> sets(0);
            case GET_RECORD -> record(arguments);
            case LIST_IDENTIFIERS, LIST_RECORDS -> {
                Selection selection = selection(arguments);
                list(arguments.verb(), selection, selection.first(), 0);
            }
        }
    }

    /** Goes on with a list; the token is one that was given for this release. */
    void resume(ResumptionToken token) throws IOException {
        if (token.verb() == Verb.LIST_SETS) {
            sets(token.position());
        } else {
            list(token.verb(), repository.selection(token), token.position(), token.delivered());
        }
    }

    private void identify() {
        xml.start(Envelope.name("Identify"));
        xml.line();
        element("repositoryName", name());
        element("baseURL", repository.base() + Answer.PATH);
        element("protocolVersion", "2.0");
        element("adminEmail", address());
        element("earliestDatestamp", repository.history().first().toString());
        element("deletedRecord", "persistent");
        element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        xml.end();
    }

    /** The dataset's title in its first language that has one. */
    private String name() {
        Map<String, String> titles = repository.facts().title();
        return repository.facts().languages().stream()
                .filter(titles::containsKey)
                .findFirst()
                .map(titles::get)
                .orElseGet(() -> titles.values().iterator().next());
    }

    private String address() {
        String contact = repository.facts().contact();
        String address = contact.startsWith(MAIL) ? contact.substring(MAIL.length()) : "";
        int query = address.indexOf('?');
        String plain = query < 0 ? address : address.substring(0, query);
        return plain.matches(ADDRESS) ? plain : NO_ADDRESS;
    }

    private void formats(Optional<String> identifier) throws IOException {
        String type = "";
        if (identifier.isPresent()) {
            EntityState entity = find(identifier.get());
            if (!entity.live()) {
                throw new OaiProblem(Code.NO_METADATA_FORMATS, "The item is withdrawn; only its header is left.");
            }
            type = repository.type(entity.iri());
        }
        xml.start(Envelope.name("ListMetadataFormats"));
        xml.line();
        for (MetadataFormat format : MetadataFormat.ALL) {
            if (identifier.isEmpty() || format.covers(type)) {
                xml.start(Envelope.name("metadataFormat"));
                element("metadataPrefix", format.prefix());
                element("schema", format.schema(repository.base()));
                element("metadataNamespace", format.namespace());
                xml.end();
                xml.line();
            }
        }
        xml.end();
    }

    private EntityState find(String identifier) throws IOException {
        return repository
                .find(identifier)
                .orElseThrow(() -> new OaiProblem(
                        Code.ID_DOES_NOT_EXIST,
                        "There is no item of that identifier; identifiers are the IRIs that ListIdentifiers shows."));
    }

    private void record(Arguments arguments) throws IOException {
        String prefix = arguments.value(Verb.METADATA_PREFIX).orElseThrow();
        MetadataFormat format = format(prefix);
        EntityState entity = find(arguments.value(Verb.IDENTIFIER).orElseThrow());
        if (!format.covers(repository.type(entity.iri()))) {
            throw new OaiProblem(Code.CANNOT_DISSEMINATE_FORMAT, "The item cannot be had in that format.");
        }
        xml.start(Envelope.name("GetRecord"));
        xml.line();
        reading(() -> {
            record(entity, format, new Labels(repository.dataset()));
            return true;
        });
        xml.end();
    }

    private static MetadataFormat format(String prefix) {
        if (!prefix.matches(PREFIX)) {
            throw new OaiProblem(Code.BAD_ARGUMENT, "The metadataPrefix is not written as one is.");
        }
        return MetadataFormat.named(prefix)
                .orElseThrow(() -> new OaiProblem(
                        Code.CANNOT_DISSEMINATE_FORMAT,
                        "There is no such metadataPrefix; ListMetadataFormats shows those there are."));
    }

    private Selection selection(Arguments arguments) throws IOException {
        DateRange range = DateRange.of(arguments.value(Verb.FROM), arguments.value(Verb.UNTIL));
        Optional<String> name = arguments.value(Verb.SET);
        List<SetSpec> sets = name.flatMap(SetSpec::parse).stream().toList();
        MetadataFormat format = format(arguments.value(Verb.METADATA_PREFIX).orElseThrow());
        if (name.isPresent() && repository.isEmpty()) {
            throw noSets();
        }
        if (name.isPresent() && sets.isEmpty()) {
            throw noRecords();
        }
        History.Numbers numbers = repository.history().between(range.from(), range.until());
        return repository.select(format, sets, numbers);
    }

    private static OaiProblem noRecords() {
        return new OaiProblem(Code.NO_RECORDS_MATCH, "Nothing was changed in that time in that set and format.");
    }

    private static OaiProblem nothingLeft() {
        return Envelope.badToken("The resumptionToken leads behind the end of the list.");
    }

    private static OaiProblem noSets() {
        return new OaiProblem(Code.NO_SET_HIERARCHY, "Nothing was published yet, so there are no sets.");
    }

    private void list(Verb verb, Selection selection, long position, long delivered) throws IOException {
        Repository.Page page = repository.page(selection, position, pageSize.records());
        if (page.entities().isEmpty()) {
            throw position == selection.first() ? noRecords() : nothingLeft();
        }
        xml.start(Envelope.name(verb.word()));
        xml.line();
        long written = verb == Verb.LIST_RECORDS ? records(page, selection.format()) : headers(page);
        long next = written == page.entities().size()
                ? page.next()
                : repository.rowOf(page.entities().get((int) written).iri());
        boolean whole = selection.isWhole(repository.release().number());
        token(
                next == Repository.Page.END ? "" : repository.token(verb, selection, next, delivered + written),
                delivered,
                whole ? selection.end() - selection.first() : 0);
        xml.end();
    }

    private long headers(Repository.Page page) {
        page.entities().forEach(this::header);
        return page.entities().size();
    }

    /** Writes as many as fit; tells how many. */
    private long records(Repository.Page page, MetadataFormat format) throws IOException {
        return reading(() -> {
            Labels labels = new Labels(repository.dataset());
            long written = 0;
            for (EntityState entity : page.entities()) {
                if (written > 0 && xml.length() > pageSize.characters()) {
                    break;
                }
                record(entity, format, labels);
                written++;
            }
            return written;
        });
    }

    private void record(EntityState entity, MetadataFormat format, Labels labels) {
        xml.start(Envelope.name("record"));
        header(entity);
        if (entity.live()) {
            xml.start(Envelope.name("metadata"));
            xml.line();
            format.write(repository.item(entity, labels), xml);
            xml.end();
        }
        xml.end();
        xml.line();
    }

    private void header(EntityState entity) {
        xml.start(Envelope.name("header"));
        if (!entity.live()) {
            xml.attribute("status", "deleted");
        }
        xml.element(Envelope.name("identifier"), Iri.toUri(entity.iri()));
        xml.element(
                Envelope.name("datestamp"),
                repository.history().published(entity.changed()).toString());
        repository.sets(entity).forEach(set -> xml.element(Envelope.name("setSpec"), set.text()));
        xml.end();
        xml.line();
    }

    private void sets(long position) throws IOException {
        SetList sets = new SetList(repository);
        if (sets.size() == 0) {
            throw noSets();
        }
        if (position >= sets.size()) {
            throw nothingLeft();
        }
        long end = Math.min(sets.size(), position + pageSize.records());
        xml.start(Envelope.name("ListSets"));
        xml.line();
        reading(() -> {
            Labels labels = new Labels(repository.dataset());
            for (long number = position; number < end; number++) {
                set(sets.get(number).orElseThrow(), labels);
            }
            return true;
        });
        Selection all = repository.select(MetadataFormat.ALL.get(0), List.of(), new History.Numbers(0, 0));
        token(end == sets.size() ? "" : repository.token(Verb.LIST_SETS, all, end, end), position, sets.size());
        xml.end();
    }

    private void set(SetSpec set, Labels labels) {
        xml.start(Envelope.name("set"));
        element("setSpec", set.text());
        if (set.key().isEmpty()) {
            element("setName", set.root().title());
        } else if (set.type().isPresent()) {
            element("setName", set.type().get().title());
        } else {
            String iri = set.group(repository.base());
            element("setName", labels.best(iri, repository.facts().languages(), set.key()));
            List<Literal> descriptions = labels.values(iri, ExternalVocabulary.DCTERMS_DESCRIPTION);
            if (!descriptions.isEmpty()) {
                xml.start(Envelope.name("setDescription"));
                DublinCore.describe(descriptions, xml);
                xml.end();
            }
        }
        xml.end();
        xml.line();
    }

    /**
     * Ends a page of a list. One that is whole has no token, an empty token ends the last of several.
     *
     * @param token {@code ""} on the last page
     * @param cursor how many stood on the pages before
     * @param size how many there are in all; 0 if that is not known
     */
    private void token(String token, long cursor, long size) {
        if (token.isEmpty() && cursor == 0) {
            return;
        }
        xml.start(Envelope.name("resumptionToken"));
        if (size > 0) {
            xml.attribute("completeListSize", String.valueOf(size));
        }
        xml.attribute("cursor", String.valueOf(cursor));
        xml.text(token);
        xml.end();
    }

    private void element(String name, String text) {
        xml.element(Envelope.name(name), text);
        xml.line();
    }

    /** What is done within a READ transaction. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> T reading(Reading<T> reading) throws IOException {
        repository.dataset().begin(ReadWrite.READ);
        try {
            return reading.read();
        } finally {
            repository.dataset().end();
        }
    }
}
