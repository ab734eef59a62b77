package org.dossier.description;

import java.util.List;
import org.dossier.dump.Distribution;
import org.dossier.dump.Part;
import org.dossier.dump.Period;
import org.dossier.model.DatasetDescription;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Namespaces;
import org.dossier.rdf.Vocabulary;

/**
 * States a dataset in DCAT 3 as DCAT-AP 3.0.1 wants it: a catalogue with one dataset, its distributions, and the services that serve
 * it. Whatever DCAT-AP asks for and the dataset does not say is left out, but for the description, in whose place stands the title.
 */
final class DcatDescription {
    static final String DATASET = "dataset";

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/";

    private final Stating stating;
    private final DatasetDescription dataset;
    private final Iri iri;

    DcatDescription(Stating stating, DatasetDescription dataset) {
        this.stating = stating;
        this.dataset = dataset;
        iri = stating.part(DATASET);
    }

    /** Where a dump of the current release is. */
    static Iri download(String base, Distribution dump) {
        return new Iri(DescriptionFile.directory(base) + "dumps/" + dump.file());
    }

    void describe(Period period, List<Distribution> dumps) {
        catalog();
        dataset();
        period(period);
        dumps.forEach(this::distribution);
        for (ServiceKind service : ServiceKind.values()) {
            service(service);
        }
    }

    private void catalog() {
        Iri catalog = stating.part("catalog");
        stating.state(catalog, DescriptionTerms.TYPE, DescriptionTerms.CATALOG);
        stating.texts(catalog, DescriptionTerms.TITLE, dataset.title());
        stating.english(
                catalog,
                DescriptionTerms.DESCRIPTION,
                "The dataset, its dumps, and the services by which it is queried and harvested.");
        stating.state(catalog, DescriptionTerms.HOMEPAGE, stating.page(""));
        stating.state(catalog, DescriptionTerms.CATALOG_DATASET, iri);
        rights(catalog);
    }

    private void dataset() {
        stating.state(iri, DescriptionTerms.TYPE, DescriptionTerms.DATASET);
        stating.string(iri, DescriptionTerms.IDENTIFIER, iri.value());
        stating.texts(iri, DescriptionTerms.TITLE, dataset.title());
        stating.texts(
                iri,
                DescriptionTerms.DESCRIPTION,
                dataset.description().isEmpty() ? dataset.title() : dataset.description());
        stating.lists(iri, DescriptionTerms.KEYWORD, dataset.keywords());
        dataset.themes().forEach(theme -> stating.link(iri, DescriptionTerms.THEME, theme));
        dataset.languages().stream()
                .flatMap(tag -> LanguageAuthority.iri(tag).stream())
                .forEach(language -> stating.state(iri, DescriptionTerms.LANGUAGE, language));
        stating.state(iri, DescriptionTerms.LANDING_PAGE, stating.page(""));
        stating.link(iri, DescriptionTerms.CONFORMS_TO, Vocabulary.ONTOLOGY);
        rights(iri);
        if (!dataset.publisherName().isEmpty()) {
            stating.state(iri, DescriptionTerms.CREATOR, publisher());
            publisherItself();
        }
        if (!dataset.contact().isEmpty()) {
            contactItself();
        }
        if (!dataset.licence().isEmpty()) {
            stating.state(new Iri(dataset.licence()), DescriptionTerms.TYPE, DescriptionTerms.LICENSE_DOCUMENT);
        }
    }

    /** Who publishes something, under which licence, and whom to ask. */
    private void rights(Iri subject) {
        stating.link(subject, DescriptionTerms.LICENSE, dataset.licence());
        if (!dataset.publisherName().isEmpty()) {
            stating.state(subject, DescriptionTerms.PUBLISHER, publisher());
        }
        if (!dataset.contact().isEmpty()) {
            stating.state(subject, DescriptionTerms.CONTACT_POINT, contact());
        }
    }

    private Iri publisher() {
        return stating.part("publisher");
    }

    private void publisherItself() {
        stating.state(publisher(), DescriptionTerms.TYPE, DescriptionTerms.AGENT);
        stating.string(publisher(), DescriptionTerms.NAME, dataset.publisherName());
        stating.link(publisher(), DescriptionTerms.HOMEPAGE, dataset.publisherUrl());
    }

