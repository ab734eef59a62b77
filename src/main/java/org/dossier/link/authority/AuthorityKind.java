package org.dossier.link.authority;

import java.util.Locale;
import java.util.Optional;
import org.dossier.model.AuthorityExtract;

/** What an entry of an authority file stands for. */
public enum AuthorityKind {
    PERSON,
    ORGANIZATION,
    PLACE,
    EVENT;

    /** The word the data use: the constant's name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that a word means, in capitals or not; {@code organisation} is understood too. */
    public static Optional<AuthorityKind> named(String word) {
        return AuthorityExtract.kindOf(word).map(plain -> valueOf(plain.toUpperCase(Locale.ROOT)));
    }
}
