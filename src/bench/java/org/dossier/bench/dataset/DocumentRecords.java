package org.dossier.bench.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * The documents. The shares of the fields are such that the mapping makes about 27 triples a document; a title tells nothing but
 * what it says.
 */
final class DocumentRecords {
    private static final String[] ABOUT = {
        "Notes on the", "Survey of the", "Question of the", "Remarks on the", "State of the"
    };

    private final Population population;
    private final int documents;
    private final double errors;
    private final Words words = new Words();
    private final Zipf persons;
    private final Zipf organizations;
    private final Zipf places;
    private final Zipf topics;
    private final Zipf events;
    private final Zipf collections;
    private final Zipf types = new Zipf(DatasetGenerator.TYPES.length);
    private final Zipf languages = new Zipf(DatasetGenerator.LANGUAGES.length);
    private final String[] topicNames;

    DocumentRecords(Population population, int documents, double errors) {
        this.population = population;
        this.documents = documents;
        this.errors = errors;
        persons = new Zipf(population.persons);
        organizations = new Zipf(population.organizations);
        places = new Zipf(population.places);
        topics = new Zipf(population.topics);
        events = new Zipf(population.events);
        collections = new Zipf(population.collections);
        topicNames = new String[population.topics];
        Dice dice = new Dice(population.topics);
        for (int i = 0; i < topicNames.length; i++) {
            topicNames[i] = words.telling(dice) + " " + words.telling(dice);
        }
    }

    void write(JsonGenerator json, Dice dice) throws IOException {
        Faults faults = new Faults(errors);
        for (int i = 0; i < documents; i++) {
            Faults.Fault fault = faults.next(dice);
            json.writeStartObject();
            if (fault != Faults.Fault.NO_ID) {
                json.writeStringField("id", id(fault == Faults.Fault.SAME_ID ? Math.max(0, i - 1) : i));
            }
            if (fault != Faults.Fault.NO_TITLE) {
                json.writeStringField("title", title(dice));
            }
            if (fault == Faults.Fault.BAD_DATE) {
                json.writeStringField("date", Days.year(dice) + "-13");
            } else {
                date(json, dice);
            }
            json.writeStringField("type", DatasetGenerator.TYPES[types.pick(dice)]);
            correspondence(json, dice);
            subjects(json, dice);
            custody(json, dice, i);
            json.writeStringField("description", words.prose(dice, dice.between(40, 80)));
            if (fault == Faults.Fault.UNKNOWN_FIELD) {
                json.writeStringField("colour", "grey");
            }
            if (fault == Faults.Fault.UNKNOWN_NAME) {
                list(json, "creators", "Unheard " + population.person(i % population.persons));
            }
            json.writeEndObject();
        }
    }

    private static String id(int number) {
        return String.valueOf(100_000 + number);
    }

    private String title(Dice dice) {
        String title = ABOUT[dice.below(ABOUT.length)] + " " + words.telling(dice) + " " + words.telling(dice);
        return dice.chance(0.5) ? title + " and the " + words.telling(dice) : title;
    }

    private static void date(JsonGenerator json, Dice dice) throws IOException {
        if (dice.chance(0.12)) {
            return;
        }
        int precision = dice.below(20);
        String date = precision < 17 ? Days.day(dice) : precision < 19 ? Days.month(dice) : Days.year(dice);
        json.writeStringField("date", date);
    }

    private void correspondence(JsonGenerator json, Dice dice) throws IOException {
        if (!dice.chance(0.25)) {
            return;
        }
        list(json, "senders", population.person(persons.pick(dice)));
        if (dice.chance(0.35)) {
            list(json, "recipients", population.person(persons.pick(dice)));
        }
    }

    private void subjects(JsonGenerator json, Dice dice) throws IOException {
        if (dice.chance(0.09)) {
            list(json, "people", population.person(persons.pick(dice)));
        }
        if (dice.chance(0.04)) {
            list(json, "organizations", population.organization(organizations.pick(dice)));
        }
        if (dice.chance(0.06)) {
            list(json, "places", population.place(places.pick(dice)));
        }
        if (dice.chance(0.02)) {
            list(json, "events", population.event(events.pick(dice)));
        }
        json.writeArrayFieldStart("topics");
        int first = topics.pick(dice);
        json.writeString(topicNames[first]);
        if (dice.chance(0.15)) {
            int second = topics.pick(dice);
            if (second != first) {
                json.writeString(topicNames[second]);
            }
        }
        json.writeEndArray();
        if (dice.chance(0.6)) {
            list(json, "languages", DatasetGenerator.LANGUAGES[languages.pick(dice)]);
        }
    }

    private void custody(JsonGenerator json, Dice dice, int number) throws IOException {
        if (dice.chance(0.5)) {
            list(json, "collections", "c" + collections.pick(dice));
        }
        if (dice.chance(0.1)) {
            list(json, "programs", DatasetGenerator.PROGRAMS[dice.below(DatasetGenerator.PROGRAMS.length)]);
        }
        if (dice.chance(0.08)) {
            // A file holds some fifty documents, so that there are units for all to share.
            int file = number / 500 + dice.below(4);
            json.writeStringField(
                    "archiveReference",
                    DatasetGenerator.ARCHIVES[file % DatasetGenerator.ARCHIVES.length] + ", f. " + (file / 300 + 1)
                            + ", op. " + (file / 20 + 1) + ", d. " + (file + 1) + ", l. " + dice.between(1, 400));
        }
        if (number > 10 && dice.chance(0.03)) {
            list(json, "replyTo", id(number - dice.between(1, 10)));
        }
    }

    private static void list(JsonGenerator json, String field, String value) throws IOException {
        json.writeArrayFieldStart(field);
        json.writeString(value);
        json.writeEndArray();
    }
}
