package org.dossier.guard;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.dossier.language.Foreign;
import org.jspecify.annotations.Nullable;

/**
 * The regular expression of a REGEX or REPLACE (XPath Functions, 5.6.1), matched in time linear in the text by RE2/J. What
 * no such matching can do, back references and looking around, is refused.
 */
final class LinearPattern {
    private static final int MAX_LENGTH = 1_000;
    /** RE2/J writes {@code a{1000}} out, and {@code (a{1000}){1000}} a million times. */
    private static final int MAX_REPETITION = 1_000;
    /** How long a pattern may be when it is written out, at worst: each of its characters costs a step per character. */
    private static final int MAX_WRITTEN_OUT = 20_000;

    private final @Nullable Pattern constant;

    private LinearPattern(@Nullable Pattern constant) {
        this.constant = constant;
    }

    /**
     * Prepares a pattern that is written in the query; one that is computed is made for each row.
     *
     * @throws QueryRefusal if it is written in the query and cannot be matched
     */
    static LinearPattern of(Expr pattern, @Nullable Expr flags) {
        if (!pattern.isConstant() || (flags != null && !flags.isConstant())) {
            return new LinearPattern(null);
        }
        try {
            return new LinearPattern(compile(pattern.getConstant(), flags == null ? null : flags.getConstant()));
        } catch (ExprEvalException e) {
            throw QueryRefusal.said(
                    QueryRefusal.Kind.MALFORMED,
                    "problem.query-pattern",
                    "reason",
                    new Foreign(String.valueOf(e.getMessage())));
        }
    }

    /** The pattern of one row. */
    Pattern pattern(NodeValue pattern, @Nullable NodeValue flags) {
        return constant != null ? constant : compile(pattern, flags);
    }

    private static Pattern compile(NodeValue pattern, @Nullable NodeValue flags) {
        String text = NodeValueOps.checkAndGetStringLiteral("REGEX", pattern).getLiteralLexicalForm();
        String marks = flags == null
                ? ""
                : NodeValueOps.checkAndGetStringLiteral("REGEX", flags).getLiteralLexicalForm();
        if (text.length() > MAX_LENGTH) {
            throw new ExprEvalException("A regular expression has more than " + MAX_LENGTH + " characters.");
        }
        int options = 0;
        for (int i = 0; i < marks.length(); i++) {
            switch (marks.charAt(i)) {
                case 'i' -> options |= Pattern.CASE_INSENSITIVE;
                case 's' -> options |= Pattern.DOTALL;
                case 'm' -> options |= Pattern.MULTILINE;
                case 'x' -> text = withoutBlanks(text);
                case 'q' -> {}
                default -> throw new ExprEvalException("A regular expression has no flag \"" + marks.charAt(i) + "\".");
            }
        }
        if (marks.indexOf('q') >= 0) {
            return compile(Pattern.quote(text), options);
        }
        long repetitions = repetitions(text);
        if (repetitions > MAX_REPETITION || repetitions * text.length() > MAX_WRITTEN_OUT) {
            throw new ExprEvalException(
                    "The repetitions of the regular expression \"" + text + "\" make it too large.");
        }
        return compile(text, options);
    }

    private static Pattern compile(String text, int options) {
        try {
            return Pattern.compile(text, options);
        } catch (PatternSyntaxException e) {
            throw new ExprEvalException(
                    "The regular expression \"" + text + "\" cannot be matched: " + e.getDescription() + ".", e);
        }
    }

    /** Flag {@code x}: blanks count inside square brackets only. */
    private static String withoutBlanks(String text) {
        StringBuilder out = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                out.append(c).append(text.charAt(++i));
                continue;
            }
            inClass = c == '[' || (inClass && c != ']');
            if (inClass || " \t\n\r".indexOf(c) < 0) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** What the counts in braces multiply to if all were inside one another, which errs on the safe side. */
    private static long repetitions(String text) {
        long product = 1;
        java.util.regex.Matcher counts = java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}")
                .matcher(text);
        while (counts.find()) {
            String most = counts.group(2) == null || counts.group(2).isEmpty() ? counts.group(1) : counts.group(2);
            product = Math.min(Integer.MAX_VALUE, product * Math.max(1, Integer.parseInt(most)));
        }
        return product;
    }
}
