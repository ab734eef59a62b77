package org.dossier.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.dossier.sort.TermDictionary;

/**
 * Writes terms as TDB2's file of terms has them, with the hash that each is found by; or makes a term a value, where TDB2
 * does. IRIs and text, which are nearly all terms, go from bytes to bytes; Jena does the rest. For one thread.
 */
final class TermEncoder {
    private static final byte[] AFTER_IRI = ascii("|||uri");
    private static final byte[] AFTER_STRING = ascii("|||literal");
    private static final byte[] AFTER_LANGUAGE = ascii("||literal");

    /** Thrift's compact protocol: a field is a byte of the step to its number and its type, a structure ends with a 0. */
    private static final byte IRI_FIELD = 0x1C;

    private static final byte LITERAL_FIELD = 0x3C;
    private static final byte STRING_FIELD = 0x18;
    private static final int FRAME_BYTES = 24;

    private final TermDictionary terms;
    private final MessageDigest md5;
    private final TermNodes nodes = new TermNodes();
    private final Map<String, byte[]> languages = new HashMap<>();
    private byte[] form = new byte[1 << 10];

    TermEncoder(TermDictionary terms) {
        this.terms = terms;
        try {
            this.md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes terms from one number up to another. */
    EncodedTerms encode(int first, int end) {
        EncodedTerms block = new EncodedTerms(end - first);
        for (int term = first; term < end; term++) {
            int length = terms.length(term);
            if (length > form.length) {
                form = new byte[Math.max(length, 2 * form.length)];
            }
            terms.copy(term, form, 0);
            if (form[0] == '<') {
                iri(length, block);
            } else if (!literal(length, block)) {
                node(nodes.object(terms.term(term)), block);
            }
        }
        return block;
    }

    private void iri(int length, EncodedTerms block) {
        md5.update(form, 1, length - 2);
        md5.update(AFTER_IRI);
        block.begin(length + FRAME_BYTES);
        block.put(IRI_FIELD);
        block.put(STRING_FIELD);
        block.put(form, 1, length - 2);
        block.put((byte) 0);
        block.put((byte) 0);
        block.stored(md5.digest());
    }

    /** False if Jena has to look at it: if it has a datatype, or a control character. */
    private boolean literal(int length, EncodedTerms block) {
        int quote = length - 1;
        while (form[quote] != '"') {
            quote--;
        }
        boolean plain = quote == length - 1;
        if (!plain && form[quote + 1] != '@') {
            return false;
        }
        byte[] language =
                plain ? new byte[0] : language(new String(form, quote + 2, length - quote - 2, StandardCharsets.UTF_8));
        if (!plain && language.length == 0) {
            return false;
        }
        int end = unescape(quote);
        if (end < 0) {
            return false;
        }
        md5.update(form, 1, end - 1);
        if (plain) {
            md5.update(AFTER_STRING);
        } else {
            md5.update((byte) '|');
            md5.update(language);
            md5.update(AFTER_LANGUAGE);
        }
        block.begin(end + language.length + FRAME_BYTES);
        block.put(LITERAL_FIELD);
        block.put(STRING_FIELD);
        block.put(form, 1, end - 1);
        if (!plain) {
            block.put(STRING_FIELD);
            block.put(language, 0, language.length);
        }
        block.put((byte) 0);
        block.put((byte) 0);
        block.stored(md5.digest());
        return true;
    }

    /** A language tag in Jena's own case, {@code zh-Hans}; empty if it is more than a tag. */
    private byte[] language(String tag) {
        return languages.computeIfAbsent(
                tag,
                name -> name.contains("--")
                        ? new byte[0]
                        : NodeFactory.createLiteralLang("", name)
                                .getLiteralLanguage()
                                .getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces the escapes of the lexical form, which begins at 1; gives its new end, or -1 at one of a control character. */
    private int unescape(int end) {
        int from = 1;
        while (from < end && form[from] != '\\') {
            from++;
        }
        int to = from;
        while (from < end) {
            byte b = form[from++];
            if (b == '\\') {
                switch (form[from++]) {
                    case 'n' -> b = '\n';
                    case 'r' -> b = '\r';
                    case 't' -> b = '\t';
                    case '"' -> b = '"';
                    case '\\' -> b = '\\';
                    default -> {
                        return -1;
                    }
                }
            }
            form[to++] = b;
        }
        return to;
    }

    private static void node(Node node, EncodedTerms block) {
        NodeId value = NodeId.inline(node);
        if (value != null) {
            block.value(value(value));
            return;
        }
        byte[] encoded = ThriftConvert.termToBytes(ThriftConvert.convert(node, true));
        block.begin(encoded.length);
        block.putAll(encoded);
        block.stored(NodeLib.hash(node).getBytes());
    }

    private static long value(NodeId id) {
        byte[] bytes = new byte[Long.BYTES];
        NodeIdFactory.set(id, bytes);
        return TupleForm.id(bytes, 0);
    }

    /** What a node is written as and found by, for terms that no graph names but a graph is called. */
    static EncodedTerms encode(Node node) {
        EncodedTerms block = new EncodedTerms(1);
        node(node, block);
        return block;
    }
}
