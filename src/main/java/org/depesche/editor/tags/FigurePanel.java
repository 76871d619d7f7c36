package org.depesche.editor.tags;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor is about to say of a figure.
 *
 * @param form filled with what is read of the words
 * @param figure the one that is changed; null when one is added
 * @param occurrences where the words stand
 * @param read whether the words could be read as a figure
 * @param problem the field that is wrong, as in the messages; null if none is
 */
record FigurePanel(
        FigureForm form,
        FigurePage.@Nullable Line figure,
        List<Occurrence> occurrences,
        boolean read,
        @Nullable String problem) {

    /** {@code add} or {@code change}. */
    public String mode() {
        return figure == null ? "add" : "change";
    }

    public boolean isNowhere() {
        return occurrences.isEmpty() && TagForm.line(form.words()) != null;
    }
}
