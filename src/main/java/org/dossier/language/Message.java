package org.dossier.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.text.PluralRules;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One message of one language, parsed once; safe for many threads.
 */
record Message(String key, List<Piece> pieces, PluralRules plurals, LocalizedNumberFormatter numbers) {
    /** Elements that a message may have without being given them. */
    private static final Set<String> PLAIN = Set.of("code", "q", "strong", "em", "kbd");

    Message {
        pieces = List.copyOf(pieces);
    }

    /** The message as text. */
    String text(Map<String, Object> arguments) {
        StringBuilder text = new StringBuilder();
        write(pieces, arguments, new Sink() {
            @Override
            void text(String words) {
                text.append(words);
            }

            @Override
            void content(String name, Content content) {
                throw new IllegalArgumentException(key + ": {" + name + "} is HTML, where text is wanted");
            }

            @Override
            void element(String name, boolean opens) {
                throw new IllegalArgumentException(key + ": <" + name + "> stands where text is wanted");
            }
        });
        return text.toString();
    }

    /** The message as HTML; whatever is text in it is escaped. */
    void html(Map<String, Object> arguments, TemplateOutput output) {
        write(pieces, arguments, new Sink() {
            @Override
            void text(String words) {
                output.writeUserContent(words);
            }

            @Override
            void content(String name, Content content) {
                output.writeUserContent(content);
            }

            @Override
            void element(String name, boolean opens) {
                Element element = PLAIN.contains(name) ? Element.named(name) : given(name, arguments, Element.class);
                if (opens) {
                    element.open(output);
                } else {
                    element.close(output);
                }
            }
        });
    }

    /** The names of its arguments and of the elements that it must be given. */
    Set<String> arguments() {
        Set<String> names = new TreeSet<>();
        names(pieces, names);
        return names;
    }

    private static void names(List<Piece> pieces, Set<String> names) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Argument argument) {
                names.add(argument.name());
            } else if (piece instanceof Piece.Open open && !PLAIN.contains(open.name())) {
                names.add(open.name());
            } else if (piece instanceof Piece.Plural plural) {
                names.add(plural.name());
                plural.forms().values().forEach(form -> names(form, names));
            } else if (piece instanceof Piece.Select select) {
                names.add(select.name());
                select.forms().values().forEach(form -> names(form, names));
            }
        }
    }

    /** Takes the parts of a message as they are to be read. */
    private abstract static class Sink {
        private static final String STOP = ".";
        private static final String CHINESE_STOP = "。";
        private boolean stopped;

        abstract void text(String words);

        abstract void content(String name, Content content);

        abstract void element(String name, boolean opens);

        /** What a message is given. */
        final void told(String words) {
            text(words);
            stopped = words.isEmpty() ? stopped : words.endsWith(STOP);
        }

        /** Words of the message itself: what ends with a full stop, {@code 10 июля 1951 г.}, ends the sentence too. */
        final void own(String words) {
            if (stopped && words.startsWith(CHINESE_STOP)) {
                text(" " + words.substring(1));
            } else if (stopped && words.startsWith(STOP) && !words.startsWith(STOP + STOP)) {
                text(words.substring(1));
            } else {
                text(words);
            }
            stopped = false;
        }
    }

    private void write(List<Piece> parts, Map<String, Object> arguments, Sink sink) {
        for (Piece piece : parts) {
            if (piece instanceof Piece.Text text) {
                sink.own(text.text());
            } else if (piece instanceof Piece.Open open) {
                sink.element(open.name(), true);
            } else if (piece instanceof Piece.Close close) {
                sink.element(close.name(), false);
            } else if (piece instanceof Piece.Hash hash) {
                sink.told(number(given(hash.name(), arguments, Number.class)));
            } else if (piece instanceof Piece.Argument argument) {
                argument(argument.name(), given(argument.name(), arguments, Object.class), sink);
            } else if (piece instanceof Piece.Plural plural) {
                write(form(plural, given(plural.name(), arguments, Number.class)), arguments, sink);
            } else if (piece instanceof Piece.Select select) {
                String word = given(select.name(), arguments, Object.class).toString();
                write(otherwise(select.forms(), word), arguments, sink);
            }
        }
    }

    private void argument(String name, Object value, Sink sink) {
        if (value instanceof Content content) {
            sink.content(name, content);
        } else {
            sink.told(value instanceof Number number ? number(number) : value.toString());
        }
    }

    private String number(Number number) {
        return numbers.format(number).toString();
    }

    private List<Piece> form(Piece.Plural plural, Number number) {
        List<Piece> exact = plural.forms().get("=" + number);
        return exact == null ? otherwise(plural.forms(), plurals.select(number.doubleValue())) : exact;
    }

    private static List<Piece> otherwise(Map<String, List<Piece>> forms, String selector) {
        List<Piece> form = forms.get(selector);
        return form == null ? forms.getOrDefault("other", List.of()) : form;
    }

    private <T> T given(String name, Map<String, Object> arguments, Class<T> type) {
        Object value = arguments.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    key + ": " + name + " is " + (value == null ? "not given" : "no " + type.getSimpleName()));
        }
        return type.cast(value);
    }
}
