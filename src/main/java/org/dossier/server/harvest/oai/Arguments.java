package org.dossier.server.harvest.oai;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.server.harvest.oai.OaiProblem.Code;

/**
 * What a request asks, checked against what its verb takes (OAI-PMH 2.0, sections 3.1.1 and 3.6); what the values mean is not looked at.
 *
 * @param values the arguments beside the verb, in the order in which they came; none comes twice
 */
record Arguments(Verb verb, Map<String, String> values) {
    Arguments {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Reads {@code application/x-www-form-urlencoded} text, in UTF-8.
     *
     * @param encoded the query of the address, and the body of a POST
     * @throws OaiProblem if the verb is not one, or an argument is missing, unknown, repeated or beside a resumption token
     */
    static Arguments parse(String... encoded) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String form : encoded) {
            for (String pair : form.split("&")) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    given.computeIfAbsent(
                                    decode(equals < 0 ? pair : pair.substring(0, equals)), name -> new ArrayList<>())
                            .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
                }
            }
        }
        List<String> verbs = Optional.ofNullable(given.remove(Verb.VERB)).orElse(List.of());
        if (verbs.size() > 1) {
            throw new OaiProblem(Code.BAD_VERB, "The verb is given more than once.");
        }
        Verb verb = verbs.stream()
                .findFirst()
                .flatMap(Verb::named)
                .orElseThrow(() -> new OaiProblem(
                        Code.BAD_VERB,
                        "The verb is missing or unknown: it is Identify, ListMetadataFormats, ListSets, ListIdentifiers, ListRecords"
                                + " or GetRecord."));
        return new Arguments(verb, checked(verb, given));
    }

    private static Map<String, String> checked(Verb verb, Map<String, List<String>> given) {
        Map<String, String> values = new LinkedHashMap<>();
        given.forEach((name, all) -> {
            if (!verb.takes(name)) {
                throw new OaiProblem(Code.BAD_ARGUMENT, verb.word() + verb.taken());
            }
            if (all.size() > 1) {
                throw new OaiProblem(Code.BAD_ARGUMENT, "The argument " + name + " is given more than once.");
            }
            values.put(name, all.get(0));
        });
        if (values.containsKey(Verb.RESUMPTION_TOKEN)) {
            if (values.size() > 1) {
                throw new OaiProblem(
                        Code.BAD_ARGUMENT, "A resumptionToken stands alone: it knows what the first request asked.");
            }
            return values;
        }
        verb.required().stream().sorted().forEach(name -> {
            if (!values.containsKey(name)) {
                throw new OaiProblem(Code.BAD_ARGUMENT, verb.word() + " needs the argument " + name + ".");
            }
        });
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new OaiProblem(Code.BAD_ARGUMENT, "A % is not followed by two digits; write % as %25.", e);
        }
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
