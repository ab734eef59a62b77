package org.dossier.server.view;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityForm;
import org.dossier.server.entity.EntityType;

/**
 * The typed links of a thing's page and of the forms in which it is described, as FAIR Signposting has them (levels 1 and 2, signposting.org).
 *
 * @param page of the page, where people land
 * @param form of each form of RDF
 */
public record Signposts(List<Signpost> page, List<Signpost> form) {
    /** A header with the links of one thing has no more of a relation that may come often; the link set has more. */
    public static final int IN_HEADER = 10;

    /** How many members of a collection a link set has at most. */
    public static final int IN_LINK_SET = 10_000;

    private static final String SCHEMA = "https://schema.org/";

    public Signposts {
        page = List.copyOf(page);
        form = List.copyOf(form);
    }

    /**
     * A link.
     *
     * @param relation the relation by its registered name (RFC 8288)
     * @param target an IRI, or a path from the server's root, which begins with a slash
     * @param mediaType of the target; {@code ""} if it is not told
     */
    public record Signpost(String relation, String target, String mediaType) {
        Signpost(String relation, String target) {
            this(relation, target, "");
        }
    }

    /**
     * Reads the links of a thing.
     *
     * @param licence the dataset's, which holds for the descriptions
     * @param most how many links of one relation there may be
     */
    public static Signposts read(GraphReader reader, EntityAddress address, String licence, int most) {
        return new Reading(reader, address, licence, most).signposts();
    }

    private static final class Reading {
        private final GraphReader reader;
        private final EntityAddress address;
        private final String licence;
        private final int most;
        private final Node node;
        private final String path;
        private final List<Signpost> page = new ArrayList<>();

        Reading(GraphReader reader, EntityAddress address, String licence, int most) {
            this.reader = reader;
            this.address = address;
            this.licence = licence;
            this.most = most;
            node = GraphReader.node(address.iri());
            path = "/" + reader.links().within() + address.path();
        }

        Signposts signposts() {
            page.add(new Signpost("cite-as", address.iri()));
            page.add(new Signpost("type", SCHEMA + "AboutPage"));
            String type = StructuredData.type(address.type());
            if (!type.isEmpty()) {
                page.add(new Signpost("type", SCHEMA + type));
            }
            for (EntityForm form : EntityForm.rdf()) {
                page.add(new Signpost("describedby", path + "." + form.suffix(), form.mediaType()));
            }
            if (address.type() == EntityType.DOCUMENT) {
                document();
            } else {
                // What is said here of anything else is the archive's own.
                page.add(new Signpost("license", licence));
                things("collection", Vocabulary.PART_OF);
            }
            if (address.type() == EntityType.COLLECTION && most > IN_HEADER) {
                add("item", reader.subjects(Vocabulary.IN_COLLECTION, node, most));
            }
            return new Signposts(
                    page,
                    List.of(
                            new Signpost("describes", path, EntityForm.HTML.mediaType()),
                            new Signpost("cite-as", address.iri()),
                            new Signpost("license", licence)));
        }

        private void document() {
            things("author", Vocabulary.CREATOR);
            if (!reader.has(node, Vocabulary.CREATOR)) {
                things("author", Vocabulary.SENDER);
            }
            things("license", ExternalVocabulary.DCTERMS_RIGHTS);
            things("item", ExternalVocabulary.FOAF_PAGE);
            things("collection", Vocabulary.IN_COLLECTION);
        }

        private void things(String relation, Iri property) {
            add(relation, reader.objects(node, property));
        }

        private void add(String relation, List<Node> targets) {
            targets.stream()
                    .filter(Node::isURI)
                    .map(Node::getURI)
                    .sorted()
                    .limit(most)
                    .forEach(target -> page.add(new Signpost(relation, place(target))));
        }

        /** The page of a thing of the dataset; any other IRI as it is. */
        private String place(String iri) {
            String ids = reader.links().base() + EntityAddress.ID;
            return iri.startsWith(ids)
                    ? Iri.toUri("/" + reader.links().within() + iri.substring(ids.length()))
                    : Iri.toUri(iri);
        }
    }
}
