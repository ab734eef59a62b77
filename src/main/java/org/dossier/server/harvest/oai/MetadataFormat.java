package org.dossier.server.harvest.oai;

import java.util.List;
import java.util.Optional;
import org.dossier.server.Xml;

/** A form in which records are had (OAI-PMH 2.0, section 3.4). Keeps nothing; safe for many threads. */
interface MetadataFormat {
    /** All of them; resumption tokens hold their places. */
    List<MetadataFormat> ALL = List.of(new DublinCore(), new RdfXml(), new Edm());

    /** The {@code metadataPrefix}. */
    String prefix();

    /** The namespace of the metadata's first element. */
    String namespace();

    /**
     * Where its schema is.
     *
     * @param base the dataset's base IRI
     */
    String schema(String base);

    /**
     * True if things of a type have a record in this format, withdrawn ones too.
     *
     * @param type the word of the type, as addresses have it; {@code ""} for what is of none
     */
    boolean covers(String type);

    /** Writes the content of {@code metadata}: one element that declares all that it uses. */
    void write(Item item, Xml out);

    /** The format of that prefix; empty if there is none. */
    static Optional<MetadataFormat> named(String prefix) {
        return ALL.stream().filter(format -> format.prefix().equals(prefix)).findFirst();
    }
}
