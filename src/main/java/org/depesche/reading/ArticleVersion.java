package org.depesche.reading;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.depesche.article.revision.Revisions.Replaced;
import org.jspecify.annotations.Nullable;

/**
 * A version of an article.
 *
 * @param until the time of its replacement; null for the current version
 */
record ArticleVersion(
        int number, OffsetDateTime since, @Nullable OffsetDateTime until) {

    /**
     * All versions, the current one first; none if no earlier one is known.
     *
     * @param replaced the earlier versions, the latest first
     * @param stored the time of the first version
     */
    static List<ArticleVersion> of(List<Replaced> replaced, int current, OffsetDateTime stored) {
        List<ArticleVersion> versions = new ArrayList<>();
        OffsetDateTime since = stored;
        for (Replaced earlier : replaced.reversed()) {
            versions.add(new ArticleVersion(earlier.number(), since, earlier.until()));
            since = earlier.until();
        }
        if (!versions.isEmpty()) {
            versions.add(new ArticleVersion(current, since, null));
        }
        return versions.reversed();
    }
}
