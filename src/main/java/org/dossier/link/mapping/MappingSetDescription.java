package org.dossier.link.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.dossier.rdf.Iri;

/**
 * What the head of a new file says, and the prefixes that are declared in a file once an IRI needs them.
 *
 * @param id {@code mapping_set_id}
 * @param license {@code license}, an IRI
 * @param prefixes prefix to namespace, as those of the dataset's own things; those of well-known authority files are added
 */
public record MappingSetDescription(Iri id, Iri license, Map<String, String> prefixes) {
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Map<String, String> WELL_KNOWN = wellKnown();

    /** @throws IllegalArgumentException if a prefix cannot be one, or its namespace is not how an IRI begins */
    public MappingSetDescription {
        Map<String, String> all = new LinkedHashMap<>(WELL_KNOWN);
        all.putAll(prefixes);
        all.forEach(MappingSetDescription::check);
        prefixes = Collections.unmodifiableMap(all);
    }

    /**
     * The set of a dataset: {@code {base}mappings}, with the prefix {@code id} for the dataset's things.
     *
     * @param base what the IRIs of the dataset begin with
     * @param license of the dataset
     */
    public static MappingSetDescription ofDataset(String base, Iri license) {
        return new MappingSetDescription(new Iri(base + "mappings"), license, Map.of("id", base + "id/"));
    }

    private static void check(String prefix, String namespace) {
        // What begins so is taken for an IRI.
        if (!PREFIX.matcher(prefix).matches() || prefix.startsWith("http")) {
            throw new IllegalArgumentException("\"" + prefix + "\" cannot be a prefix");
        }
        new Iri(namespace);
    }

    private static Map<String, String> wellKnown() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("wikidata", "http://www.wikidata.org/entity/");
        prefixes.put("viaf", "http://viaf.org/viaf/");
        prefixes.put("lcnaf", "http://id.loc.gov/authorities/names/");
        prefixes.put("lcsh", "http://id.loc.gov/authorities/subjects/");
        prefixes.put("gnd", "https://d-nb.info/gnd/");
        prefixes.put("isni", "https://isni.org/isni/");
        prefixes.put("geonames", "https://sws.geonames.org/");
        prefixes.put("tgn", "http://vocab.getty.edu/tgn/");
        prefixes.put("ror", "https://ror.org/");
        prefixes.put("pm20", "https://pm20.zbw.eu/folder/");
        prefixes.put("orcid", "https://orcid.org/");
        return prefixes;
    }
}
