package org.dossier.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossier.model.Actor;
import org.dossier.model.Collection;
import org.dossier.model.Dating;
import org.dossier.model.EdtfDate;
import org.dossier.model.Event;
import org.dossier.model.Identifier;
import org.dossier.model.NameForm;
import org.dossier.model.NameKind;
import org.dossier.model.Place;
import org.dossier.model.Program;
import org.dossier.model.Text;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;

/** States one actor, place, program, event or collection. */
final class AuthorityMapping {
    private final RecordIndex index;
    private final LinkDecisions decisions;
    private final Statements statements;
    private final Names names;
    private final Iri thing;

    AuthorityMapping(RecordIndex index, LinkDecisions decisions, Statements statements, Names names, Iri thing) {
        this.index = index;
        this.decisions = decisions;
        this.statements = statements;
        this.names = names;
        this.thing = thing;
    }

    void actor(Actor actor) throws IOException {
        names(actor.names(), EntityKind.valueOf(actor.kind().name()));
        begin(actor.begin());
        end(actor.end());
        for (Text role : actor.roles()) {
            statements.text(MappingRule.ROLES, thing, Vocabulary.ROLE_STATEMENT, role);
        }
        refer(MappingRule.PART_OF, Vocabulary.PART_OF, actor.parent(), NameRole.PARENT_BODY, "partOf");
        for (String holder : actor.holders()) {
            Optional<Iri> person = names.reference(holder, NameRole.HOLDER, "holders");
            if (person.isPresent()) {
                statements.state(MappingRule.HOLDERS, person.get(), Vocabulary.HOLDS_POSITION, thing);
            }
        }
        statements.string(MappingRule.CODE, thing, Vocabulary.CODE, actor.code());
        identifiers(actor.identifiers());
    }

    void place(Place place) throws IOException {
        names(place.names(), EntityKind.PLACE);
        for (Place.Coordinates at : place.coordinates()) {
            MappingRule rule = MappingRule.COORDINATES;
            statements.typed(
                    rule, thing, ExternalVocabulary.GEO_LAT, decimal(at.latitude()), ExternalVocabulary.XSD_DECIMAL);
            statements.typed(
                    rule, thing, ExternalVocabulary.GEO_LONG, decimal(at.longitude()), ExternalVocabulary.XSD_DECIMAL);
        }
        refer(MappingRule.PART_OF, Vocabulary.PART_OF, place.within(), NameRole.MENTIONED_PLACE, "within");
        identifiers(place.identifiers());
    }

    void program(Program program) throws IOException {
        names(program.names(), EntityKind.PROGRAM);
        refer(MappingRule.PART_OF, Vocabulary.PART_OF, program.parent(), NameRole.PARENT_OF_PROGRAM, "partOf");
        begin(program.established());
        refer(MappingRule.FUNDERS, Vocabulary.FUNDER, program.funders(), NameRole.FUNDER, "funders");
        refer(MappingRule.PARTNERS, Vocabulary.PARTNER, program.partners(), NameRole.PARTNER, "partners");
        statements.string(MappingRule.PROGRAM_ROLE, thing, Vocabulary.ROLE_STATEMENT, program.role());
        identifiers(program.identifiers());
    }

    void event(Event event) throws IOException {
        labels(event.labels(), EntityKind.EVENT);
        begin(event.begin());
        end(event.end());
        Dating last = event.end().edtf().isEmpty() ? event.begin() : event.end();
        for (EdtfDate date : event.begin().edtf()) {
            statements.day(MappingRule.BEGIN, thing, Vocabulary.EARLIEST, date.earliestDay());
        }
        for (EdtfDate date : last.edtf()) {
            statements.day(MappingRule.END, thing, Vocabulary.LATEST, date.latestDay());
        }
        refer(MappingRule.EVENT_PLACES, Vocabulary.PLACE, event.places(), NameRole.MENTIONED_PLACE, "places");
        refer(
                MappingRule.PARTICIPANTS,
                Vocabulary.PARTICIPANT,
                event.participants(),
                NameRole.PARTICIPANT,
                "participants");
        identifiers(event.identifiers());
    }

    void collection(Collection collection) throws IOException {
        statements.string(MappingRule.COLLECTION_LEVEL, thing, Vocabulary.LEVEL, "collection");
        labels(collection.labels(), EntityKind.COLLECTION);
        statements.date(MappingRule.COLLECTION_DATES, thing, collection.dates());
        refer(
                MappingRule.RELATED,
                ExternalVocabulary.DCTERMS_RELATION,
                collection.related(),
                NameRole.IN_COLLECTION,
                "related");
        for (String language : collection.languages()) {
            statements.string(MappingRule.LANGUAGES, thing, ExternalVocabulary.SCHEMA_IN_LANGUAGE, language);
        }
    }

    /** The preferred names as labels, one a language, or else the first name; and every name as a name form. */
    private void names(List<NameForm> forms, EntityKind kind) throws IOException {
        Set<String> languages = new HashSet<>();
        List<Text> preferred = forms.stream()
                .filter(name -> name.kind() == NameKind.PREFERRED)
                .map(NameForm::text)
                .filter(text -> languages.add(text.language()))
                .toList();
        List<Text> labels = preferred.isEmpty() ? List.of(forms.get(0).text()) : preferred;
        statements.onePerLanguage(MappingRule.LABEL, thing, ExternalVocabulary.RDFS_LABEL, labels);
        Fragments fragments = new Fragments();
        for (NameForm name : forms) {
            names.form(MappingRule.NAMES, thing, fragments, name);
            remarkOtherClaims(name.text().value(), kind);
        }
    }

