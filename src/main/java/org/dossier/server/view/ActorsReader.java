package org.dossier.server.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.language.Wording;
import org.dossier.server.entity.EntityType;
import org.dossier.server.view.ActorsView.Choosing;
import org.dossier.server.view.ActorsView.Row;
import org.dossier.server.view.ActorsView.Tally;
import org.dossier.text.Facet;
import org.dossier.text.search.Choice;
import org.dossier.text.search.Involvement;
import org.dossier.text.search.Involvement.Involved;
import org.dossier.text.search.ThingIndex;

/** Reads who is named in most documents, from the index. */
public final class ActorsReader {
    private static final int PAGE = 50;
    private static final List<EntityType> KINDS =
            List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.POSITION, EntityType.ACTOR);

    private ActorsReader() {}

    /**
     * Reads a page.
     *
     * @param kind the word of a type; anything else means all of them
     * @param by the word of a facet by which rows are sorted; anything else means all parts together
     * @param page which page, from 1
     */
    public static ActorsView read(GraphReader reader, ThingIndex index, String kind, String by, String page)
            throws IOException {
        Optional<EntityType> wanted = EntityType.named(kind).filter(KINDS::contains);
        Facet order = Facet.named(by).filter(Involvement.PARTS::contains).orElse(Facet.INVOLVED);
        List<String> types = wanted.map(List::of).orElse(KINDS).stream()
                .map(EntityType::word)
                .toList();
        List<Involved> all = index.involvement().sorted(types, order);
        String word = wanted.map(EntityType::word).orElse("");
        Paging paging = Paging.of(all.size(), page, PAGE, address(word, order) + "&page=");
        IndexLinks links = new IndexLinks(reader);
        Wording wording = reader.wording();
        List<Row> rows = new ArrayList<>();
        for (Involved one : all.subList(paging.passed(), paging.last())) {
            rows.add(row(links, one));
        }
        List<Choosing> kinds =
                new ArrayList<>(List.of(new Choosing(wording.say("browse.all"), address("", order), wanted.isEmpty())));
        for (EntityType type : KINDS) {
            kinds.add(new Choosing(
                    wording.say("browse." + type.word()),
                    address(type.word(), order),
                    type.word().equals(word)));
        }
        List<Choosing> columns = Involvement.PARTS.stream()
                .map(part -> new Choosing(wording.say("browse." + part.word()), address(word, part), part == order))
                .toList();
        return new ActorsView(kinds, columns, rows, paging, notes(wording, kind, wanted, by, order, paging));
    }

    private static List<Note> notes(
            Wording wording, String kind, Optional<EntityType> wanted, String by, Facet order, Paging paging) {
        List<Note> notes = new ArrayList<>();
        if (!kind.isEmpty() && wanted.isEmpty()) {
            notes.add(new Note("note.kind", kind, wording.say("browse.all")));
        }
        if (!by.isEmpty() && !by.equals(order.word())) {
            notes.add(new Note("note.by", by, wording.say("browse." + order.word())));
        }
        notes.addAll(paging.notes());
        return notes;
    }

    private static Row row(IndexLinks links, Involved one) {
        List<Tally> numbers = new ArrayList<>();
        for (Facet part : Involvement.PARTS) {
            int count = one.count(part);
            numbers.add(new Tally(
                    count,
                    count == 0
                            ? ""
                            : links.search(
                                    new Choice(Facet.TYPE, EntityType.DOCUMENT.word()), new Choice(part, one.id()))));
        }
        return new Row(links.to(one.id()), numbers);
    }

    private static String address(String kind, Facet order) {
        return "?by=" + order.word() + (kind.isEmpty() ? "" : "&kind=" + kind);
    }
}
