package org.dossier.server.view;

import java.util.List;

/** A document in a list: when, what, from whom, to whom. */
public record DocumentRow(DateView date, Link document, List<Link> senders, List<Link> recipients) {
    public DocumentRow {
        senders = List.copyOf(senders);
        recipients = List.copyOf(recipients);
    }
}
