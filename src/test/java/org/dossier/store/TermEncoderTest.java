package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.dossier.sort.TermDictionary;
import org.junit.jupiter.api.Test;

/** The bytes, the hash and the NodeId of a term are those that Jena makes of the same term. */
class TermEncoderTest {
    private static Set<Term> terms() {
        TreeSet<Term> terms = new TreeSet<>();
        for (Triple triple : new RandomGraphs(1, 50).triples(3_000)) {
            terms.add(triple.subject());
            terms.add(triple.object());
        }
        terms.add(Literal.text("both ways", "ar--rtl"));
        terms.add(new Iri("http://example.org/" + "x".repeat(20_000)));
        terms.add(Literal.string("y".repeat(127)));
        terms.add(Literal.string("y".repeat(128)));
        return terms;
    }

    @Test
    void everyTermIsWrittenAsJenaWritesIt() {
        terms().forEach(TermEncoderTest::isWrittenAsJenaWritesIt);
    }

    private static void isWrittenAsJenaWritesIt(Term term) {
        EncodedTerms encoded = new TermEncoder(new One(term)).encode(0, 1);
        Node node = new TermNodes().object(term);
        NodeId value = NodeId.inline(node);
        if (value == null) {
            assertThat(Arrays.copyOf(encoded.bytes(), encoded.length()))
                    .as(term::ntriples)
                    .isEqualTo(ThriftConvert.termToBytes(ThriftConvert.convert(node, true)));
            assertThat(encoded.hashes())
                    .as(term::ntriples)
                    .isEqualTo(NodeLib.hash(node).getBytes());
            assertThat(encoded.id(0, 1_000)).isEqualTo(1_000);
        } else {
            byte[] id = new byte[NodeId.SIZE];
            TupleForm.putId(encoded.id(0, 1_000), id, 0);
            assertThat(NodeIdFactory.get(id)).as(term::ntriples).isEqualTo(value);
            assertThat(encoded.length()).isZero();
        }
    }

    private record One(Term only) implements TermDictionary {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public int literals() {
            return only instanceof Literal ? 1 : 0;
        }

        @Override
        public int length(int term) {
            return bytes(term).length;
        }

        @Override
        public int copy(int term, byte[] target, int start) {
            byte[] bytes = bytes(term);
            System.arraycopy(bytes, 0, target, start, bytes.length);
            return bytes.length;
        }

        @Override
        public byte[] bytes(int term) {
            return only.ntriples().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Term term(int term) {
            return only;
        }

        @Override
        public int find(Term term) {
            return List.of(only).indexOf(term);
        }
    }
}
