package org.dossier.mapping;

import java.util.Set;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;

/** A rule by which a field of a record becomes statements; {@code explain} and the pages show it. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
public enum MappingRule {
    // Every kind of record
    RECORD_KIND("kind", "the kind of the record becomes the class of the thing", ExternalVocabulary.RDF_TYPE),
    RECORD_ID("id", "the record's own id becomes dcterms:identifier", ExternalVocabulary.DCTERMS_IDENTIFIER),
    LABEL("label", "the first name in each language becomes the label", ExternalVocabulary.RDFS_LABEL),
    DESCRIPTION("description", "the description is stated as it is", ExternalVocabulary.DCTERMS_DESCRIPTION),
    NOTE("note", "the note is stated as it is", ExternalVocabulary.SKOS_NOTE),
    URL("url", "the address becomes the page elsewhere", ExternalVocabulary.FOAF_PAGE),
    SOURCES("sources", "where the record's statements were seen", ExternalVocabulary.DCTERMS_SOURCE),
    REPLACES("replaces", "the former thing whose place it takes", ExternalVocabulary.DCTERMS_REPLACES),
    NAMES(
            "names",
            "each form of the name becomes a name form with its kind, script and source",
            Vocabulary.HAS_NAME,
            ExternalVocabulary.RDF_TYPE,
            Vocabulary.NAME,
            Vocabulary.NAME_KIND,
            Vocabulary.SCRIPT,
            ExternalVocabulary.DCTERMS_SOURCE),
    IDENTIFIERS(
            "identifiers",
            "an identifier of an authority file becomes a mapping and skos:exactMatch; of an unknown scheme it is kept as text",
            ExternalVocabulary.SKOS_EXACT_MATCH,
            ExternalVocabulary.RDF_TYPE,
            ExternalVocabulary.OWL_ANNOTATED_SOURCE,
            ExternalVocabulary.OWL_ANNOTATED_PROPERTY,
            ExternalVocabulary.OWL_ANNOTATED_TARGET,
            ExternalVocabulary.SSSOM_MAPPING_JUSTIFICATION,
            ExternalVocabulary.DCTERMS_SOURCE,
            ExternalVocabulary.DCTERMS_IDENTIFIER),
    MAPPING_ROW(
            "mapping",
            "a row of mappings.sssom.tsv becomes a mapping, and skos:exactMatch or skos:closeMatch if a person is behind it",
            ExternalVocabulary.SKOS_EXACT_MATCH,
            ExternalVocabulary.SKOS_CLOSE_MATCH,
            ExternalVocabulary.RDF_TYPE,
            ExternalVocabulary.OWL_ANNOTATED_SOURCE,
            ExternalVocabulary.OWL_ANNOTATED_PROPERTY,
            ExternalVocabulary.OWL_ANNOTATED_TARGET,
            ExternalVocabulary.SSSOM_PREDICATE_MODIFIER,
            ExternalVocabulary.SSSOM_OBJECT_LABEL,
            ExternalVocabulary.SSSOM_MAPPING_JUSTIFICATION,
            ExternalVocabulary.PAV_AUTHORED_BY,
            ExternalVocabulary.SSSOM_AUTHOR_LABEL,
            ExternalVocabulary.SSSOM_REVIEWER_ID,
            ExternalVocabulary.SSSOM_REVIEWER_LABEL,
            ExternalVocabulary.SSSOM_MAPPING_TOOL,
            ExternalVocabulary.SSSOM_MAPPING_TOOL_VERSION,
            ExternalVocabulary.PAV_AUTHORED_ON,
            ExternalVocabulary.SSSOM_CONFIDENCE,
            ExternalVocabulary.RDFS_COMMENT),
    CANDIDATE(
            "candidates",
            "a candidate of candidates.jsonl that nobody has decided on becomes a mapping in the graph of candidates",
            ExternalVocabulary.RDF_TYPE,
            ExternalVocabulary.OWL_ANNOTATED_SOURCE,
            ExternalVocabulary.OWL_ANNOTATED_PROPERTY,
            ExternalVocabulary.OWL_ANNOTATED_TARGET,
            ExternalVocabulary.SSSOM_OBJECT_LABEL,
            ExternalVocabulary.SSSOM_MAPPING_JUSTIFICATION,
            ExternalVocabulary.SSSOM_MAPPING_TOOL,
            ExternalVocabulary.SSSOM_MAPPING_TOOL_VERSION,
            ExternalVocabulary.SSSOM_CONFIDENCE,
            ExternalVocabulary.RDFS_COMMENT),
    AUTHORITY_CHANGE(
            "links",
            "an identifier that links.tsv tells to be replaced or withdrawn has its mapping deprecated, and what stands for it is linked too",
            ExternalVocabulary.SKOS_EXACT_MATCH,
            ExternalVocabulary.SKOS_CLOSE_MATCH,
            ExternalVocabulary.RDF_TYPE,
            ExternalVocabulary.OWL_ANNOTATED_SOURCE,
            ExternalVocabulary.OWL_ANNOTATED_PROPERTY,
            ExternalVocabulary.OWL_ANNOTATED_TARGET,
            ExternalVocabulary.OWL_DEPRECATED,
            ExternalVocabulary.DCTERMS_IS_REPLACED_BY,
            ExternalVocabulary.SKOS_CHANGE_NOTE,
            ExternalVocabulary.SSSOM_MAPPING_JUSTIFICATION,
            ExternalVocabulary.PAV_AUTHORED_ON,
            ExternalVocabulary.RDFS_COMMENT),
    PROVISIONAL(
            "names",
            "a name that no record claims gets a provisional thing of its own, labelled as it was first spelled",
            ExternalVocabulary.RDF_TYPE,
            ExternalVocabulary.RDFS_LABEL,
            Vocabulary.PROVISIONAL,
            Vocabulary.LEVEL,
            Vocabulary.HAS_NAME,
            Vocabulary.NAME,
            Vocabulary.NAME_KIND,
            Vocabulary.SCRIPT),

    // Documents
    DOCUMENT_TITLE(
            "title",
            "the title becomes rdfs:label and dcterms:title",
            ExternalVocabulary.RDFS_LABEL,
            ExternalVocabulary.DCTERMS_TITLE),
    DOCUMENT_TYPE(
            "type",
            "the type becomes a concept of the scheme of kinds",
            Vocabulary.KIND,
            ExternalVocabulary.RDF_TYPE,
            ExternalVocabulary.RDFS_LABEL,
            ExternalVocabulary.SKOS_PREF_LABEL,
            ExternalVocabulary.SKOS_IN_SCHEME),
    KIND_WORDS(
            "type",
            "a kind of document that archives use everywhere is called by its names in the other languages of the pages, too",
            ExternalVocabulary.RDFS_LABEL,
            ExternalVocabulary.SKOS_PREF_LABEL),
    DOCUMENT_DATE(
            "date",
            "the date is stated as written, as EDTF, and as the first and the last day it may mean",
            Vocabulary.DATE,
            Vocabulary.DATE_AS_WRITTEN,
            Vocabulary.EARLIEST,
            Vocabulary.LATEST,
            Vocabulary.TIME,
            ExternalVocabulary.RDF_TYPE),
    SENDERS(
            "senders",
            "whoever the name means becomes a sender, and the agent of the act of sending",
            Vocabulary.SENDER,
            Vocabulary.ACTION,
            Vocabulary.SENDING,
            ExternalVocabulary.RDF_TYPE,
            Vocabulary.ACTION_TYPE,
            Vocabulary.AGENT,
            Vocabulary.TIME,
            Vocabulary.BASIS),
    RECIPIENTS(
            "recipients",
            "whoever the name means becomes a recipient, and the agent of the act of receiving",
            Vocabulary.RECIPIENT,
            Vocabulary.ACTION,
            Vocabulary.RECEIPT,
            ExternalVocabulary.RDF_TYPE,
            Vocabulary.ACTION_TYPE,
            Vocabulary.AGENT,
            Vocabulary.BASIS),
    CREATORS(
            "creators",
            "whoever the name means becomes a creator and the agent of the creation; what nobody sent has that act with its date",
            Vocabulary.CREATOR,
            Vocabulary.ACTION,
            ExternalVocabulary.RDF_TYPE,
            Vocabulary.AGENT,
            Vocabulary.TIME,
            Vocabulary.BASIS),
    TRANSLATOR("translator", "whoever the name means becomes a translator", Vocabulary.TRANSLATOR),
    CONTRIBUTOR("contributor", "whoever the name means becomes a contributor", Vocabulary.CONTRIBUTOR),
    PEOPLE("people", "whoever the name means is mentioned", Vocabulary.MENTIONS),
    ORGANIZATIONS("organizations", "the organization that the name means is mentioned", Vocabulary.MENTIONS),
    PLACES("places", "the place that the name means is mentioned", Vocabulary.MENTIONS),
    EVENTS("events", "the event that the name means is mentioned", Vocabulary.MENTIONS),
    MENTION(
            "names",
            "each name becomes a mention: the words, the role they stand in, and what they were concluded to mean",
            Vocabulary.HAS_MENTION,
            ExternalVocabulary.RDF_TYPE,
            Vocabulary.AS_WRITTEN,
            Vocabulary.ROLE,
            Vocabulary.REFERS_TO,
            Vocabulary.BASIS),
    TOPICS(
            "topics",
            "the topic becomes a concept of the scheme of topics",
            Vocabulary.TOPIC,
            ExternalVocabulary.RDF_TYPE,
            ExternalVocabulary.RDFS_LABEL,
            ExternalVocabulary.SKOS_PREF_LABEL,
            ExternalVocabulary.SKOS_IN_SCHEME),
    COLLECTIONS("collections", "the collection it belongs to", Vocabulary.IN_COLLECTION),
    PROGRAMS("programs", "the program that published it", Vocabulary.RELEASED_BY),
    REPOSITORY("repository", "the archive that the name means holds a copy", Vocabulary.REPOSITORY),
    ARCHIVE_REFERENCE(
            "archiveReference",
            "the reference is kept verbatim, each copy it tells of is held in its chain of archival units",
            Vocabulary.ARCHIVAL_REFERENCE,
            Vocabulary.HAS_COPY,
            ExternalVocabulary.RDF_TYPE,
            ExternalVocabulary.RDFS_LABEL,
            Vocabulary.HELD_IN,
            Vocabulary.REPOSITORY,
            Vocabulary.LOCATOR,
            Vocabulary.LEVEL,
            Vocabulary.UNIT_NUMBER,
            Vocabulary.PART_OF,
            Vocabulary.PAPKA),
    TRANSLATION_OF("translationOf", "the document it translates", Vocabulary.TRANSLATION_OF),
    REPLY_TO("replyTo", "the document it answers", Vocabulary.REPLY_TO),
    FORWARDS("forwards", "the document it passes on", Vocabulary.FORWARDS),
    DRAFT_OF("draftOf", "the document it is a draft of", Vocabulary.DRAFT_OF),
    CITED_DOCUMENT(
            "translationOf, replyTo, forwards, draftOf",
            "a document that is cited but that no record describes has an IRI and the words it is cited by",
            ExternalVocabulary.RDF_TYPE,
            ExternalVocabulary.RDFS_LABEL,
            Vocabulary.KNOWN_BY_CITATION),
    POSSIBLY_SAME(
            "note", "a note that says \"possibly the same as record N\" joins the two", Vocabulary.POSSIBLY_SAME_AS),
    LANGUAGES("languages", "the languages it is in", ExternalVocabulary.SCHEMA_IN_LANGUAGE),
    RIGHTS("rights", "the statement on reuse; of a known licence its canonical IRI", ExternalVocabulary.DCTERMS_RIGHTS),

    // Read from the title of a document
    TITLE_SENDERS(
            "title",
            "a title that names the sender tells it where the record does not",
            Vocabulary.SENDER,
            Vocabulary.ACTION,
            Vocabulary.SENDING,
            ExternalVocabulary.RDF_TYPE,
            Vocabulary.ACTION_TYPE,
            Vocabulary.AGENT,
            Vocabulary.TIME,
            Vocabulary.BASIS),
    TITLE_RECIPIENTS(
            "title",
            "a title that names the recipient tells it where the record does not",
            Vocabulary.RECIPIENT,
            Vocabulary.ACTION,
            Vocabulary.RECEIPT,
            ExternalVocabulary.RDF_TYPE,
            Vocabulary.ACTION_TYPE,
            Vocabulary.AGENT,
            Vocabulary.BASIS),
    TITLE_NUMBER("title", "\"Telegram No. 21405\" is the number of the message", Vocabulary.MESSAGE_NUMBER),
    TITLE_PLACE(
            "title",
            "\"from Beijing\" is where it was sent from, \"to Tunkin at Pyongyang\" where to",
            Vocabulary.PLACE),
    TITLE_CARRIER(
            "title",
            "\"via Roshchin\" names the carrier, who is the agent of the act of transmission",
            Vocabulary.CARRIER,
            Vocabulary.ACTION,
            ExternalVocabulary.RDF_TYPE,
            Vocabulary.ACTION_TYPE,
            Vocabulary.AGENT,
            Vocabulary.BASIS),
    TITLE_INTERLOCUTORS(
            "title",
            "\"Conversation between X and Y\" names those who took part in what the document records",
            Vocabulary.INTERLOCUTOR,
            Vocabulary.MENTIONS),
    TITLE_ENCLOSURE(
            "title",
            "\"transmitting letter from X to Y\" tells of a document inside it, which is known by this citation",
            Vocabulary.FORWARDS,
            ExternalVocabulary.RDF_TYPE,
            ExternalVocabulary.RDFS_LABEL,
            Vocabulary.KNOWN_BY_CITATION,
            Vocabulary.KIND,
            ExternalVocabulary.SKOS_PREF_LABEL,
            ExternalVocabulary.SKOS_IN_SCHEME,
            Vocabulary.DATE,
            Vocabulary.DATE_AS_WRITTEN,
            Vocabulary.EARLIEST,
            Vocabulary.LATEST,
            Vocabulary.TIME,
            Vocabulary.SENDER,
            Vocabulary.RECIPIENT,
            Vocabulary.ACTION,
            Vocabulary.SENDING,
            Vocabulary.RECEIPT,
            Vocabulary.ACTION_TYPE,
            Vocabulary.AGENT,
            Vocabulary.BASIS),
    TITLE_ORIGINAL(
            "title",
            "\"[Soviet Translation]\" tells of an original, which is known by this citation",
            Vocabulary.TRANSLATION_OF,
            ExternalVocabulary.RDF_TYPE,
            ExternalVocabulary.RDFS_LABEL,
            Vocabulary.KNOWN_BY_CITATION),

    // Other records
    BEGIN("birth, begin, established", "when it began", Vocabulary.BEGIN_DATE, Vocabulary.EARLIEST),
    END("death, end", "when it ended", Vocabulary.END_DATE, Vocabulary.LATEST),
    ROLES("roles", "what the actor was, in words", Vocabulary.ROLE_STATEMENT),
    PART_OF("partOf, within", "what it belongs to", Vocabulary.PART_OF),
    HOLDERS("holders", "whoever the name means held the position", Vocabulary.HOLDS_POSITION),
    CODE("code", "the short code of an archive", Vocabulary.CODE),
    COORDINATES(
            "latitude, longitude", "where it is on the earth", ExternalVocabulary.GEO_LAT, ExternalVocabulary.GEO_LONG),
    FUNDERS("funders", "whoever the name means paid for it", Vocabulary.FUNDER),
    PARTNERS("partners", "whoever the name means worked with it", Vocabulary.PARTNER),
    PROGRAM_ROLE("role", "what the program does, in words", Vocabulary.ROLE_STATEMENT),
    EVENT_PLACES("places", "the place that the name means is where it happened", Vocabulary.PLACE),
    PARTICIPANTS("participants", "whoever the name means took part", Vocabulary.PARTICIPANT),
    COLLECTION_LEVEL("kind", "a collection is an archival unit of that level", Vocabulary.LEVEL),
    COLLECTION_DATES(
            "dates",
            "the span of its documents, as EDTF, and as its first and last day",
            Vocabulary.DATE,
            Vocabulary.DATE_AS_WRITTEN,
            Vocabulary.EARLIEST,
            Vocabulary.LATEST),
    RELATED("related", "another collection", ExternalVocabulary.DCTERMS_RELATION),

    // The dataset as a whole
    SCHEMES(
            "kind",
            "topics and kinds of document each have a concept scheme",
            ExternalVocabulary.RDF_TYPE,
            ExternalVocabulary.RDFS_LABEL);

    private final String field;
    private final String meaning;
    private final Set<Iri> properties;

    MappingRule(String field, String meaning, Iri... properties) {
        this.field = field;
        this.meaning = meaning;
        this.properties = Set.of(properties);
    }

    /** The field of the record that the rule reads, in the spelling of the data format; of several, with commas between. */
    public String field() {
        return field;
    }

    /** What the rule states, in one clause. */
    public String meaning() {
        return meaning;
    }

    /** The properties that the rule states, on the thing the record describes or on parts of it. */
    public Set<Iri> properties() {
        return properties;
    }
}
