package org.depesche.folder;

import java.time.LocalDate;
import org.depesche.register.Slug;
import org.jspecify.annotations.Nullable;

/**
 * An article of a folder that readers may see now.
 *
 * @param day null: undated
 */
record FiledArticle(
        long id,
        String headline,
        @Nullable String kicker,
        @Nullable String source,
        @Nullable LocalDate day,
        @Nullable String language) {

    public String url() {
        return "/articles/" + id + "/" + Slug.of(headline);
    }
}
