package org.dossier.server.view;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dossier.language.Wording;
import org.dossier.mapping.MappingRule;
import org.dossier.server.entity.EntityType;

/** From which fields of a record, by which rules, the statements about a thing may come. */
final class Origins {
    private static final Set<MappingRule> OF_EVERY_RECORD =
            EnumSet.range(MappingRule.RECORD_KIND, MappingRule.IDENTIFIERS);
    private static final Set<MappingRule> OF_DOCUMENTS =
            EnumSet.range(MappingRule.DOCUMENT_TITLE, MappingRule.TITLE_ORIGINAL);
    private static final Set<MappingRule> OF_OTHERS = EnumSet.range(MappingRule.BEGIN, MappingRule.RELATED);
    private static final Set<MappingRule> FROM_TITLES =
            EnumSet.range(MappingRule.TITLE_SENDERS, MappingRule.TITLE_ORIGINAL);
    private static final Set<MappingRule> OF_CITATIONS =
            EnumSet.of(MappingRule.CITED_DOCUMENT, MappingRule.TITLE_ENCLOSURE, MappingRule.TITLE_ORIGINAL);

    /** What is known of the statements of one property before their rules are looked for. */
    enum Ground {
        /** The thing has a record, and its fields tell. */
        FIELDS,
        /** The thing has a record, but its title tells, since it has no such field. */
        TITLE,
        /** No record describes the thing: other records name it. */
        OTHER_RECORDS
    }

    private Origins() {}

    static List<Account.Origin> of(EntityType type, String property, Ground ground, Wording wording) {
        List<Account.Origin> origins = new ArrayList<>();
        for (MappingRule rule : rules(type, ground)) {
            if (rule.properties().stream().anyMatch(stated -> stated.value().equals(property))) {
                origins.add(new Account.Origin(rule.field(), wording.say("rule." + word(rule))));
            }
        }
        return origins;
    }

    /** {@code document-title} of {@code DOCUMENT_TITLE}. */
    private static String word(MappingRule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<MappingRule> rules(EntityType type, Ground ground) {
        return switch (type) {
            case DOCUMENT -> ofDocument(ground);
            case UNIT -> EnumSet.of(MappingRule.ARCHIVE_REFERENCE);
            case TOPIC -> EnumSet.of(MappingRule.TOPICS);
            case KIND -> EnumSet.of(MappingRule.DOCUMENT_TYPE, MappingRule.KIND_WORDS);
            case SCHEME -> EnumSet.of(MappingRule.SCHEMES);
            case MAPPING -> EnumSet.of(MappingRule.IDENTIFIERS);
            case PERSON, ORGANIZATION, POSITION, ACTOR, PLACE, EVENT, PROGRAM, COLLECTION -> ofOther(type, ground);
        };
    }

    private static Set<MappingRule> ofDocument(Ground ground) {
        if (ground == Ground.TITLE) {
            return FROM_TITLES;
        }
        if (ground == Ground.OTHER_RECORDS) {
            return OF_CITATIONS;
        }
        EnumSet<MappingRule> rules = EnumSet.copyOf(OF_EVERY_RECORD);
        rules.removeAll(EnumSet.of(MappingRule.LABEL, MappingRule.NAMES, MappingRule.IDENTIFIERS));
        rules.addAll(OF_DOCUMENTS);
        rules.removeAll(OF_CITATIONS);
        rules.removeAll(EnumSet.of(MappingRule.TITLE_SENDERS, MappingRule.TITLE_RECIPIENTS));
        return rules;
    }

    private static Set<MappingRule> ofOther(EntityType type, Ground ground) {
        if (ground == Ground.OTHER_RECORDS) {
            return EnumSet.of(MappingRule.PROVISIONAL, MappingRule.HOLDERS);
        }
        EnumSet<MappingRule> rules = EnumSet.copyOf(OF_EVERY_RECORD);
        rules.addAll(OF_OTHERS);
        if (type != EntityType.COLLECTION) {
            rules.removeAll(
                    EnumSet.of(MappingRule.COLLECTION_LEVEL, MappingRule.COLLECTION_DATES, MappingRule.RELATED));
        }
        rules.remove(type == EntityType.PROGRAM ? MappingRule.ROLES : MappingRule.PROGRAM_ROLE);
        return rules;
    }
}
