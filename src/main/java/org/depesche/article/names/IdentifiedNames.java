package org.depesche.article.names;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depesche.article.Submission;
import org.depesche.article.SuppliedTag;
import org.depesche.register.ids.IdentifiedEntities;
import org.depesche.register.ids.IdentifiedName;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.Tagger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the entities of names for which files state ids of authorities. */
@Component
class IdentifiedNames {

    private final IdentifiedEntities entities;
    private final Tagger tagger;

    IdentifiedNames(IdentifiedEntities entities, Tagger tagger) {
        this.entities = entities;
        this.tagger = tagger;
    }

    /** The entities by the keys of their mentions. */
    Map<EntityKey, Integer> of(List<Submission> submissions) {
        Map<Optional<Locale>, Set<IdentifiedName>> names = new LinkedHashMap<>();
        for (Submission submission : submissions) {
            List<SuppliedTag> tags = submission.draft().suppliedTags().stream()
                    .filter(tag -> !tag.ids().isEmpty())
                    .toList();
            if (!tags.isEmpty()) {
                FullNames full = FullNames.of(submission);
                Locale language = submission.draft().language();
                Set<IdentifiedName> ofLanguage =
                        names.computeIfAbsent(Optional.ofNullable(language), first -> new LinkedHashSet<>());
                tags.forEach(tag -> ofLanguage.add(name(tag, language, full)));
            }
        }
        Map<EntityKey, Integer> found = new HashMap<>();
        names.forEach((language, ofIt) -> found.putAll(entities.of(ofIt, language.orElse(null))));
        return found;
    }

    private IdentifiedName name(SuppliedTag tag, @Nullable Locale language, FullNames full) {
        EntityKey named = tagger.key(tag.kind(), tag.name(), language);
        EntityKey whole = full.meant(named);
        return new IdentifiedName(tag.key(named), whole.hasAuthorityId() ? named : whole, tag.ids());
    }
}
