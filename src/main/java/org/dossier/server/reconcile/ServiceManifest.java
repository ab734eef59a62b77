package org.dossier.server.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dossier.language.Language;
import org.dossier.rdf.Iri;
import org.dossier.release.Manifest;
import org.dossier.release.Release;
import org.dossier.server.view.ReleaseFacts;

/** What the service is and where its parts are (Reconciliation Service API 0.2, 3.1). */
final class ServiceManifest {
    static final String PATH = "reconcile";

    private ServiceManifest() {}

    /**
     * The manifest.
     *
     * @param mostQueries how many queries a batch may have
     */
    static ObjectNode of(Release release, int mostQueries) {
        Manifest.DatasetFacts facts = release.manifest().dataset();
        String service = Iri.toUri(facts.base()) + PATH;
        ObjectNode manifest = Json.object();
        manifest.putArray("versions").add("0.2");
        manifest.put("name", ReleaseFacts.of(release, Language.ENGLISH).title().text())
                .put("identifierSpace", facts.base() + "id/")
                .put("schemaSpace", ServiceType.SPACE)
                .put("serviceVersion", release.manifest().toolVersion())
                .put("batchSize", mostQueries)
                .putObject("view")
                .put("url", service + "/view?id={{id}}");
        ServiceType.all().forEach(type -> manifest.withArray("defaultTypes").add(type.json()));
        manifest.putObject("preview")
                .put("url", service + "/preview?id={{id}}")
                .put("width", PreviewEndpoint.WIDTH)
                .put("height", PreviewEndpoint.HEIGHT);
        ObjectNode suggest = manifest.putObject("suggest");
        for (String what : SuggestEndpoint.OFFERED) {
            suggest.putObject(what).put("service_url", service).put("service_path", "/suggest/" + what);
        }
        ObjectNode extend = manifest.putObject("extend");
        extend.putObject("propose_properties").put("service_url", service).put("service_path", "/properties");
        extend.putArray("property_settings")
                .addObject()
                .put("name", DataExtension.LIMIT)
                .put("label", "Limit")
                .put("type", "number")
                .put("default", 0)
                .put("help_text", "How many values at most; 0 for all of them");
        return manifest;
    }
}