    private Iri contact() {
        return stating.part("contact");
    }

    private void contactItself() {
        stating.state(contact(), DescriptionTerms.TYPE, DescriptionTerms.KIND);
        if (dataset.publisherName().isEmpty()) {
            stating.texts(contact(), DescriptionTerms.FORMATTED_NAME, dataset.title());
        } else {
            stating.string(contact(), DescriptionTerms.FORMATTED_NAME, dataset.publisherName());
        }
        stating.link(
                contact(),
                dataset.contact().startsWith("mailto:") ? DescriptionTerms.HAS_EMAIL : DescriptionTerms.HAS_URL,
                dataset.contact());
    }

    private void period(Period period) {
        if (period.equals(Period.NONE)) {
            return;
        }
        Iri days = stating.part("period");
        stating.state(iri, DescriptionTerms.TEMPORAL, days);
        stating.state(days, DescriptionTerms.TYPE, DescriptionTerms.PERIOD_OF_TIME);
        stating.day(days, DescriptionTerms.START_DATE, period.earliest());
        stating.day(days, DescriptionTerms.END_DATE, period.latest());
    }

    private void distribution(Distribution dump) {
        Iri distribution = stating.part("dump-" + dump.file());
        stating.state(iri, DescriptionTerms.DISTRIBUTION, distribution);
        stating.state(distribution, DescriptionTerms.TYPE, DescriptionTerms.DISTRIBUTION_CLASS);
        stating.string(distribution, DescriptionTerms.TITLE, dump.file());
        stating.english(distribution, DescriptionTerms.DESCRIPTION, dump.part().title() + ".");
        stating.state(distribution, DescriptionTerms.ACCESS_URL, stating.page("releases"));
        stating.state(distribution, DescriptionTerms.DOWNLOAD_URL, download(dataset.base(), dump));
        stating.link(distribution, DescriptionTerms.MEDIA_TYPE, MEDIA_TYPES + dump.mediaType());
        stating.link(distribution, DescriptionTerms.COMPRESS_FORMAT, MEDIA_TYPES + dump.compression());
        stating.link(distribution, DescriptionTerms.FORMAT, FILE_TYPES + dump.fileType());
        stating.state(
                distribution,
                DescriptionTerms.BYTE_SIZE,
                Literal.typed(Long.toString(dump.bytes()), DescriptionTerms.NON_NEGATIVE_INTEGER));
        stating.count(distribution, DescriptionTerms.TRIPLES, dump.triples());
        if (dump.part() == Part.ONTOLOGY) {
            stating.link(
                    distribution,
                    DescriptionTerms.CONFORMS_TO,
                    Namespaces.byPrefix().getOrDefault("owl", ""));
        } else {
            stating.link(distribution, DescriptionTerms.CONFORMS_TO, Vocabulary.ONTOLOGY);
        }
        stating.link(distribution, DescriptionTerms.LICENSE, dataset.licence());
        checksum(dump, distribution);
    }

    private void checksum(Distribution dump, Iri distribution) {
        Iri checksum = stating.part("sha256-" + dump.file());
        stating.state(distribution, DescriptionTerms.CHECKSUM, checksum);
        stating.state(checksum, DescriptionTerms.TYPE, DescriptionTerms.CHECKSUM_CLASS);
        stating.state(checksum, DescriptionTerms.ALGORITHM, DescriptionTerms.SHA256);
        stating.state(
                checksum, DescriptionTerms.CHECKSUM_VALUE, Literal.typed(dump.sha256(), DescriptionTerms.HEX_BINARY));
    }

    private void service(ServiceKind kind) {
        Iri service = stating.part(kind.path());
        stating.state(stating.part("catalog"), DescriptionTerms.SERVICE, service);
        stating.state(service, DescriptionTerms.TYPE, DescriptionTerms.DATA_SERVICE);
        stating.english(service, DescriptionTerms.TITLE, kind.title());
        stating.state(service, DescriptionTerms.ENDPOINT_URL, stating.page(kind.path()));
        stating.state(service, DescriptionTerms.ENDPOINT_DESCRIPTION, stating.page(kind.selfDescription()));
        stating.link(service, DescriptionTerms.CONFORMS_TO, kind.specification());
        stating.state(service, DescriptionTerms.SERVES_DATASET, iri);
        rights(service);
    }
}