    private void labels(List<Text> labels, EntityKind kind) throws IOException {
        statements.onePerLanguage(MappingRule.LABEL, thing, ExternalVocabulary.RDFS_LABEL, labels);
        for (Text label : labels) {
            remarkOtherClaims(label.value(), kind);
        }
    }

    private void remarkOtherClaims(String name, EntityKind kind) {
        List<Entity> claimants = index.claimants(kind, name);
        if (claimants.size() > 1) {
            statements.remark(
                    Remark.Kind.AMBIGUOUS_NAME,
                    "names",
                    name,
                    "\"" + name + "\" is claimed by "
                            + claimants.stream().map(Entity::id).collect(Collectors.joining(" and "))
                            + ", so a document that writes it means neither; let one of them claim it");
        }
    }

    private void begin(Dating dating) throws IOException {
        day(MappingRule.BEGIN, Vocabulary.BEGIN_DATE, dating);
    }

    private void end(Dating dating) throws IOException {
        day(MappingRule.END, Vocabulary.END_DATE, dating);
    }

    /** As EDTF, or the words where they cannot be read. */
    private void day(MappingRule rule, Iri property, Dating dating) throws IOException {
        if (dating.edtf().isEmpty()) {
            statements.string(rule, thing, property, dating.asWritten());
        }
        for (EdtfDate date : dating.edtf()) {
            statements.typed(rule, thing, property, date.text(), ExternalVocabulary.EDTF);
        }
    }

    private void refer(MappingRule rule, Iri property, List<String> values, NameRole role, String field)
            throws IOException {
        for (String value : values) {
            refer(rule, property, value, role, field);
        }
    }

    private void refer(MappingRule rule, Iri property, String value, NameRole role, String field) throws IOException {
        if (!value.isEmpty()) {
            Optional<Iri> other = names.reference(value, role, field);
            if (other.isPresent()) {
                statements.state(rule, thing, property, other.get());
            }
        }
    }

    /** Each identifier of a known authority as a mapping and its shortcut; of another as text, which is remarked. */
    private void identifiers(List<Identifier> identifiers) throws IOException {
        for (Identifier identifier : identifiers) {
            Optional<Iri> target = AuthorityFile.iri(identifier.scheme(), identifier.value());
            if (target.isPresent()) {
                link(identifier, target.get());
            } else {
                text(identifier);
            }
        }
    }

    private void text(Identifier identifier) throws IOException {
        String text = identifier.text();
        statements.string(MappingRule.IDENTIFIERS, thing, ExternalVocabulary.DCTERMS_IDENTIFIER, text);
        String fault = AuthorityFile.fault(identifier.scheme(), identifier.value());
        if (!fault.isEmpty()) {
            statements.remark(Remark.Kind.UNKNOWN_IDENTIFIER, "identifiers", text, fault);
        }
    }

    /** What was decided of the link is stated with the decision; here only that the record says it too. */
    private void link(Identifier identifier, Iri target) throws IOException {
        MappingRule rule = MappingRule.IDENTIFIERS;
        Iri mapping = AuthorityLink.mapping(thing, target);
        Optional<LinkDecisions.Decision> decision = decisions.recorded(thing, target);
        statements.type(rule, mapping, EntityKind.MAPPING);
        statements.state(rule, mapping, ExternalVocabulary.OWL_ANNOTATED_SOURCE, thing);
        statements.state(rule, mapping, ExternalVocabulary.OWL_ANNOTATED_TARGET, target);
        for (String source : identifier.sources()) {
            statements.iriOrText(rule, mapping, ExternalVocabulary.DCTERMS_SOURCE, source);
        }
        if (decision.isPresent()) {
            remark(identifier, decision.get());
            return;
        }
        statements.state(rule, thing, ExternalVocabulary.SKOS_EXACT_MATCH, target);
        statements.state(rule, mapping, ExternalVocabulary.OWL_ANNOTATED_PROPERTY, ExternalVocabulary.SKOS_EXACT_MATCH);
        statements.state(
                rule,
                mapping,
                ExternalVocabulary.SSSOM_MAPPING_JUSTIFICATION,
                ExternalVocabulary.SEMAPV_MANUAL_MAPPING_CURATION);
    }

    private void remark(Identifier identifier, LinkDecisions.Decision decision) {
        if (decision.relation() != LinkDecisions.Relation.EXACT) {
            String text = identifier.text();
            boolean close = decision.relation() == LinkDecisions.Relation.CLOSE;
            statements.remark(
                    Remark.Kind.OVERRULED_IDENTIFIER,
                    "identifiers",
                    text,
                    text + (close ? " is a close match only" : " is rejected") + " by " + decision.where()
                            + ", which holds; remove the identifier here, or that row if the identifier is right");
        }
    }

    /** The canonical lexical form of {@code xsd:decimal} (XML Schema 1.1 Datatypes, 3.3.3.2), which the store keeps. */
    private static String decimal(String number) {
        String plain = new BigDecimal(number).stripTrailingZeros().toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
}
