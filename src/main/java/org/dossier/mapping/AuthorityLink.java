package org.dossier.mapping;

import org.dossier.rdf.Iri;

/** A link from a thing of ours to an entry of an authority file. */
public final class AuthorityLink {
    private static final String ID = "/id/";

    private AuthorityLink() {}

    /** The IRI that an entry has in the graph: of a known authority file the one that it gives itself, however it is written here. */
    public static Iri entry(Iri written) {
        return AuthorityFile.of(written.value())
                .flatMap(identifier -> AuthorityFile.iri(identifier.scheme(), identifier.value()))
                .orElse(written);
    }

    /**
     * The IRI of the mapping that tells what the link rests on: one for each pair.
     *
     * @param thing an IRI of the dataset, {@code {base}id/{type}/{key}}
     * @param entry as {@link #entry} gives it
     */
    public static Iri mapping(Iri thing, Iri entry) {
        int id = thing.value().indexOf(ID) + ID.length();
        String words = thing.value().substring(id) + ' ';
        String key = AuthorityFile.of(entry.value())
                .filter(identifier -> entry(entry).equals(entry))
                .map(identifier -> Slug.of(words + identifier.words()))
                .orElseGet(() -> key(words + entry.value()));
        return new Iri(thing.value().substring(0, id) + EntityKind.MAPPING.segment() + '/' + key);
    }

    /** The letters of the words, and a hash that tells apart what differs in nothing but case. */
    private static String key(String text) {
        return Slug.apart(Slug.of(text).replaceFirst("~.*", ""), text);
    }
}
