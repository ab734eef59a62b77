package org.dossier.link.published;

import java.io.IOException;
import org.dossier.link.mapping.MappingProblem;
import org.dossier.mapping.MappingRule;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.dossier.source.SourceLocation;

/** Takes what the files beside the records state of links: file by file, line by line, on one thread. */
public interface LinkSink {
    /** A mapping is recorded there; its statements follow. */
    void mapping(Iri mapping, SourceLocation where) throws IOException;

    /** A statement, the rule that made it, and the line that it comes from. */
    void state(MappingRule rule, Triple triple, SourceLocation where) throws IOException;

    /** Something that is wrong with the file of mappings, or with a row that is not stated. */
    void problem(MappingProblem problem) throws IOException;

    /** Something about a link that a person should look at. */
    void remark(LinkRemark remark) throws IOException;
}
