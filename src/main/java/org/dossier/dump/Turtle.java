package org.dossier.dump;

import java.util.Arrays;
import org.dossier.sort.TermDictionary;
import org.dossier.sort.TripleBlock;

/** Turtle (RDF 1.1 Turtle), a paragraph for each subject, its types first, with short names where they are plain. */
final class Turtle implements NodeSyntax {
    private static final byte[] TYPE = Text.utf8("a");
    private static final byte[] FIRST_PROPERTY = Text.utf8("\n    ");
    private static final byte[] NEXT_PROPERTY = Text.utf8(" ;\n    ");
    private static final byte[] NEXT_OBJECT = Text.utf8(" , ");
    private static final byte[] END = Text.utf8(" .\n");

    private final ShortNames names;

    Turtle(ShortNames names) {
        this.names = names;
    }

    @Override
    public Syntax syntax() {
        return Syntax.TURTLE;
    }

    @Override
    public byte[] header() {
        StringBuilder header = new StringBuilder();
        names.namespaces()
                .forEach((prefix, namespace) -> header.append("@prefix %s: <%s> .\n".formatted(prefix, namespace)));
        return Text.utf8(header.toString());
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
        private final TermCache predicates = new TermCache(this::predicate);
        private final Text form = new Text(1024);

        Writer(TripleBlock block, Text out) {
            this.block = block;
            this.terms = block.terms();
            this.out = out;
        }

        void write() {
            Nodes nodes = new Nodes(block);
            while (nodes.next()) {
                out.add('\n');
                term(nodes.subject());
                byte[] before = FIRST_PROPERTY;
                while (nodes.nextProperty()) {
                    out.add(before);
                    before = NEXT_PROPERTY;
                    out.add(nodes.isType() ? TYPE : predicates.get(nodes.property()));
                    out.add(' ');
                    term(block.object(nodes.first()));
                    for (int i = nodes.first() + 1; i < nodes.end(); i++) {
                        out.add(NEXT_OBJECT);
                        term(block.object(i));
                    }
                }
                out.add(END);
            }
        }

        private byte[] predicate(int term) {
            byte[] iri = terms.bytes(term);
            Text name = new Text(iri.length);
            iri(iri, 0, iri.length, name);
            return Arrays.copyOf(name.bytes(), name.length());
        }

        private void term(int term) {
            form.cut(0);
            form.term(terms, term);
            if (form.at(0) == '<') {
                iri(form.bytes(), 0, form.length(), out);
            } else if (form.at(0) == '"' && form.at(form.length() - 1) == '>') {
                int datatype = Literals.closingQuote(form) + 3;
                out.add(form.bytes(), 0, datatype);
                iri(form.bytes(), datatype, form.length(), out);
            } else {
                out.add(form.bytes(), 0, form.length());
            }
        }

        /** @param from where the opening bracket is */
        private void iri(byte[] bytes, int from, int to, Text target) {
            if (!names.add(bytes, from + 1, to - 1, target)) {
                target.add(bytes, from, to);
            }
        }
    }
}
