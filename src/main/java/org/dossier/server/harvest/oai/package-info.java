/**
 * OAI-PMH 2.0: the register of entities as records that harvesters list by date and by set. {@link OaiEndpoint} speaks HTTP,
 * {@link Reply} answers a verb, {@link MetadataFormat} writes a record.
 */
@NullMarked
package org.dossier.server.harvest.oai;

import org.jspecify.annotations.NullMarked;
