package org.dossier.schemas;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;

/** The SHACL shapes of DCAT-AP 3.0.1. */
public final class DcatApShapes {
    private DcatApShapes() {}

    /** What breaks them, a violation or a warning a line; blank nodes count as one, since nothing published has any. */
    public static List<String> findings(Graph graph) {
        Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(
                PublishedSchemas.file("dcat-ap-3.0.1/shapes.ttl").toString()));
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(entry -> entry.severity().level().getLocalName() + " " + entry.focusNode() + " "
                        + entry.resultPath() + " " + entry.message())
                .sorted()
                .toList();
    }
}
