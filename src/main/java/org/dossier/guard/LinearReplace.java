package org.dossier.guard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** {@code REPLACE} (XPath Functions, 5.6.4), in linear time, within the deadline and the length of a text. */
final class LinearReplace extends ExprFunctionN {
    private final Deadline deadline;
    private final TextLimit limit;
    private final LinearPattern pattern;

    LinearReplace(ExprList args, Deadline deadline, TextLimit limit) {
        super("replace", args);
        this.deadline = deadline;
        this.limit = limit;
        this.pattern = LinearPattern.of(args.get(1), args.size() > 3 ? args.get(3) : null);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        Node subject = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0));
        String replacement =
                NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(2)).getLiteralLexicalForm();
        Pattern compiled = pattern.pattern(values.get(1), values.size() > 3 ? values.get(3) : null);
        String text = subject.getLiteralLexicalForm();
        String replaced = replace(compiled, text, replacement);
        return replaced.equals(text) ? values.get(0) : NodeValue.makeNode(like(subject, replaced));
    }

    /** As Jena does, an empty match counts only as the first: {@code ".*"} replaces a text once. */
    private String replace(Pattern compiled, String text, String replacement) {
        Matcher matcher = compiled.matcher(new WatchedText(text, deadline));
        StringBuilder out = new StringBuilder();
        int copied = 0;
        boolean first = true;
        while (matcher.find()) {
            if (!first && matcher.start() == matcher.end()) {
                continue;
            }
            first = false;
            append(out, text.substring(copied, matcher.start()));
            expand(out, matcher, text, replacement);
            copied = matcher.end();
        }
        append(out, text.substring(copied));
        return out.toString();
    }

    private void expand(StringBuilder out, Matcher matcher, String text, String replacement) {
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            boolean last = i + 1 == replacement.length();
            if (c == '\\' && !last) {
                append(out, replacement.substring(i + 1, i + 2));
                i++;
            } else if (c == '$' && !last && Character.digit(replacement.charAt(i + 1), 10) >= 0) {
                int group = Character.digit(replacement.charAt(++i), 10);
                // A second digit counts if there is such a group.
                if (i + 1 < replacement.length() && Character.digit(replacement.charAt(i + 1), 10) >= 0) {
                    int longer = group * 10 + Character.digit(replacement.charAt(i + 1), 10);
                    if (longer <= matcher.groupCount()) {
                        group = longer;
                        i++;
                    }
                }
                append(out, group(matcher, text, group));
            } else if (c == '$' || c == '\\') {
                throw new ExprEvalException(
                        "REPLACE: \"" + c + "\" in the replacement is followed by nothing it takes");
            } else {
                append(out, replacement.substring(i, i + 1));
            }
        }
    }

    private static String group(Matcher matcher, String text, int group) {
        if (group > matcher.groupCount()) {
            throw new ExprEvalException("REPLACE: the pattern has no group " + group);
        }
        return matcher.start(group) < 0 ? "" : text.substring(matcher.start(group), matcher.end(group));
    }

    private void append(StringBuilder out, String more) {
        limit.check((long) out.length() + more.length());
        out.append(more);
    }

    private static Node like(Node subject, String lexical) {
        return subject.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralDT(lexical, subject.getLiteralDatatype())
                : NodeFactory.createLiteralLang(lexical, subject.getLiteralLanguage());
    }

    @Override
    public Expr copy(ExprList args) {
        return new LinearReplace(args, deadline, limit);
    }
}
