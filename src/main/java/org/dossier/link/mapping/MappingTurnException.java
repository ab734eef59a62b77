package org.dossier.link.mapping;

import java.io.IOException;

/** Somebody else has been changing the mappings for so long that it is not waited for any longer; nothing was changed. */
public final class MappingTurnException extends IOException {
    MappingTurnException(String message) {
        super(message);
    }
}
