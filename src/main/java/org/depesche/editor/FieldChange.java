package org.depesche.editor;

import java.util.Arrays;
import java.util.List;
import org.depesche.article.ArticleDraft;
import org.depesche.article.DraftField;
import org.depesche.article.revision.WordDifference;
import org.depesche.article.revision.WordDifference.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The difference of a field between two revisions: words that stayed, went and came.
 *
 * @param rough whether the texts differ too much to be compared word by word
 */
record FieldChange(DraftField field, List<Piece> pieces, boolean rough) {

    /** The fields that differ. */
    static List<FieldChange> between(ArticleDraft before, ArticleDraft after) {
        return Arrays.stream(DraftField.values())
                .filter(field -> !field.isSame(before, after))
                .map(field -> {
                    WordDifference found = WordDifference.between(text(field, before), text(field, after));
                    return new FieldChange(field, found.pieces(), found.rough());
                })
                .toList();
    }

    private static String text(DraftField field, ArticleDraft draft) {
        CorrectionForm form = CorrectionForm.of(draft, 0);
        return orEmpty(
                switch (field) {
                    case HEADLINE -> form.headline();
                    case BODY -> form.body();
                    case KICKER -> form.kicker();
                    case BYLINE -> form.byline();
                    case DATELINE -> form.dateline();
                    case PUBLISHED -> form.published();
                    case SOURCE -> form.source();
                    case SECTION -> form.section();
                    case LANGUAGE -> form.language();
                    case KEYWORDS -> form.keywords();
                    case RIGHTS -> form.rights();
                });
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
