package org.depesche.editor;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.depesche.article.ArticleDraft;
import org.depesche.article.DraftField;
import org.jspecify.annotations.Nullable;

/** What became of one field from one revision to the next: its words that stayed, went and came. */
record FieldChange(DraftField field, List<Piece> pieces) {

    /** Some words, and what became of them. */
    record Piece(Fate fate, String text) {}

    enum Fate {
        STAYED,
        WENT,
        CAME
    }

    /** The fields that differ. */
    static List<FieldChange> between(ArticleDraft before, ArticleDraft after) {
        return Arrays.stream(DraftField.values())
                .filter(field -> !field.isSame(before, after))
                .map(field -> new FieldChange(field, pieces(text(field, before), text(field, after))))
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

    private static List<Piece> pieces(String before, String after) {
        List<String> old = words(before);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, words(after)).getDeltas()) {
            add(pieces, Fate.STAYED, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Fate.WENT, delta.getSource().getLines());
            add(pieces, Fate.CAME, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Fate.STAYED, old.subList(at, old.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }

    /** Words with the white space behind them, so that joining them gives the text again. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
    }
}
