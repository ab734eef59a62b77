package org.dossier.mapping;

/** Tells what the names in records mean. */
interface Meanings {
    /** What {@code name} means where a record has it in that role. */
    Meaning meaning(String name, NameRole role);

    /** What a reference means that is an id or, if no record has that id, a name. */
    Meaning reference(String idOrName, NameRole role);
}
