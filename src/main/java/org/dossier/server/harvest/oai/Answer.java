package org.dossier.server.harvest.oai;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dossier.release.History;
import org.dossier.release.Publication;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Xml;
import org.dossier.server.harvest.oai.OaiProblem.Code;

/** Answers one request from the release that is current, or from the one that a resumption token stays on. */
final class Answer {
    /** Where the repository is, below the dataset's base. */
    static final String PATH = "oai";

    private final CurrentRelease.Lease lease;
    private final Instant now;
    private final PageSize pageSize;

    Answer(CurrentRelease.Lease lease, Instant now, PageSize pageSize) {
        this.lease = lease;
        this.now = now;
        this.pageSize = pageSize;
    }

    /**
     * The answer to a request, an error of the protocol among them.
     *
     * @param forms the query of the address, and the body of a POST
     * @throws IOException if a release cannot be read
     */
    byte[] to(String... forms) throws IOException {
        Arguments arguments;
        try {
            arguments = Arguments.parse(forms);
        } catch (OaiProblem e) {
            return refusal(e, Map.of());
        }
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put(Verb.VERB, arguments.verb().word());
        shown.putAll(arguments.values());
        try {
            Optional<String> token = arguments.value(Verb.RESUMPTION_TOKEN);
            if (token.isPresent()) {
                return resumed(token.get(), arguments.verb(), shown);
            }
            Xml xml = Envelope.begin(now, baseUrl(), shown);
            new VerbAnswer(new Repository(lease), pageSize, xml).to(arguments);
            return Envelope.end(xml);
        } catch (OaiProblem e) {
            return refusal(e, e.code().hidesArguments() ? Map.of() : shown);
        }
    }

    private byte[] resumed(String text, Verb verb, Map<String, String> shown) throws IOException {
        ResumptionToken token = ResumptionToken.read(text)
                .orElseThrow(() -> Envelope.badToken("The resumptionToken is none that was given here."));
        Optional<CurrentRelease.Lease> kept = lease.kept(token.release());
        if (kept.isEmpty()) {
            throw Envelope.badToken("The resumptionToken belongs to a release that is not kept any more.");
        }
        try (CurrentRelease.Lease release = kept.get()) {
            Repository repository = new Repository(release);
            if (token.verb() != verb || !token.isSealed(text, release.release().fingerprint())) {
                throw Envelope.badToken("The resumptionToken is none that was given here for this verb.");
            }
            Xml xml = Envelope.begin(dateOf(token.release()), baseUrl(), shown);
            new VerbAnswer(repository, pageSize, xml).resume(token);
            return Envelope.end(xml);
        }
    }

    /**
     * The date of an answer from a release. Where a newer one has been published since, it is the last second before that: whoever harvests from
     * the date of any answer on misses nothing of the newer one.
     */
    private Instant dateOf(int release) throws IOException {
        for (Publication publication : History.of(lease.release()).publications()) {
            if (publication.release() > release && !publication.instant().isAfter(now)) {
                return publication.instant().minusSeconds(1);
            }
        }
        return now;
    }

    private byte[] refusal(OaiProblem problem, Map<String, String> shown) {
        Xml xml = Envelope.begin(now, baseUrl(), shown);
        Envelope.problem(problem, xml);
        return Envelope.end(xml);
    }

    /** The answer to a request that cannot be read. */
    byte[] badArgument(String sentence) {
        return refusal(new OaiProblem(Code.BAD_ARGUMENT, sentence), Map.of());
    }

    private String baseUrl() {
        return lease.release().manifest().dataset().base() + PATH;
    }
}
