package org.depesche.article.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depesche.article.LinkedTags;
import org.depesche.article.NamedTag;
import org.depesche.article.Published;
import org.depesche.article.Submission;
import org.depesche.article.names.NameCandidates.Choice;
import org.depesche.register.Register;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Resolves the names of drafts to entities of the register. An authority's id decides first. An identifying name
 * resolves to its entity, which is created if necessary. A surname alone never creates an entity: it means the person
 * with nearly all mentions at the time, or, like a name that several entities share, the entity that fits the rest of
 * the article best. Otherwise it stays open for an editor.
 */
@Component
public class NameLinks {

    private final Register register;
    private final CandidateLookup namesakes;
    private final ContextDisambiguation companions;
    private final KindCheck otherKinds;
    private final LateLinks late;
    private final IdentifiedNames identified;
    private final MistakenPlaces mistaken;

    NameLinks(
            Register register,
            CandidateLookup namesakes,
            ContextDisambiguation companions,
            KindCheck otherKinds,
            LateLinks late,
            IdentifiedNames identified,
            MistakenPlaces mistaken) {
        this.mistaken = mistaken;
        this.identified = identified;
        this.otherKinds = otherKinds;
        this.register = register;
        this.namesakes = namesakes;
        this.companions = companions;
        this.late = late;
    }

    /** Resolves the mentions of each submission, in their order. */
    public List<LinkedTags> of(List<Submission> submitted) {
        List<Submission> submissions = mistaken.settle(submitted);
        Map<EntityKey, Integer> entities = entities(submissions);
        late.heard(entities.keySet());
        Set<EntityKey> shared = new LinkedHashSet<>();
        submissions.forEach(submission -> FullNames.names(submission).stream()
                .filter(this::isOpen)
                .map(EntityMention::entity)
                .forEach(shared::add));
        Map<EntityKey, NameCandidates> bearers = shared.isEmpty() ? Map.of() : namesakes.of(shared);
        Map<EntityKey, KindCheck.Known> others = otherKinds.of(shared.stream()
                .filter(key -> key.hasLoneName()
                        && bearers.getOrDefault(key, NameCandidates.NOBODY).isEmpty())
                .toList());
        Map<Integer, Integer> canonical = prepare(submissions, entities, bearers);
        List<LinkedTags> found = new ArrayList<>(submissions.size());
        for (Submission submission : submissions) {
            FullNames full = FullNames.of(submission);
            Map<EntityKey, Choice> choices = choices(submission, entities, bearers, canonical);
            found.add(LinkedTags.of(submission.mentions(), mention -> link(mention, full, entities, choices, others)));
        }
        return found;
    }

    /** Whether a machine found a name that does not identify an entity. Names from sources always do. */
    private boolean isOpen(EntityMention mention) {
        EntityKey key = mention.entity();
        return mention.origin() == Origin.MACHINE && !key.hasAuthorityId() && namesakes.isShared(key);
    }

    private NamedTag link(
            EntityMention mention,
            FullNames named,
            Map<EntityKey, Integer> entities,
            Map<EntityKey, Choice> choices,
            Map<EntityKey, KindCheck.Known> others) {
        EntityKey key = mention.entity();
        if (!isOpen(mention)) {
            return new NamedTag(mention, entities.getOrDefault(named.meant(key), NamedTag.NOBODY), false);
        }
        Choice choice = choices.get(key);
        KindCheck.Known other = others.get(key);
        if (choice == null && other != null) {
            return other.named(mention);
        }
        if (choice == null) {
            return new NamedTag(mention, NamedTag.NOBODY, false);
        }
        EntityMention linked = new EntityMention(
                mention.span(),
                mention.surface(),
                key,
                mention.origin(),
                mention.confidence() * choice.share(),
                choice.evidence() == null ? mention.evidence() : choice.evidence());
        return new NamedTag(linked, choice.entity(), false);
    }

