package org.depesche.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.register.Measures;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Mention.FigureMention;
import org.jspecify.annotations.Nullable;

/**
 * The mentions and figures in a text.
 *
 * @param language as given or detected; null if it could not be detected, then nothing was searched for
 */
record AnalysisResource(@Nullable String language, List<MentionResource> mentions, List<FigureResource> figures) {

    static AnalysisResource of(
            @Nullable Locale language,
            List<Mention> found,
            Map<EntityKey, CanonicalEntities.Identified> known,
            Measures measures) {
        List<MentionResource> mentions = found.stream()
                .filter(EntityMention.class::isInstance)
                .map(EntityMention.class::cast)
                .map(mention -> MentionResource.of(mention, known.get(mention.entity())))
                .toList();
        return new AnalysisResource(
                language == null ? null : language.toLanguageTag(),
                mentions,
                found.stream()
                        .filter(FigureMention.class::isInstance)
                        .map(FigureMention.class::cast)
                        .map(mention -> FigureResource.analysed(mention, mentions, measures))
                        .toList());
    }
}
