package org.dossier.link.authority;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.util.Version;
import org.dossier.disk.Sha256;
import org.dossier.model.AuthorityExtract;

/**
 * What an index was made of; written last, so that an index without one is not whole.
 *
 * @param form the number of the form of the index
 * @param madeOf the SHA-256 of the extracts, their descriptions and the form
 * @param extracts what came of each extract, in the order of the dataset
 */
record IndexManifest(int form, String madeOf, List<ExtractSummary> extracts) {
    /** To be raised when the index is written otherwise. */
    static final int FORM = 2;

    private static final String NAME = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    IndexManifest {
        extracts = List.copyOf(extracts);
    }

    /** How many entries it holds. */
    long entries() {
        return extracts.stream().mapToLong(ExtractSummary::entries).sum();
    }

    /** How many documents it is made of: one for each entry, and for each identifier that was given up. */
    long documents() {
        return entries() + extracts.stream().mapToLong(ExtractSummary::replaced).sum();
    }

    /** What an index of these extracts is made of, as they are now. */
    static String madeOf(AuthorityExtracts extracts) throws IOException {
        List<String> parts = new ArrayList<>(List.of(Integer.toString(FORM), Version.LATEST.toString()));
        for (AuthorityExtract extract : extracts.described()) {
            parts.add(extract.name());
            parts.add(extract.format());
            parts.add(extract.kind());
            parts.add(new TreeMap<>(extract.fields()).toString());
            parts.add(new TreeMap<>(extract.split()).toString());
            parts.add(new TreeMap<>(extract.identifiers()).toString());
            parts.add(Sha256.of(extracts.file(extract)));
        }
        MessageDigest digest = Sha256.digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return Sha256.of(digest);
    }

    /**
     * Reads the manifest of an index.
     *
     * @throws IOException if there is none, or it is none of this form
     */
    static IndexManifest read(Path index) throws IOException {
        Path file = index.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new IOException("it has no " + NAME);
        }
        IndexManifest manifest;
        try {
            manifest = JSON.readValue(Files.readAllBytes(file), IndexManifest.class);
        } catch (JsonProcessingException e) {
            throw new IOException("its " + NAME + " cannot be read", e);
        }
        if (manifest.form() != FORM) {
            throw new IOException("it has the form " + manifest.form() + ", and this program reads " + FORM);
        }
        return manifest;
    }

    /** Writes it into the folder of an index. */
    void write(Path index) throws IOException {
        Files.write(index.resolve(NAME), JSON.writeValueAsBytes(this), StandardOpenOption.CREATE_NEW);
    }
}
