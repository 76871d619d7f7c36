package org.depesche.alert;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.depesche.article.revision.BriefChange;
import org.depesche.register.Slug;
import org.jspecify.annotations.Nullable;

/**
 * The latest event of a hit of a saved search.
 *
 * @param event the last event of the article
 * @param revision of the article, the last that readers could see
 * @param headline null: readers may not see it
 * @param day of publication; null: not known, or readers may not see it
 * @param language of the headline
 * @param teaser how the article begins; empty: it has no text, or readers may not see it
 * @param because the reason of a withdrawal for readers, or the source's note on its correction; null: none is known
 * @param changes the first ones of a correction, for readers
 */
public record HitNews(
        long event,
        long article,
        Kind kind,
        int revision,
        OffsetDateTime happenedAt,
        @Nullable String headline,
        @Nullable String source,
        @Nullable LocalDate day,
        @Nullable String language,
        String teaser,
        @Nullable String because,
        List<BriefChange> changes) {

    /** The kind of the event. */
    public enum Kind {
        NEW,
        CORRECTED,
        WITHDRAWN;

        /** The last part of a message's key. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The page that shows all changes of a corrected article. */
    public String changesUrl() {
        return "/articles/" + article + "/corrections";
    }

    /** The page of the article; of a withdrawn one it gives the reason. */
    public String url() {
        return headline == null || kind == Kind.WITHDRAWN
                ? "/articles/" + article
                : "/articles/" + article + "/" + Slug.of(headline);
    }
}
