package org.dossier.dump;

/**
 * One finished file of a dump, as a catalogue describes it (DCAT 3, section 6.8).
 *
 * @param file its name: {@code armistice-links.ttl.gz}
 * @param part what it holds
 * @param mediaType the media type of what is packed: {@code text/turtle}
 * @param compression the media type of the packing: {@code application/gzip}
 * @param bytes how long the file is
 * @param sha256 its checksum, in 64 hexadecimal digits
 * @param triples how many triples it holds, in all graphs together
 * @param replacedCharacters how many characters the syntax cannot express and U+FFFD stands for; only XML has such, and only
 *     control characters and U+FFFE and U+FFFF are (XML 1.0, section 2.2): the other files of the same part hold them
 */
public record Distribution(
        String file,
        Part part,
        String mediaType,
        String compression,
        long bytes,
        String sha256,
        long triples,
        long replacedCharacters) {
    /** What is packed, by its name in the list of file types that the Publications Office of the European Union keeps: {@code RDF_TURTLE}. */
    public String fileType() {
        return Syntax.ofMediaType(mediaType).fileType();
    }
}
