package org.dossier.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.PluralRules;
import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the product says in one language: the messages of {@code words.properties} and of its translations, which are ICU messages with named
 * arguments. Parsed once; safe for many threads.
 */
public final class Wording {
    /** The language of whoever says nothing of theirs. */
    public static final Wording ENGLISH = new Wording(Language.ENGLISH);

    private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, language == Language.ENGLISH ? ENGLISH : new Wording(language));
        }
    }

    private final Language language;
    private final Map<String, Message> messages = new HashMap<>();
    private final LocalizedNumberFormatter numbers;
    private final Calendar calendar;

    private Wording(Language language) {
        this.language = language;
        this.numbers = NumberFormatter.withLocale(language.locale());
        this.calendar = new Calendar(language);
        PluralRules plurals = PluralRules.forLocale(language.locale());
        Properties words = load(language);
        for (String key : words.stringPropertyNames()) {
            messages.put(key, new Message(key, MessageParser.parse(words.getProperty(key)), plurals, numbers));
        }
    }

    private static Properties load(Language language) {
        String name = language == Language.ENGLISH ? "words.properties" : "words_" + language.tag() + ".properties";
        Properties words = new Properties();
        try (InputStream bytes = Wording.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the jar has no " + name);
            }
            words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return words;
    }

    /** What is said in a language. */
    public static Wording in(Language language) {
        return ALL.getOrDefault(language, ENGLISH);
    }

    public Language language() {
        return language;
    }

    /**
     * A message as text.
     *
     * @param arguments names and values by turns: {@code "title", title, "number", 12}; numbers are written as the language groups them
     * @throws IllegalArgumentException if there is no such message, or it needs an argument that is not given
     */
    public String say(String key, Object... arguments) {
        return message(key).text(named(key, arguments));
    }

    /**
     * A message as HTML. Text is escaped; an argument may be {@link Content}, which a template makes, or an {@link Element}, which stands around
     * the words that the message has between {@code <name>} and {@code </name>}; what is {@link Foreign} is marked as English.
     *
     * @param arguments names and values by turns
     * @throws IllegalArgumentException if there is no such message
     */
    public Content html(String key, Object... arguments) {
        Message message = message(key);
        Map<String, Object> named = named(key, arguments);
        named.replaceAll((name, value) -> value instanceof Foreign foreign ? foreign.within(language) : value);
        return output -> message.html(named, output);
    }

    /** True if there is a message with that key. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** A number as the language groups it: {@code 12,345}. */
    public String number(long number) {
        return numbers.format(number).toString();
    }

    /** Days, months and years. */
    public Calendar calendar() {
        return calendar;
    }

    /** Every key. */
    Set<String> keys() {
        return new TreeSet<>(messages.keySet());
    }

    Message message(String key) {
        Message message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("there is no message " + key);
        }
        return message;
    }

    private static Map<String, Object> named(String key, Object... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException(key + ": a name without a value");
        }
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(arguments[i].toString(), arguments[i + 1]);
        }
        return named;
    }
}
