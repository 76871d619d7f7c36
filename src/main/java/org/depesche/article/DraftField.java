package org.depesche.article;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Whether a draft has no value for the field. */
    public boolean isEmpty(ArticleDraft draft) {
        Object stated = value.apply(draft);
        return stated == null || stated instanceof Collection<?> several && several.isEmpty();
    }

    /** The names of the fields in which two drafts differ. */
    static Set<String> changed(ArticleDraft one, ArticleDraft other) {
        return Stream.of(values())
                .filter(field -> !field.isSame(one, other))
                .map(DraftField::name)
                .collect(Collectors.toSet());
    }

    /** A heading with the fields of an earlier one that an editor corrected. */
    static Heading kept(Set<DraftField> corrected, Heading earlier, Heading later) {
        return new Heading(
                later.headline(),
                later.headlineGuessed(),
                (corrected.contains(KICKER) ? earlier : later).kicker(),
                (corrected.contains(BYLINE) ? earlier : later).byline(),
                (corrected.contains(DATELINE) ? earlier : later).dateline());
    }

    /** A publication with the fields of an earlier one that an editor corrected. */
    static Publication kept(Set<DraftField> corrected, Publication earlier, Publication later) {
        return new Publication(
                (corrected.contains(PUBLISHED) ? earlier : later).published(),
                later.source(),
                (corrected.contains(SECTION) ? earlier : later).section(),
                (corrected.contains(LANGUAGE) ? earlier : later).language(),
                (corrected.contains(KEYWORDS) ? earlier : later).keywords(),
                (corrected.contains(RIGHTS) ? earlier : later).rights());
    }
}
