package org.dossier.server.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossier.disk.Sha256;
import org.dossier.language.Language;
import org.dossier.language.Wording;
import org.dossier.link.Years;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.model.Identifier;
import org.dossier.model.Text;
import org.dossier.rdf.Iri;
import org.dossier.server.CompiledTemplates;
import org.dossier.server.view.LanguageChain;

/** Writes the preview of an entity as HTML that needs no other file; its template escapes whatever it writes. */
final class PreviewPage {
    /** So many other names and identifiers fit into the frame. */
    private static final int SHOWN = 6;

    private static final int LONGEST_ROLE = 180;
    private static final String STYLE =
            "body{margin:8px;font:14px/1.4 sans-serif;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}"
                    + "h1{font-size:17px;margin:0 0 4px}p{margin:0 0 6px}.dim{color:#555}";

    private final CompiledTemplates templates = new CompiledTemplates("org.dossier.server.reconcile.templates");

    /** What the page allows of style: its own. */
    String stylePolicy() {
        byte[] sum = Sha256.digest().digest(STYLE.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
    }

    /** @param documents how many documents name the entity, in words; {@code ""} if that is not told */
    byte[] html(AuthorityEntry entity, OwnEntities entities, String documents, Wording wording) {
        List<String> names = names(entity, wording.language());
        return templates.render(
                "preview",
                Map.of(
                        "wording", wording,
                        "style", STYLE,
                        "name", names.get(0),
                        "page", Iri.toUri(entities.base() + entity.id()),
                        "type",
                                wording.say("type."
                                        + entity.id().substring(0, entity.id().indexOf('/'))),
                        "years", Years.of(entity.begin(), entity.end()).text().replace('-', '–'),
                        "role",
                                entity.roles().stream()
                                        .findFirst()
                                        .map(PreviewPage::cut)
                                        .orElse(""),
                        "others", names.stream().skip(1).limit(SHOWN).collect(Collectors.joining(" · ")),
                        "identifiers",
                                entity.identifiers().stream()
                                        .map(Identifier::words)
                                        .limit(SHOWN)
                                        .collect(Collectors.joining(" · ")),
                        "documents", documents));
    }

    /** Its names, one in the reader's language first, if there is one; not a romanization. */
    private static List<String> names(AuthorityEntry entity, Language reader) {
        Comparator<Text> own = Comparator.comparing(name -> !LanguageChain.isIn(name.language(), reader));
        return entity.names().stream().sorted(own).map(Text::value).distinct().toList();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_ROLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_ROLE - 1)) + "…";
    }
}
