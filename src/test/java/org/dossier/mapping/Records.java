package org.dossier.mapping;

import java.util.List;
import java.util.stream.Stream;
import org.dossier.model.Actor;
import org.dossier.model.ActorKind;
import org.dossier.model.Annotation;
import org.dossier.model.Dating;
import org.dossier.model.Document;
import org.dossier.model.EdtfDate;
import org.dossier.model.Identifier;
import org.dossier.model.NameForm;
import org.dossier.model.NameKind;
import org.dossier.model.Place;
import org.dossier.model.Text;

/** Whole records that differ in the one thing a test is about. */
final class Records {
    private Records() {}

    static Actor person(String id, String... names) {
        return actor(id, ActorKind.PERSON, "", names);
    }

    static Actor organization(String id, String code, String... names) {
        return actor(id, ActorKind.ORGANIZATION, code, names);
    }

    static Actor position(String id, String... names) {
        return actor(id, ActorKind.POSITION, "", names);
    }

    private static Actor actor(String id, ActorKind kind, String code, String... names) {
        return actor(id, kind, names(names), List.of(), code, List.of(), Annotation.NONE);
    }

    private static Actor actor(
            String id,
            ActorKind kind,
            List<NameForm> names,
            List<String> holders,
            String code,
            List<Identifier> identifiers,
            Annotation annotation) {
        return new Actor(
                id, kind, names, Dating.UNDATED, Dating.UNDATED, List.of(), "", holders, code, identifiers, annotation);
    }

    static Actor replacing(String id, String name, String... former) {
        return actor(
                id,
                ActorKind.PERSON,
                names(name),
                List.of(),
                "",
                List.of(),
                new Annotation(List.of(), List.of(), "", List.of(), List.of(former)));
    }

    static Actor named(String id, NameForm... names) {
        return actor(id, ActorKind.PERSON, List.of(names), List.of(), "", List.of(), Annotation.NONE);
    }

    static Actor heldBy(String id, String name, String... holders) {
        return actor(id, ActorKind.POSITION, names(name), List.of(holders), "", List.of(), Annotation.NONE);
    }

    static Actor identified(String id, String name, Identifier... identifiers) {
        return actor(id, ActorKind.PERSON, names(name), List.of(), "", List.of(identifiers), Annotation.NONE);
    }

    static Place place(String id, String... names) {
        return new Place(id, names(names), List.of(), "", List.of(), Annotation.NONE);
    }

    /** The first is the preferred name; one that begins with an abbreviation's mark {@code =} is an abbreviation. */
    private static List<NameForm> names(String... names) {
        return Stream.of(names)
                .map(name -> name.startsWith("=")
                        ? new NameForm(Text.of(name.substring(1)), NameKind.ABBREVIATION, "")
                        : new NameForm(
                                Text.of(name), name.equals(names[0]) ? NameKind.PREFERRED : NameKind.VARIANT, ""))
                .toList();
    }

    static Dating dated(String edtf) {
        return new Dating(edtf, EdtfDate.parse(edtf).stream().toList());
    }

    static DocumentBuilder document(String id, String title) {
        return new DocumentBuilder(id, title);
    }

    /** A document in the making; nothing but id and title is given at first. */
    static final class DocumentBuilder {
        private final String id;
        private final String title;
        private Dating date = Dating.UNDATED;
        private String type = "";
        private Document.Correspondence correspondence = Document.Correspondence.NONE;
        private Document.Subjects subjects = Document.Subjects.NONE;
        private Document.Custody custody = Document.Custody.NONE;
        private Document.Relations relations = Document.Relations.NONE;
        private Document.Credits credits = Document.Credits.NONE;
        private String rights = "";
        private Annotation annotation = Annotation.NONE;

        private DocumentBuilder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        DocumentBuilder on(String edtf) {
            date = dated(edtf);
            return this;
        }

        DocumentBuilder type(String word) {
            type = word;
            return this;
        }

        DocumentBuilder from(String... senders) {
            correspondence = new Document.Correspondence(List.of(senders), correspondence.recipients());
            return this;
        }

        DocumentBuilder to(String... recipients) {
            correspondence = new Document.Correspondence(correspondence.senders(), List.of(recipients));
            return this;
        }

        DocumentBuilder people(String... names) {
            subjects = new Document.Subjects(List.of(names), List.of(), subjects.places(), List.of(), List.of());
            return this;
        }

        DocumentBuilder places(String... names) {
            subjects = new Document.Subjects(subjects.people(), List.of(), List.of(names), List.of(), List.of());
            return this;
        }

        DocumentBuilder topics(String... words) {
            subjects = new Document.Subjects(List.of(), List.of(), List.of(), List.of(words), List.of());
            return this;
        }

        DocumentBuilder keptAs(String reference, String... repositories) {
            custody = new Document.Custody(List.of(repositories), reference, List.of(), List.of());
            return this;
        }

        DocumentBuilder collections(String... names) {
            custody = new Document.Custody(List.of(), "", List.of(names), List.of());
            return this;
        }

        DocumentBuilder translationOf(String id) {
            relations = new Document.Relations(List.of(id), List.of(), List.of(), List.of());
            return this;
        }

        DocumentBuilder rights(String text) {
            rights = text;
            return this;
        }

        DocumentBuilder note(String text) {
            annotation = new Annotation(List.of(), List.of(Text.of(text)), "", List.of(), List.of());
            return this;
        }

        DocumentBuilder replaces(String... former) {
            annotation = new Annotation(List.of(), List.of(), "", List.of(), List.of(former));
            return this;
        }

        Document build() {
            return new Document(
                    id,
                    List.of(Text.of(title)),
                    date,
                    type,
                    correspondence,
                    subjects,
                    custody,
                    relations,
                    credits,
                    List.of(),
                    rights,
                    annotation);
        }
    }
}
