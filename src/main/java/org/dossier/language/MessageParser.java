package org.dossier.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an ICU message: arguments with names, {@code plural}, {@code select}, and elements around words ({@code <page>...</page>}). */
final class MessageParser {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z]+)>");

    private final MessagePattern pattern;
    private final String text;

    private MessageParser(String text) {
        this.text = text;
        this.pattern = new MessagePattern(text);
    }

    /** @throws IllegalArgumentException if the text is no such message */
    static List<Piece> parse(String text) {
        return new MessageParser(text).message(0, "");
    }

    /** @param number what {@code #} stands for; {@code ""} outside of a plural */
    private List<Piece> message(int start, String number) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int end = pattern.getLimitPartIndex(start);
        int from = pattern.getPart(start).getLimit();
        for (int i = start + 1; i <= end; i++) {
            Part part = pattern.getPart(i);
            literal.append(text, from, part.getIndex());
            from = part.getLimit();
            switch (part.getType()) {
                case ARG_START -> {
                    literal(literal, pieces);
                    pieces.add(argument(i));
                    i = pattern.getLimitPartIndex(i);
                    from = pattern.getPart(i).getLimit();
                }
                case REPLACE_NUMBER -> {
                    literal(literal, pieces);
                    pieces.add(new Piece.Hash(number));
                }
                case MSG_LIMIT, SKIP_SYNTAX, INSERT_CHAR -> {}
                default -> throw new IllegalArgumentException(text + ": " + part.getType());
            }
        }
        literal(literal, pieces);
        return pieces;
    }

    private static void literal(StringBuilder literal, List<Piece> pieces) {
        Matcher tag = TAG.matcher(literal);
        int from = 0;
        while (tag.find()) {
            if (tag.start() > from) {
                pieces.add(new Piece.Text(literal.substring(from, tag.start())));
            }
            pieces.add(tag.group(1).isEmpty() ? new Piece.Open(tag.group(2)) : new Piece.Close(tag.group(2)));
            from = tag.end();
        }
        if (from < literal.length()) {
            pieces.add(new Piece.Text(literal.substring(from)));
        }
        literal.setLength(0);
    }

    private Piece argument(int start) {
        ArgType type = pattern.getPart(start).getArgType();
        String name = pattern.getSubstring(pattern.getPart(start + 1));
        return switch (type) {
            case NONE -> new Piece.Argument(name);
            case PLURAL -> new Piece.Plural(name, forms(start, name));
            case SELECT -> new Piece.Select(name, forms(start, ""));
            default -> throw new IllegalArgumentException(text + ": " + type);
        };
    }

    private Map<String, List<Piece>> forms(int start, String number) {
        Map<String, List<Piece>> forms = new LinkedHashMap<>();
        int end = pattern.getLimitPartIndex(start);
        String selector = "";
        for (int i = start + 2; i < end; i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                selector = pattern.getSubstring(part);
            } else if (part.getType() == Part.Type.MSG_START) {
                forms.put(selector, message(i, number));
                i = pattern.getLimitPartIndex(i);
            }
        }
        return forms;
    }
}