    private Map<EntityKey, Choice> choices(
            Submission submission,
            Map<EntityKey, Integer> entities,
            Map<EntityKey, NameCandidates> bearers,
            Map<Integer, Integer> canonical) {
        Map<EntityKey, Choice> choices = new HashMap<>();
        LocalDate day = day(submission);
        FullNames full = FullNames.of(submission);
        for (EntityMention mention : FullNames.names(submission)) {
            EntityKey key = mention.entity();
            if (isOpen(mention) && !choices.containsKey(key)) {
                NameCandidates all = bearers.getOrDefault(key, NameCandidates.NOBODY);
                NameCandidates called =
                        key.hasLoneName() && !all.isEmpty() ? all.without(beside(key, full, entities, canonical)) : all;
                Choice choice = choice(key, called, day, entities);
                if (choice == null && called.areSeveral()) {
                    choice = companions.choose(called, day, named(submission, entities, canonical, key));
                }
                if (choice != null) {
                    choices.put(key, choice);
                }
            }
        }
        return choices;
    }

    /** People named in full beside a surname that means another person: a Mrs Miller beside Peter Miller. */
    private static Set<Integer> beside(
            EntityKey key, FullNames full, Map<EntityKey, Integer> entities, Map<Integer, Integer> canonical) {
        Set<Integer> beside = new HashSet<>();
        for (EntityKey person : full.of(key)) {
            Integer entity = entities.get(person);
            if (entity != null) {
                beside.add(canonical.getOrDefault(entity, entity));
            }
        }
        return beside;
    }

    private static @Nullable Choice choice(
            EntityKey key, NameCandidates called, @Nullable LocalDate day, Map<EntityKey, Integer> entities) {
        Integer own = entities.get(key);
        return own != null && !called.areSeveral() ? new Choice(own, null, 1) : called.majority(day);
    }

    /** The other entities of an article, after merges. */
    private Set<Integer> named(
            Submission submission,
            Map<EntityKey, Integer> entities,
            Map<Integer, Integer> canonical,
            EntityKey except) {
        Set<Integer> named = new HashSet<>();
        for (EntityMention mention : FullNames.names(submission)) {
            Integer entity = entities.get(mention.entity());
            if (entity != null && !mention.entity().equals(except)) {
                named.add(canonical.getOrDefault(entity, entity));
            }
        }
        return named;
    }

    /** Loads the profiles of all doubtful candidates; the result resolves merges. */
    private Map<Integer, Integer> prepare(
            List<Submission> submissions, Map<EntityKey, Integer> entities, Map<EntityKey, NameCandidates> bearers) {
        Set<Integer> named = new HashSet<>();
        Set<NameCandidates> doubtful = new HashSet<>();
        for (Submission submission : submissions) {
            LocalDate day = day(submission);
            List<NameCandidates> open = FullNames.names(submission).stream()
                    .filter(this::isOpen)
                    .map(mention -> bearers.getOrDefault(mention.entity(), NameCandidates.NOBODY))
                    .filter(called -> called.areSeveral() && called.majority(day) == null)
                    .toList();
            doubtful.addAll(open);
            if (!open.isEmpty()) {
                FullNames.names(submission).stream()
                        .map(mention -> entities.get(mention.entity()))
                        .filter(entity -> entity != null)
                        .forEach(named::add);
            }
        }
        return doubtful.isEmpty() ? Map.of() : companions.prepare(doubtful, named);
    }

    private static @Nullable LocalDate day(Submission submission) {
        Published published = submission.draft().publication().published();
        return published == null ? null : published.day();
    }

    /** Names that are entered together: those of a source before those of a machine, and by language. */
    private record Naming(Origin origin, @Nullable Locale language) {}

    /** The entities of all identifying names. */
    private Map<EntityKey, Integer> entities(List<Submission> submissions) {
        Map<EntityKey, Integer> entities = new HashMap<>(identified.of(submissions));
        Map<Naming, Set<EntityKey>> keys = new LinkedHashMap<>();
        for (Submission submission : submissions) {
            FullNames full = FullNames.of(submission);
            for (EntityMention named : FullNames.names(submission)) {
                EntityKey meant = full.meant(named.entity());
                boolean lone =
                        named.origin() == Origin.MACHINE && named.entity().hasLoneName();
                if (!lone && !entities.containsKey(meant)) {
                    Naming naming =
                            new Naming(named.origin(), submission.draft().language());
                    keys.computeIfAbsent(naming, first -> new LinkedHashSet<>()).add(meant);
                }
            }
        }
        for (Origin origin : List.of(Origin.SOURCE, Origin.EDITOR, Origin.MACHINE)) {
            keys.forEach((naming, named) -> {
                if (naming.origin() == origin) {
                    entities.putAll(register.resolve(named, origin, naming.language()));
                }
            });
        }
        return entities;
    }
}
