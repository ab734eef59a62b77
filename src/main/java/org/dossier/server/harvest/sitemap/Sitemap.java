package org.dossier.server.harvest.sitemap;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import org.dossier.server.Xml;

/**
 * A document of the sitemap protocol (sitemaps.org, 0.9), a list of addresses or of further lists, with what ResourceSync (ANSI/NISO Z39.99-2017)
 * adds to it. For one thread.
 */
final class Sitemap {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String TERMS = "http://www.openarchives.org/rs/terms/";
    private static final QName META = new QName(TERMS, "md", "rs");
    private static final QName LINK = new QName(TERMS, "ln", "rs");
    private static final QName ADDRESS = name("loc");
    private static final QName CHANGED = name("lastmod");

    private final Xml xml = new Xml();
    private final QName entry;

    private Sitemap(String root, String entry) {
        this.entry = name(entry);
        xml.declaration();
        xml.start(name(root));
        xml.namespace("", NAMESPACE);
    }

    private static QName name(String local) {
        return new QName(NAMESPACE, local, "");
    }

    /** Begins a list of addresses. */
    static Sitemap urls() {
        return new Sitemap("urlset", "url");
    }

    /** Begins a list of lists. */
    static Sitemap index() {
        return new Sitemap("sitemapindex", "sitemap");
    }

    /** Says what the document is to ResourceSync; comes before entries. {@code up} is the document that leads here. */
    Sitemap capability(Meta meta, String up) {
        xml.namespace("rs", TERMS);
        if (!up.isEmpty()) {
            link("up", up);
        }
        return meta(meta);
    }

    /** A link of the document. */
    Sitemap link(String relation, String address) {
        xml.line();
        xml.empty(LINK);
        xml.attribute("rel", relation);
        xml.attribute("href", address);
        return this;
    }

    private Sitemap meta(Meta meta) {
        xml.line();
        xml.empty(META);
        meta.attributes().forEach(xml::attribute);
        return this;
    }

    /** An entry that says nothing but where. */
    void entry(String address) {
        begin(address);
        xml.end();
    }

    /** An entry, and when what is there last changed. */
    void entry(String address, Instant changed) {
        begin(address);
        xml.element(CHANGED, changed.toString());
        xml.end();
    }

    /** An entry of ResourceSync. */
    void entry(String address, Meta meta) {
        begin(address);
        meta(meta);
        xml.end();
    }

    /** An entry of ResourceSync, and when what is there last changed. */
    void entry(String address, Instant changed, Meta meta) {
        begin(address);
        xml.element(CHANGED, changed.toString());
        meta(meta);
        xml.end();
    }

    private void begin(String address) {
        xml.line();
        xml.start(entry);
        xml.element(ADDRESS, address);
    }

    /** Ends the document, and gives it in UTF-8. */
    byte[] bytes() {
        xml.line();
        xml.end();
        xml.line();
        return xml.bytes();
    }

    /**
     * What ResourceSync tells of a document or an entry.
     *
     * @param attributes in the order in which they are written
     */
    record Meta(Map<String, String> attributes) {
        static final Meta NONE = new Meta(Map.of());

        Meta {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }

        static Meta capability(String name) {
            return NONE.with("capability", name);
        }

        Meta with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(attributes);
            more.put(name, value);
            return new Meta(more);
        }

        /** The hash of a representation: SHA-256, 64 hexadecimal digits. */
        Meta hash(String sha256) {
            return with("hash", "sha-256:" + sha256);
        }
    }
}
