package org.dossier.source;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A record as its file has it, before it is understood.
 *
 * @param fields its fields under the file's own names; a CSV row is an object of texts and lists of texts
 */
record RawRecord(ObjectNode fields, SourceLocation where) {}
