package org.depesche.article;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an article that an editor can correct. */
public enum DraftField {
    HEADLINE(ArticleDraft::headline, false),
    BODY(ArticleDraft::body, false),
    KICKER(draft -> draft.heading().kicker(), true),
    BYLINE(draft -> draft.heading().byline(), true),
    DATELINE(draft -> draft.heading().dateline(), true),
    PUBLISHED(draft -> draft.publication().published(), true),
    SOURCE(draft -> draft.publication().source(), false),
    SECTION(draft -> draft.publication().section(), true),
    LANGUAGE(ArticleDraft::language, true),
    KEYWORDS(draft -> draft.publication().keywords(), true),
    RIGHTS(draft -> draft.publication().rights(), true);

    private final Function<ArticleDraft, @Nullable Object> value;
    private final boolean outlivesRevision;

    DraftField(Function<ArticleDraft, @Nullable Object> value, boolean outlivesRevision) {
        this.value = value;
        this.outlivesRevision = outlivesRevision;
    }

    /** Whether a correction outlives later versions from the source. The text follows the source. */
    public boolean outlivesRevision() {
        return outlivesRevision;
    }

    public boolean isSame(ArticleDraft one, ArticleDraft other) {
        return Objects.equals(value.apply(one), value.apply(other));
    }
}
