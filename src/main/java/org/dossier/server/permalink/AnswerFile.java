package org.dossier.server.permalink;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.dossier.disk.Sha256;
import org.dossier.guard.Deadline;
import org.dossier.guard.Execution;
import org.dossier.server.CutGraph;

/**
 * The answer to a query as lines whose SHA-256 is cited: of a SELECT the SPARQL 1.1 TSV form, of triples N-Triples, of an ASK {@code true} or
 * {@code false}. Where the query does not say in which order its rows come they are sorted, so that the same answer is the same file.
 *
 * @param header the first line of a TSV; empty for the others
 * @param lines the rows, triples or the word, without line ends
 */
public record AnswerFile(List<String> header, List<String> lines) {
    private static final String YES = "true";
    private static final String NO = "false";

    public AnswerFile {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    /** An answer is too long to be cited. */
    public static final class TooLong extends RuntimeException {
        private TooLong(String limit) {
            super(limit);
        }
    }

    /**
     * Asks.
     *
     * @param mostRows how many rows or triples it may have
     * @param mostCharacters how long all lines may be together
     * @throws TooLong if it is longer; the message names the limit
     */
    public static AnswerFile of(Query query, Execution run, Deadline deadline, int mostRows, int mostCharacters) {
        Lines lines = new Lines(deadline, mostRows, mostCharacters);
        if (query.isAskType()) {
            return new AnswerFile(List.of(), List.of(run.ask() ? YES : NO));
        }
        if (query.isSelectType()) {
            RowSet rows = run.select();
            List<Var> variables = rows.getResultVars();
            while (rows.hasNext()) {
                lines.accept(row(variables, rows.next()));
            }
            boolean ordered = query.hasOrderBy();
            String names =
                    String.join("\t", variables.stream().map(Var::toString).toList());
            return new AnswerFile(List.of(names), ordered ? lines.all : sorted(lines.all));
        }
        Iterator<Triple> triples =
                query.isDescribeType() ? described(run, deadline, mostRows, mostCharacters) : run.construct();
        triples.forEachRemaining(triple -> lines.accept(String.join(
                " ", term(triple.getSubject()), term(triple.getPredicate()), term(triple.getObject()), ".")));
        return new AnswerFile(List.of(), sorted(lines.all).stream().distinct().toList());
    }

    private static Iterator<Triple> described(Execution run, Deadline deadline, int mostRows, int mostBytes) {
        CutGraph graph = new CutGraph(deadline, mostRows, mostBytes);
        try {
            run.describe(graph);
        } catch (CutGraph.Full e) {
            throw new TooLong(graph.cut());
        }
        return graph.find();
    }

    private static String row(List<Var> variables, Binding row) {
        List<String> cells = new ArrayList<>();
        for (Var variable : variables) {
            Node node = row.get(variable);
            cells.add(node == null ? "" : term(node));
        }
        return String.join("\t", cells);
    }

    private static String term(Node node) {
        StringWriterI out = new StringWriterI();
        new NodeFormatterNT().format(out, node);
        return out.toString().replace("\t", "\\t");
    }

    private static List<String> sorted(List<String> lines) {
        List<String> sorted = new ArrayList<>(lines);
        Collections.sort(sorted);
        return sorted;
    }

    /** True if it is a table. */
    public boolean isTable() {
        return !header.isEmpty();
    }

    /** True if it is the answer to an ASK. */
    public boolean isVerdict() {
        return header.isEmpty() && (isYes() || lines.equals(List.of(NO)));
    }

    /** True if it is a yes. */
    public boolean isYes() {
        return lines.equals(List.of(YES));
    }

    /** The file. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        header.forEach(line -> out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8)));
        lines.forEach(line -> out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return out.toByteArray();
    }

    /** Its SHA-256, in hexadecimal. */
    public String sha256() {
        return Sha256.of(bytes());
    }

    private static final class Lines implements Consumer<String> {
        private final List<String> all = new ArrayList<>();
        private final Deadline deadline;
        private final int mostRows;
        private final int mostCharacters;
        private long characters;

        Lines(Deadline deadline, int mostRows, int mostCharacters) {
            this.deadline = deadline;
            this.mostRows = mostRows;
            this.mostCharacters = mostCharacters;
        }

        @Override
        public void accept(String line) {
            deadline.check();
            characters += line.length();
            if (all.size() == mostRows) {
                throw new TooLong(mostRows + " rows");
            }
            if (characters > mostCharacters) {
                throw new TooLong(mostCharacters + " characters");
            }
            all.add(line);
        }
    }
}
