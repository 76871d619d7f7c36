package org.depesche.article.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.article.Submission;
import org.depesche.register.Register;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Evidence;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.springframework.stereotype.Component;

/**
 * Detects places that are organisations: a machine found them, no list of places has them, nobody is "in" them, and the
 * register or the same submissions have an organisation of the name.
 */
@Component
class MistakenPlaces {

    /** Words before a place that nobody writes before a company. */
    private static final Pattern WITHIN = Pattern.compile("(?i)(?<!\\p{L})(in|nach|nahe|near) $");

    private static final int LONGEST_BEFORE = 6;

    private final KindCheck kinds;

    MistakenPlaces(KindCheck kinds) {
        this.kinds = kinds;
    }

    /** The submissions, in their order, with the organisations instead of the mistaken places. */
    List<Submission> settle(List<Submission> submissions) {
        Map<EntityKey, EntityKey> mistaken = mistaken(submissions);
        return mistaken.isEmpty()
                ? submissions
                : submissions.stream()
                        .map(submission -> new Submission(
                                submission.draft(),
                                submission.mentions().stream()
                                        .map(mention -> settle(mention, mistaken))
                                        .toList(),
                                submission.file()))
                        .toList();
    }

    private static Mention settle(Mention mention, Map<EntityKey, EntityKey> mistaken) {
        if (!(mention instanceof EntityMention named) || !mistaken.containsKey(named.entity())) {
            return mention;
        }
        return new EntityMention(
                named.span(),
                named.surface(),
                Objects.requireNonNull(mistaken.get(named.entity())),
                named.origin(),
                named.confidence(),
                Evidence.ELSEWHERE);
    }

    private Map<EntityKey, EntityKey> mistaken(List<Submission> submissions) {
        Set<EntityKey> doubtful = new LinkedHashSet<>();
        Set<EntityKey> certain = new LinkedHashSet<>();
        Map<String, EntityKey> organisations = new HashMap<>();
        for (Submission submission : submissions) {
            String text = submission.draft().text();
            for (EntityMention mention : FullNames.names(submission)) {
                EntityKey key = mention.entity();
                if (key.kind() == EntityKind.ORGANISATION) {
                    organisations.putIfAbsent(FullNames.folded(key), key);
                } else if (key.kind() == EntityKind.PLACE && !key.hasAuthorityId()) {
                    (isSure(mention, text) ? certain : doubtful).add(key);
                }
            }
        }
        doubtful.removeAll(certain);
        Map<EntityKey, EntityKey> mistaken = new HashMap<>();
        kinds.of(doubtful).forEach((place, meant) -> mistaken.put(place, meant.key()));
        for (EntityKey place : doubtful) {
            EntityKey beside = organisations.get(Register.fold(place.name()));
            if (beside != null) {
                mistaken.putIfAbsent(place, beside);
            }
        }
        return mistaken;
    }

    private static boolean isSure(EntityMention mention, String text) {
        Span span = mention.span();
        if (mention.origin() != Origin.MACHINE || span == null) {
            return true;
        }
        int start = span.start();
        return WITHIN.matcher(text.substring(Math.max(0, start - LONGEST_BEFORE), start))
                .find();
    }
}
