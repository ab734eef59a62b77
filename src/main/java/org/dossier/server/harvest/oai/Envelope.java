package org.dossier.server.harvest.oai;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.xml.namespace.QName;
import org.dossier.server.Xml;
import org.dossier.server.harvest.oai.OaiProblem.Code;

/** What is around every answer (OAI-PMH 2.0, section 3.2): its date, and the request that it answers. */
final class Envelope {
    static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
    private static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";
    private static final String TOKEN = "[A-Za-z0-9_-]+";

    private Envelope() {}

    /** The name of an element of the protocol. */
    static QName name(String local) {
        return new QName(NAMESPACE, local);
    }

    /**
     * Begins an answer.
     *
     * @param baseUrl where the repository is
     * @param arguments the request's, {@code verb} among them; none if they make no sense
     */
    static Xml begin(Instant date, String baseUrl, Map<String, String> arguments) {
        Xml xml = new Xml();
        xml.declaration();
        xml.start(name("OAI-PMH"));
        xml.namespace("", NAMESPACE);
        xml.schemaLocation(NAMESPACE, SCHEMA);
        xml.line();
        xml.element(name("responseDate"), date.truncatedTo(ChronoUnit.SECONDS).toString());
        xml.line();
        xml.start(name("request"));
        if (arguments.entrySet().stream().allMatch(Envelope::mayBeRepeated)) {
            arguments.forEach(xml::attribute);
        }
        xml.text(baseUrl);
        xml.end();
        xml.line();
        return xml;
    }

    static byte[] end(Xml xml) {
        xml.line();
        xml.end();
        xml.line();
        return xml.bytes();
    }

    static void problem(OaiProblem problem, Xml xml) {
        xml.start(name("error"));
        xml.attribute("code", problem.code().word());
        xml.text(problem.sentence());
        xml.end();
    }

    /** Whether an answer may show an argument: nothing that its schema does not allow comes back. The others have been checked before. */
    private static boolean mayBeRepeated(Map.Entry<String, String> argument) {
        return switch (argument.getKey()) {
            case Verb.RESUMPTION_TOKEN -> argument.getValue().matches(TOKEN);
            case Verb.IDENTIFIER -> isUri(argument.getValue());
            default -> true;
        };
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).toASCIIString().equals(text);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The error of a token that does not lead on. */
    static OaiProblem badToken(String sentence) {
        return new OaiProblem(Code.BAD_RESUMPTION_TOKEN, sentence + " Begin the list anew.");
    }
}
