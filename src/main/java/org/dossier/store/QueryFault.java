package org.dossier.store;

import org.dossier.guard.QueryRefusal;

/** A query that is not answered; the message says what is wrong with it and, where there is one, the remedy. */
public final class QueryFault extends Exception {
    private static final long serialVersionUID = 1L;

    QueryFault(QueryRefusal refusal) {
        super((refusal.sentence() + " " + refusal.remedy()).strip(), refusal);
    }

    QueryFault(String message) {
        super(message);
    }

    QueryFault(String message, Throwable cause) {
        super(message, cause);
    }
}
