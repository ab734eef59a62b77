package org.dossier.server.harvest.oai;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dossier.disk.Sha256;

/**
 * Where a list goes on (OAI-PMH 2.0, section 3.5): all that the server must know, so that it remembers nothing and may be restarted. It
 * stays on the release that the list began with. As text it is some thirty letters, digits, {@code -} and {@code _}.
 *
 * @param release the number of the release
 * @param verb what lists
 * @param format the metadata format, as its place in {@link MetadataFormat#ALL}; 0 for sets
 * @param setKind which kind of set, 0 for none; {@link Selection} tells the kinds apart
 * @param setRow the rest of the set's name: a number of a type or the row of a collection or program
 * @param least the smallest number of a release that changed what is listed
 * @param greatest the greatest
 * @param position the row of the next entity, or the number of the next set
 * @param delivered how many were listed before
 */
record ResumptionToken(
        int release,
        Verb verb,
        int format,
        int setKind,
        long setRow,
        int least,
        int greatest,
        long position,
        long delivered) {
    private static final int VERSION = 1;
    /** The verbs that have tokens; a token holds their places. */
    private static final List<Verb> VERBS = List.of(Verb.LIST_IDENTIFIERS, Verb.LIST_RECORDS, Verb.LIST_SETS);

    private static final int FIELDS = 8;
    private static final int CHECK_BYTES = 6;
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{8,120}");

    /**
     * Writes it.
     *
     * @param fingerprint the release's; a token is no use in another folder of releases
     */
    String text(String fingerprint) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(VERSION * VERBS.size() + VERBS.indexOf(verb));
        long[] fields = {release, format, setKind, setRow, least, greatest, position, delivered};
        for (long field : fields) {
            long rest = field;
            while (rest >= 0x80) {
                out.write((int) (rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            out.write((int) rest);
        }
        out.writeBytes(check(out.toByteArray(), fingerprint));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    /** Reads a token that may be damaged, or made up: {@link #isSealed} tells. Empty if it is written like none. */
    static Optional<ResumptionToken> read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length <= CHECK_BYTES) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, bytes.length - CHECK_BYTES);
        int verb = in.get() - VERSION * VERBS.size();
        long[] fields = new long[FIELDS];
        for (int i = 0; i < FIELDS; i++) {
            fields[i] = number(in);
        }
        boolean small = fields[0] <= Integer.MAX_VALUE
                && fields[1] < MetadataFormat.ALL.size()
                && fields[2] <= Integer.MAX_VALUE
                && fields[4] <= Integer.MAX_VALUE
                && fields[5] <= Integer.MAX_VALUE;
        boolean whole = Arrays.stream(fields).allMatch(field -> field >= 0) && !in.hasRemaining();
        if (verb < 0 || verb >= VERBS.size() || !small || !whole) {
            return Optional.empty();
        }
        return Optional.of(new ResumptionToken(
                (int) fields[0],
                VERBS.get(verb),
                (int) fields[1],
                (int) fields[2],
                fields[3],
                (int) fields[4],
                (int) fields[5],
                fields[6],
                fields[7]));
    }

    /** The next number; -1 if there is none, or it is too large. */
    private static long number(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 56; shift += 7) {
            if (!in.hasRemaining()) {
                return -1;
            }
            byte b = in.get();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        return -1;
    }

    /**
     * True if {@code text} is a token of that release, whole and in its one spelling. The seal keeps off accidents, not forgers: whoever has the
     * manifest can make it, and gets nothing by it that is not open to all.
     */
    boolean isSealed(String text, String fingerprint) {
        return MessageDigest.isEqual(
                text.getBytes(StandardCharsets.US_ASCII), text(fingerprint).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] check(byte[] fields, String fingerprint) {
        MessageDigest digest = Sha256.digest();
        digest.update(fingerprint.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(fields), CHECK_BYTES);
    }
}
