package org.dossier.rdf;

/** The terms that {@code ontology/dossier.ttl} defines; a test holds the two against each other in both directions. */
public final class Vocabulary {
    /** The IRI of the ontology. */
    public static final String ONTOLOGY = "https://w3id.org/dossier/ontology";

    /** The namespace of its terms. */
    public static final String NAMESPACE = ONTOLOGY + "#";

    // Classes
    public static final Iri DOCUMENT = term("Document");
    public static final Iri COPY = term("Copy");
    public static final Iri ARCHIVAL_UNIT = term("ArchivalUnit");
    public static final Iri ACTOR = term("Actor");
    public static final Iri PERSON = term("Person");
    public static final Iri ORGANIZATION = term("Organization");
    public static final Iri POSITION = term("Position");
    public static final Iri NAME_FORM = term("NameForm");
    public static final Iri MENTION = term("Mention");
    public static final Iri PROGRAM = term("Program");
    public static final Iri EVENT = term("Event");
    public static final Iri CORRESPONDENCE_ACTION = term("CorrespondenceAction");
    public static final Iri CREATION_ACTION = term("CreationAction");
    public static final Iri TIME_EXPRESSION = term("TimeExpression");
    public static final Iri PLACE_CLASS = term("Place");
    public static final Iri STATEMENT = term("Statement");

    // Individuals: types of action, and what a statement rests on
    public static final Iri ACTION_TYPES = term("ActionTypes");
    public static final Iri SENT = term("Sent");
    public static final Iri RECEIVED = term("Received");
    public static final Iri FORWARDED = term("Forwarded");
    public static final Iri TRANSMITTED = term("Transmitted");
    public static final Iri BASES = term("Bases");
    public static final Iri STATED_IN_RECORD = term("StatedInRecord");
    public static final Iri INFERRED_FROM_TITLE = term("InferredFromTitle");

    // Properties
    public static final Iri ACTION = term("action");
    public static final Iri ACTION_TYPE = term("actionType");
    public static final Iri AGENT = term("agent");
    public static final Iri ARCHIVAL_REFERENCE = term("archivalReference");
    public static final Iri AS_WRITTEN = term("asWritten");
    public static final Iri BASIS = term("basis");
    public static final Iri BEGIN_DATE = term("beginDate");
    public static final Iri CARRIER = term("carrier");
    public static final Iri CODE = term("code");
    public static final Iri CONTRIBUTOR = term("contributor");
    public static final Iri CREATOR = term("creator");
    public static final Iri DATE = term("date");
    public static final Iri DATE_AS_WRITTEN = term("dateAsWritten");
    public static final Iri DRAFT_OF = term("draftOf");
    public static final Iri EARLIEST = term("earliest");
    public static final Iri END_DATE = term("endDate");
    public static final Iri FORWARDS = term("forwards");
    public static final Iri FUNDER = term("funder");
    public static final Iri HAS_COPY = term("hasCopy");
    public static final Iri HAS_MENTION = term("hasMention");
    public static final Iri HAS_NAME = term("hasName");
    public static final Iri HELD_IN = term("heldIn");
    public static final Iri HOLDS_POSITION = term("holdsPosition");
    public static final Iri IN_COLLECTION = term("inCollection");
    public static final Iri INTERLOCUTOR = term("interlocutor");
    public static final Iri KIND = term("kind");
    public static final Iri KNOWN_BY_CITATION = term("knownByCitation");
    public static final Iri LATEST = term("latest");
    public static final Iri LEVEL = term("level");
    public static final Iri LOCATOR = term("locator");
    public static final Iri MENTIONS = term("mentions");
    public static final Iri MESSAGE_NUMBER = term("messageNumber");
    public static final Iri NAME = term("name");
    public static final Iri NAME_KIND = term("nameKind");
    public static final Iri PAPKA = term("papka");
    public static final Iri PART_OF = term("partOf");
    public static final Iri PARTICIPANT = term("participant");
    public static final Iri PARTNER = term("partner");
    public static final Iri PLACE = term("place");
    public static final Iri POSSIBLY_SAME_AS = term("possiblySameAs");
    public static final Iri PROVISIONAL = term("provisional");
    public static final Iri RECEIPT = term("receipt");
    public static final Iri RECIPIENT = term("recipient");
    public static final Iri RECORDED_AT = term("recordedAt");
    public static final Iri REFERS_TO = term("refersTo");
    public static final Iri RELEASED_BY = term("releasedBy");
    public static final Iri REPLY_TO = term("replyTo");
    public static final Iri REPOSITORY = term("repository");
    public static final Iri ROLE = term("role");
    public static final Iri ROLE_STATEMENT = term("roleStatement");
    public static final Iri SCRIPT = term("script");
    public static final Iri SENDER = term("sender");
    public static final Iri SENDING = term("sending");
    public static final Iri TIME = term("time");
    public static final Iri TOPIC = term("topic");
    public static final Iri TRANSLATION_OF = term("translationOf");
    public static final Iri TRANSLATOR = term("translator");
    public static final Iri UNIT_NUMBER = term("unitNumber");

    // Functions over uncertain dates
    public static final Iri CERTAINLY_BEFORE = term("certainlyBefore");
    public static final Iri POSSIBLY_BEFORE = term("possiblyBefore");
    public static final Iri CERTAINLY_AFTER = term("certainlyAfter");
    public static final Iri POSSIBLY_AFTER = term("possiblyAfter");
    public static final Iri CERTAINLY_DURING = term("certainlyDuring");
    public static final Iri POSSIBLY_DURING = term("possiblyDuring");
    public static final Iri OVERLAPS = term("overlaps");
    public static final Iri PERIOD = term("period");
    public static final Iri EARLIEST_DAY = term("earliestDay");
    public static final Iri LATEST_DAY = term("latestDay");
    public static final Iri IS_QUALIFIED = term("isQualified");

    private Vocabulary() {}

    /** A term of the ontology. */
    public static Iri term(String localName) {
        return new Iri(NAMESPACE + localName);
    }
}
