package org.dossier.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.mapping.Records.dated;

import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.dossier.model.Actor;
import org.dossier.model.ActorKind;
import org.dossier.model.Annotation;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Collection;
import org.dossier.model.Dating;
import org.dossier.model.Document;
import org.dossier.model.Event;
import org.dossier.model.Identifier;
import org.dossier.model.NameForm;
import org.dossier.model.NameKind;
import org.dossier.model.Place;
import org.dossier.model.Program;
import org.dossier.model.Text;
import org.dossier.validation.Shapes;
import org.junit.jupiter.api.Test;

/** One record of each kind with every field filled, and what the rules make of them. */
class MappingRuleTest {
    /** Rows of mappings, candidates and changes of authority files are stated by {@code link.published}. */
    private static final EnumSet<MappingRule> OF_NO_RECORD =
            EnumSet.of(MappingRule.MAPPING_ROW, MappingRule.CANDIDATE, MappingRule.AUTHORITY_CHANGE);

    private static final Annotation ANNOTATION = new Annotation(
            List.of(new Text("A description", "en")),
            List.of(new Text("Possibly the same telegram as record 2", "en")),
            "https://example.org/page",
            List.of("https://example.org/source", "a printed source"),
            List.of("former", "actor/former"));
    private static final List<Identifier> IDENTIFIERS = List.of(
            new Identifier("wikidata", "Q1", List.of("seen there")), new Identifier("hsg", "100001", List.of()));

    private static final Mapped GRAPH = Mapped.of(
            actor("kim", ActorKind.PERSON, "Kim Il Sung", ""),
            actor("aprf", ActorKind.ORGANIZATION, "APRF", "archives"),
            actor("archives", ActorKind.ORGANIZATION, "Archives", ""),
            new Actor(
                    "chairman",
                    ActorKind.POSITION,
                    names("Chairman"),
                    Dating.UNDATED,
                    Dating.UNDATED,
                    List.of(),
                    "archives",
                    List.of("kim"),
                    "",
                    List.of(),
                    Annotation.NONE),
            new Place(
                    "pyongyang",
                    names("Pyongyang"),
                    List.of(new Place.Coordinates("39.03", "125")),
                    "Korea",
                    IDENTIFIERS,
                    ANNOTATION),
            new Program(
                    "project",
                    names("Project"),
                    "archives",
                    dated("1991"),
                    List.of("A Foundation"),
                    List.of("aprf"),
                    "finds documents",
                    IDENTIFIERS,
                    ANNOTATION),
            new Collection(
                    "188",
                    List.of(new Text("A collection", "en")),
                    dated("1950/1953"),
                    List.of("Another collection"),
                    List.of("ru"),
                    ANNOTATION),
            new Event(
                    "talks",
                    List.of(new Text("Talks", "en")),
                    dated("1951-07-10"),
                    dated("1953-07-27"),
                    List.of("pyongyang"),
                    List.of("kim"),
                    IDENTIFIERS,
                    ANNOTATION),
            document(
                    "1",
                    "A document in Russian",
                    new Document.Correspondence(List.of("Kim Il Sung"), List.of("Stalin"))),
            document(
                    "2",
                    "Telegram No. 7 from Pyongyang, Kim Il Sung to Stalin via Shtykov, conveying 8 July 1950 letter from"
                            + " Kim Il Sung to Stalin",
                    Document.Correspondence.NONE),
            Records.document(
                            "3",
                            "Telegram No. 7 from Pyongyang, Kim Il Sung to Stalin via Shtykov, conveying 8 July 1950 letter"
                                    + " from Kim Il Sung to Stalin")
                    .on("1950-07-09")
                    .build(),
            Records.document("4", "Letter, Kim Il Sung to Stalin [Russian Translation]")
                    .build(),
            Records.document("5", "Conversation between Kim Il Sung and Stalin").build());

    private static Actor actor(String id, ActorKind kind, String name, String parent) {
        return new Actor(
                id,
                kind,
                names(name),
                dated("1912-04-15"),
                dated("1994"),
                List.of(new Text("a role", "en")),
                parent,
                List.of(),
                id,
                IDENTIFIERS,
                ANNOTATION);
    }

    private static List<NameForm> names(String name) {
        return List.of(
                new NameForm(new Text(name, "en"), NameKind.PREFERRED, "a book"),
                new NameForm(Text.of(name + " II"), NameKind.VARIANT, ""));
    }

    private static ArchiveRecord document(String id, String title, Document.Correspondence correspondence) {
        return new Document(
                id,
                List.of(new Text(title, "en")),
                dated("1950-07"),
                "telegram",
                correspondence,
                new Document.Subjects(
                        List.of("Stalin"), List.of("APRF"), List.of("Pyongyang"), List.of("War"), List.of("talks")),
                new Document.Custody(
                        List.of("APRF"), "APRF, f. 45, op. 1, d. 2, p. 3, l. 4", List.of("188"), List.of("Project")),
                new Document.Relations(List.of("o-1"), List.of("r-1"), List.of("f-1"), List.of("d-1")),
                new Document.Credits(List.of("Kim Il Sung"), List.of("A Translator"), List.of("A Contributor")),
                List.of("ru"),
                "https://example.org/rights",
                ANNOTATION);
    }

    @Test
    void everyRuleIsUsedAndStatesItsPropertiesAndNoOthers() {
        assertThat(GRAPH.properties.keySet()).containsAll(EnumSet.complementOf(OF_NO_RECORD));
        assertThat(GRAPH.properties)
                .allSatisfy((rule, properties) -> assertThat(properties).isEqualTo(new TreeSet<>(rule.properties())));
    }

    @Test
    void whatTheRulesStateKeepsToEveryShape() {
        assertThat(Shapes.bundled().validate(GRAPH.triples)).isEmpty();
    }

    @Test
    void everyRuleSaysInOneClauseWhichFieldItReads() {
        for (MappingRule rule : MappingRule.values()) {
            assertThat(rule.field()).as(rule.name()).matches("[a-zA-Z]+(, [a-zA-Z]+)*");
            assertThat(rule.meaning()).as(rule.name()).doesNotEndWith(".").hasSizeLessThan(130);
        }
    }
}
