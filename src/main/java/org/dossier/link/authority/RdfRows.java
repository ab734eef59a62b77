package org.dossier.link.authority;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.dossier.source.Problem;
import org.dossier.source.Row;
import org.dossier.source.RowFields;
import org.dossier.source.RowFile;
import org.dossier.source.Rule;
import org.dossier.source.SourceLocation;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;

/**
 * Gathers statements into rows: what is stated of one IRI without a statement of another between, under the IRIs of the predicates. Only
 * predicates that are read are kept, and nothing of blank nodes. So memory is bounded by what is stated of one thing, in a file of any size; a
 * thing whose statements lie apart makes a second row, which has the id of the first.
 */
final class RdfRows {
    private final RowFields fields;
    private final RowFile.Receiver receiver;
    private String subject = "";
    private long line;
    private ObjectNode values = JsonNodeFactory.instance.objectNode();

    RdfRows(RowFields fields, RowFile.Receiver receiver) {
        this.fields = fields;
        this.receiver = receiver;
    }

    /**
     * Takes the next statement.
     *
     * @param at the line it ends on
     */
    void statement(Statement statement, long at) throws IOException {
        if (statement.getSubject() instanceof BNode) {
            return;
        }
        String of = statement.getSubject().stringValue();
        if (!of.equals(subject)) {
            end();
            subject = of;
            line = at;
        }
        String predicate = statement.getPredicate().stringValue();
        if (fields.columns().contains(predicate)) {
            add(predicate, statement.getObject());
        }
    }

    private void add(String predicate, Value object) {
        if (object instanceof BNode) {
            return;
        }
        ArrayNode all = values.withArray(predicate);
        Optional<String> language = object instanceof Literal literal ? literal.getLanguage() : Optional.empty();
        if (language.isPresent()) {
            all.addObject().put("value", object.stringValue()).put("language", language.get());
        } else {
            all.add(object.stringValue());
        }
    }

    /** Hands on the row that is open, if anything of it is read. */
    void end() throws IOException {
        if (!values.isEmpty()) {
            values.put(Predicates.SUBJECT, subject);
            SourceLocation where = new SourceLocation(fields.file(), line);
            receiver.row(new Row(values, where, fields, receiver::problem));
        }
        drop();
    }

    /** Forgets the row that is open, as the file cannot be read further. */
    void drop() {
        subject = "";
        values = JsonNodeFactory.instance.objectNode();
    }

    /** Tells a fault of the file. */
    void problem(long at, String value, Rule rule, String message) {
        SourceLocation where = new SourceLocation(fields.file(), at);
        receiver.problem(new Problem(where, "", "", Row.shown(value), rule, message));
    }
}
