package org.depesche.article;

import java.util.Objects;
import java.util.function.Function;

/** The fields of an article that an editor can correct. */
public enum DraftField {
    HEADLINE(ArticleDraft::headline, false),
    BODY(ArticleDraft::body, false),
    KICKER(ArticleDraft::kicker, true),
    BYLINE(ArticleDraft::byline, true),
    DATELINE(ArticleDraft::dateline, true),
    PUBLISHED(ArticleDraft::published, true),
    SOURCE(ArticleDraft::source, false),
    SECTION(ArticleDraft::section, true),
    LANGUAGE(ArticleDraft::language, true),
    KEYWORDS(ArticleDraft::keywords, true),
    RIGHTS(ArticleDraft::rights, true);

    private final Function<ArticleDraft, Object> value;
    private final boolean outlivesRevision;

    @SuppressWarnings("NullAway")
    DraftField(Function<ArticleDraft, Object> value, boolean outlivesRevision) {
        this.value = value;
        this.outlivesRevision = outlivesRevision;
    }

    /** Whether a correction stays when the source sends a later version: all but the text, which follows the source. */
    public boolean outlivesRevision() {
        return outlivesRevision;
    }

    public boolean isSame(ArticleDraft one, ArticleDraft other) {
        return Objects.equals(value.apply(one), value.apply(other));
    }

    /** A draft with this field from another. */
    public ArticleDraft copied(ArticleDraft from, ArticleDraft to) {
        return new ArticleDraft(
                to.sourceId(),
                to.version(),
                this == HEADLINE ? from.headline() : to.headline(),
                this == HEADLINE ? from.headlineGuessed() : to.headlineGuessed(),
                this == KICKER ? from.kicker() : to.kicker(),
                to.slugline(),
                this == BYLINE ? from.byline() : to.byline(),
                this == DATELINE ? from.dateline() : to.dateline(),
                this == PUBLISHED ? from.published() : to.published(),
                this == SOURCE ? from.source() : to.source(),
                this == SECTION ? from.section() : to.section(),
                this == LANGUAGE ? from.language() : to.language(),
                this == BODY ? from.body() : to.body(),
                to.suppliedTags(),
                this == KEYWORDS ? from.keywords() : to.keywords(),
                this == RIGHTS ? from.rights() : to.rights(),
                to.pubstatus(),
                to.embargo());
    }
}
