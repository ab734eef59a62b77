package org.dossier.link;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.link.authority.ExtractSummary;
import org.dossier.model.Identifier;

/**
 * Asks the authority files for each identifier that an entity is linked to, so that one that was merged into another or withdrawn is noticed
 * once the extract is renewed.
 */
public final class LinkCheck {
    private final AuthorityIndex index;
    /** Those that were read as a whole. */
    private final Set<String> extracts;

    private final Map<String, LinkState> former = new HashMap<>();
    private final LocalDate today;
    /** By subject and identifier, in their order. */
    private final Map<String, LinkState> states = new TreeMap<>();

    /**
     * @param index stays the caller's to close
     * @param former what was found when the authority files were last asked
     * @param today the day that is told of what is noticed now
     */
    public LinkCheck(AuthorityIndex index, List<LinkState> former, LocalDate today) {
        this.index = index;
        this.extracts = index.extracts().stream()
                .filter(ExtractSummary::isWhole)
                .map(ExtractSummary::name)
                .collect(Collectors.toSet());
        this.today = today;
        former.forEach(state -> this.former.put(key(state.subject(), state.identifier()), state));
    }

    /**
     * Asks for one link. Of an identifier that no extract has, and none ever had, nothing is known.
     *
     * @throws IOException if the index cannot be read
     */
    public void check(String subject, Identifier identifier) throws IOException {
        Identifier plain = new Identifier(identifier.scheme(), identifier.value(), List.of());
        String key = key(subject, plain);
        Optional<LinkState> before = Optional.ofNullable(former.get(key));
        Optional<AuthorityEntry> entry =
                index.identified(plain.scheme(), plain.value()).stream().findFirst();
        Optional<Identifier> other = index.replacement(plain.scheme(), plain.value());
        Optional<Identifier> next = other.isPresent() ? other : index.endless(plain.scheme(), plain.value());
        if (next.isPresent()) {
            LinkState.Status status = other.isPresent() ? LinkState.Status.REPLACED : LinkState.Status.CIRCULAR;
            Place place = place(plain, entry, before, next.get());
            states.put(key, changed(subject, plain, place.extract(), place.entry(), status, next, before));
        } else if (entry.isPresent()) {
            states.put(
                    key,
                    new LinkState(
                            subject,
                            plain,
                            entry.get().extract(),
                            entry.get().id(),
                            LinkState.Status.FOUND,
                            Optional.empty(),
                            Optional.empty()));
        } else if (before.isPresent()) {
            states.put(key, missing(before.get()));
        }
    }

    /** Where something is said of an identifier. */
    private record Place(String extract, String entry) {}

    private Place place(
            Identifier identifier, Optional<AuthorityEntry> entry, Optional<LinkState> before, Identifier next)
            throws IOException {
        if (entry.isPresent()) {
            return new Place(entry.get().extract(), entry.get().id());
        }
        if (before.isPresent() && !before.get().extract().isEmpty()) {
            return new Place(before.get().extract(), before.get().entry());
        }
        String extract =
                index.replacedIn(identifier.scheme(), identifier.value()).orElse("");
        String id = index.identified(next.scheme(), next.value()).stream()
                .filter(other -> other.extract().equals(extract))
                .map(AuthorityEntry::id)
                .findFirst()
                .orElse("");
        return new Place(extract, id);
    }

    /** An extract that is not asked any more, or of which a part cannot be read, says nothing of what is missing. */
    private LinkState missing(LinkState before) {
        return !extracts.contains(before.extract())
                ? before
                : changed(
                        before.subject(),
                        before.identifier(),
                        before.extract(),
                        before.entry(),
                        LinkState.Status.WITHDRAWN,
                        Optional.empty(),
                        Optional.of(before));
    }

    private LinkState changed(
            String subject,
            Identifier identifier,
            String extract,
            String entry,
            LinkState.Status status,
            Optional<Identifier> replacedBy,
            Optional<LinkState> before) {
        Optional<LocalDate> noticed = before.filter(
                        state -> state.status() == status && state.replacedBy().equals(replacedBy))
                .flatMap(LinkState::noticed)
                .or(() -> Optional.of(today));
        return new LinkState(subject, identifier, extract, entry, status, replacedBy, noticed);
    }

    /** What was found, by subject and identifier. */
    public List<LinkState> states() {
        return List.copyOf(states.values());
    }

    private static String key(String subject, Identifier identifier) {
        return subject + '\t' + identifier.text();
    }
}
