package org.dossier.bench.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The records that documents refer to: who and what there is, with names in two scripts and links to authority files. */
final class AuthorityRecords {
    private final Population population;

    AuthorityRecords(Population population) {
        this.population = population;
    }

    void actors(JsonGenerator json, Dice dice) throws IOException {
        for (int i = 0; i < population.persons; i++) {
            String name = population.person(i);
            begin(json, Population.key(name), "person", name);
            if (dice.chance(0.3)) {
                form(json, Population.cyrillic(name), "ru");
            }
            if (dice.chance(0.4)) {
                int birth = dice.between(1860, 1925);
                json.writeStringField("birth", String.valueOf(birth));
                json.writeStringField("death", String.valueOf(birth + dice.between(30, 90)));
            }
            if (dice.chance(0.25)) {
                json.writeObjectFieldStart("identifiers");
                json.writeStringField("wikidata", "Q" + (1_000_000 + i));
                if (dice.chance(0.5)) {
                    json.writeStringField("viaf", String.valueOf(10_000_000 + i));
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        for (int i = 0; i < population.organizations; i++) {
            String name = population.organization(i);
            begin(json, Population.key(name), "organization", name);
            json.writeEndObject();
        }
        for (String archive : DatasetGenerator.ARCHIVES) {
            begin(json, "archive-" + Population.key(archive), "organization", "State Archive " + archive);
            json.writeArrayFieldStart("names");
            json.writeStartObject();
            json.writeStringField("text", archive);
            json.writeStringField("language", "en");
            json.writeStringField("kind", "abbreviation");
            json.writeEndObject();
            json.writeEndArray();
            json.writeStringField("code", Population.key(archive));
            json.writeEndObject();
        }
    }

    void places(JsonGenerator json, Dice dice) throws IOException {
        for (int i = 0; i < population.places; i++) {
            String name = population.place(i);
            begin(json, Population.key(name), "", name);
            json.writeStringField("latitude", degrees(dice, 60));
            json.writeStringField("longitude", degrees(dice, 170));
            json.writeEndObject();
        }
    }

    private static String degrees(Dice dice, int most) {
        return dice.between(1, most) + "." + dice.between(1000, 9999);
    }

    void programs(JsonGenerator json, Dice dice) throws IOException {
        for (String program : DatasetGenerator.PROGRAMS) {
            begin(json, Population.key(program), "", program);
            json.writeStringField("established", String.valueOf(dice.between(1985, 2010)));
            json.writeEndObject();
        }
    }

    void collections(JsonGenerator json, Dice dice) throws IOException {
        for (int i = 0; i < population.collections; i++) {
            begin(json, "c" + i, "", population.collection(i));
            int first = dice.between(1945, 1952);
            json.writeStringField("dates", first + "/" + (first + dice.between(1, 5)));
            json.writeEndObject();
        }
    }

    void events(JsonGenerator json, Dice dice) throws IOException {
        Zipf persons = new Zipf(population.persons);
        Zipf places = new Zipf(population.places);
        for (int i = 0; i < population.events; i++) {
            begin(json, Population.key(population.event(i)), "", population.event(i));
            json.writeStringField("begin", Days.day(dice));
            list(json, "places", population.place(places.pick(dice)));
            list(json, "participants", population.person(persons.pick(dice)));
            json.writeEndObject();
        }
    }

    private static void begin(JsonGenerator json, String id, String kind, String label) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        if (!kind.isEmpty()) {
            json.writeStringField("kind", kind);
        }
        json.writeObjectFieldStart("label");
        json.writeStringField("en", label);
        json.writeEndObject();
    }

    private static void form(JsonGenerator json, String name, String language) throws IOException {
        json.writeObjectFieldStart("names");
        json.writeStringField(language, name);
        json.writeEndObject();
    }

    private static void list(JsonGenerator json, String field, String value) throws IOException {
        json.writeArrayFieldStart(field);
        json.writeString(value);
        json.writeEndArray();
    }
}
