package org.dossier.server.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.Prefixes;

/**
 * Turns the IRIs of a dataset into links that work on the server which was asked, whatever its name, port and path.
 *
 * @param base the dataset's base IRI
 * @param root from the page that holds the links to the server's root: {@code ./} or {@code ../}
 * @param within where things are, below the root: {@code ""} for what is current, {@code releases/2/} within an older release
 */
public record Links(String base, String root, String within) {
    /** The links of a page at {@code path}, which begins with a slash. */
    public static Links at(String base, String path) {
        long depth = path.chars().filter(c -> c == '/').count() - 1;
        return new Links(base, depth <= 0 ? "./" : "../".repeat((int) depth), "");
    }

    /** The same, where things are those of a release. */
    public Links within(int release) {
        return new Links(base, root, "releases/" + release + "/");
    }

    /** The page of a thing; {@code path} is its own, without a leading slash: {@code document/112024}. */
    public String thing(String path) {
        return root + within + path;
    }

    /** Where a click on an IRI leads; {@code ""} if a browser cannot follow it. */
    public String to(String iri) {
        if (iri.startsWith(base + EntityAddress.ID)) {
            return thing(iri.substring(base.length() + EntityAddress.ID.length()));
        }
        if (iri.startsWith(Vocabulary.NAMESPACE)) {
            return term(iri);
        }
        return iri.startsWith("http://") || iri.startsWith("https://") ? iri : "";
    }

    /** A page of this server: {@code path} has no leading slash. */
    public String page(String path) {
        return root + path;
    }

    /** Where a term of the ontology is explained; other vocabularies' terms explain themselves. */
    public String term(String iri) {
        return iri.startsWith(Vocabulary.NAMESPACE)
                ? root + "ontology#" + iri.substring(Vocabulary.NAMESPACE.length())
                : iri;
    }

    /** The SPARQL page with a query filled in and run; prefixes are put before it. */
    public String sparql(String query) {
        return root + "sparql?query=" + encode(Prefixes.sparqlHeader(query) + query);
    }

    /** The answer to a query as SPARQL's JSON; prefixes are put before it. */
    public String results(String query) {
        return root + "sparql?format=json&query=" + encode(Prefixes.sparqlHeader(query) + query);
    }

    /** The search page. */
    public String search(String text) {
        return root + "search?q=" + encode(text);
    }

    /** The id of a thing, or another value in which slashes are to be read, for a query string. */
    public static String encodeId(String id) {
        return encode(id).replace("%2F", "/");
    }

    /** A value for a query string. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
