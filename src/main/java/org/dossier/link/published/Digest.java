package org.dossier.link.published;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.dossier.disk.Sha256;
import org.dossier.rdf.Iri;

/** Stands for an IRI or a pair of them in little memory: the first 128 bits of their SHA-256. */
record Digest(long high, long low) {
    static Digest of(Iri iri) {
        return of(iri.value());
    }

    static Digest of(Iri subject, Iri object) {
        return of(subject.value() + ' ' + object.value());
    }

    /** @param text an IRI, or what should be one */
    static Digest of(String text) {
        MessageDigest sha256 = Sha256.digest();
        ByteBuffer sum = ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        return new Digest(sum.getLong(), sum.getLong());
    }
}
