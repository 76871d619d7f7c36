package org.depesche.editor.tags;

import java.util.List;
import org.depesche.web.FormText;
import org.jspecify.annotations.Nullable;

/**
 * The form for a figure, prepared for an editor.
 *
 * @param form filled with the figure that the machine read
 * @param figure the figure to change; null to add one
 * @param occurrences the places of the words in the text
 * @param subjects the entities that the text names, one of which may be the subject
 * @param read whether the machine read the words as a figure
 * @param problem the code of the wrong field in messages; null if none is wrong
 */
record FigurePanel(
        FigureForm form,
        FigurePage.@Nullable Line figure,
        List<Occurrence> occurrences,
        List<SubjectChoice> subjects,
        boolean read,
        @Nullable String problem) {

    /**
     * An entity of the text.
     *
     * @param place of one of its mentions
     */
    record SubjectChoice(String place, String name) {}

    /** {@code add} or {@code change}. */
    public String mode() {
        return figure == null ? "add" : "change";
    }

    /** Whether the editor adds a figure by typing its words. */
    public boolean isTyped() {
        return figure == null && (form.words() != null || form.place() == null);
    }

    public boolean isNowhere() {
        return occurrences.isEmpty() && FormText.line(form.words()) != null;
    }
}
