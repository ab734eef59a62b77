package org.dossier.dump;

import java.util.Arrays;
import java.util.StringJoiner;
import org.dossier.sort.TermDictionary;
import org.dossier.sort.TripleBlock;

/**
 * JSON-LD 1.1: a context of prefixes, and one node object a line for each subject, its identifier and its types first. What is
 * between the quotes of a literal in canonical N-Triples is the same in JSON.
 */
final class JsonLd implements NodeSyntax {
    private static final byte[] NODE = Text.utf8("{\"@id\":\"");
    private static final byte[] NODE_WITHOUT_CONTEXT = Text.utf8("{\"@context\":null,\"@id\":\"");
    private static final byte[] TYPE = Text.utf8(",\"@type\":");
    private static final byte[] VALUE = Text.utf8("{\"@value\":");
    private static final byte[] LANGUAGE = Text.utf8(",\"@language\":\"");
    private static final byte[] END_OF_STRING = Text.utf8("\"}");
    private static final byte[] NEXT_NODE = Text.utf8(",\n");
    /** Stands for the name of a property that a prefix would give another meaning. */
    private static final byte[] CLASH = {0};

    private final ShortNames names;

    JsonLd(ShortNames names) {
        this.names = names;
    }

    @Override
    public Syntax syntax() {
        return Syntax.JSON_LD;
    }

    @Override
    public byte[] header() {
        StringJoiner header = new StringJoiner(",\n", "{\"@context\":{\n", "},\n\"@graph\":[\n");
        names.namespaces().forEach((prefix, namespace) -> header.add("\"%s\":\"%s\"".formatted(prefix, namespace)));
        return Text.utf8(header.toString());
    }

    @Override
    public byte[] separator() {
        return NEXT_NODE.clone();
    }

    @Override
    public byte[] footer() {
        return Text.utf8("\n]}\n");
    }

    @Override
    public long write(TripleBlock block, Text out) {
        new Writer(block, out).write();
        return 0;
    }

    private final class Writer {
        private final TripleBlock block;
        private final TermDictionary terms;
        private final Text out;
        private final TermCache keys = new TermCache(this::key);
        private final Text form = new Text(1024);
        private boolean shortened;
        private boolean clash;

        Writer(TripleBlock block, Text out) {
            this.block = block;
            this.terms = block.terms();
            this.out = out;
        }

        void write() {
            Nodes nodes = new Nodes(block);
            boolean first = true;
            while (nodes.next()) {
                if (!first) {
                    out.add(NEXT_NODE);
                }
                first = false;
                int start = out.length();
                shortened = true;
                clash = false;
                node(nodes);
                if (clash) {
                    out.cut(start);
                    nodes.again();
                    shortened = false;
                    node(nodes);
                }
            }
        }

        private void node(Nodes nodes) {
            out.add(shortened ? NODE : NODE_WITHOUT_CONTEXT);
            load(nodes.subject());
            resource();
            out.add('"');
            while (nodes.nextProperty()) {
                boolean types = nodes.isType() && allResources(nodes);
                out.add(types ? TYPE : key(nodes));
                boolean several = nodes.end() - nodes.first() > 1;
                if (several) {
                    out.add('[');
                }
                for (int i = nodes.first(); i < nodes.end(); i++) {
                    if (i > nodes.first()) {
                        out.add(',');
                    }
                    load(block.object(i));
                    if (types) {
                        out.add('"');
                        resource();
                        out.add('"');
                    } else {
                        object();
                    }
                }
                if (several) {
                    out.add(']');
                }
            }
            out.add('}');
        }

        private boolean allResources(Nodes nodes) {
            for (int i = nodes.first(); i < nodes.end(); i++) {
                if (!terms.isIri(block.object(i))) {
                    return false;
                }
            }
            return true;
        }

        private byte[] key(Nodes nodes) {
            if (!shortened) {
                return key(nodes.property());
            }
            byte[] key = keys.get(nodes.property());
            clash |= key == CLASH;
            return key;
        }

        private byte[] key(int predicate) {
            byte[] iri = terms.bytes(predicate);
            Text key = new Text(iri.length + 8);
            key.add(',');
            key.add('"');
            boolean clashed = clash;
            clash = false;
            iri(iri, 1, iri.length - 1, key);
            boolean clashes = clash;
            clash = clashed;
            key.add('"');
            key.add(':');
            return clashes ? CLASH : Arrays.copyOf(key.bytes(), key.length());
        }

        private void load(int term) {
            form.cut(0);
            form.term(terms, term);
        }

        private void object() {
            if (form.at(0) != '"') {
                out.add(NODE);
                resource();
                out.add(END_OF_STRING);
                return;
            }
            int quote = Literals.closingQuote(form);
            int end = form.length();
            if (quote == end - 1) {
                out.add(form.bytes(), 0, end);
                return;
            }
            out.add(VALUE);
            out.add(form.bytes(), 0, quote + 1);
            if (form.at(quote + 1) == '@') {
                out.add(LANGUAGE);
                out.add(form.bytes(), quote + 2, end);
            } else {
                out.add(TYPE);
                out.add('"');
                iri(form.bytes(), quote + 4, end - 1, out);
            }
            out.add(END_OF_STRING);
        }

        /** An IRI or a blank node, without quotes. */
        private void resource() {
            if (form.at(0) == '<') {
                iri(form.bytes(), 1, form.length() - 1, out);
            } else {
                out.add(form.bytes(), 0, form.length());
            }
        }

        private void iri(byte[] bytes, int from, int to, Text target) {
            if (shortened && names.add(bytes, from, to, target)) {
                return;
            }
            target.add(bytes, from, to);
            if (shortened && !clash) {
                clash = seemsShort(bytes, from, to);
            }
        }

        /** True for {@code geo:37.5,127}, which would be taken for a short name if {@code geo} is a prefix too. */
        private boolean seemsShort(byte[] bytes, int from, int to) {
            int colon = from;
            while (bytes[colon] != ':') {
                colon++;
            }
            boolean path = colon + 2 < to && bytes[colon + 1] == '/' && bytes[colon + 2] == '/';
            return !path && names.isPrefix(bytes, from, colon);
        }
    }
}
