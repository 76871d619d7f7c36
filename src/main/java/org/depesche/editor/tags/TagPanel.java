package org.depesche.editor.tags;

import java.util.List;
import org.depesche.tagging.EntityKind;
import org.depesche.web.FormText;
import org.jspecify.annotations.Nullable;

/**
 * The form for a name, prepared for an editor: to add a mention, change one, or remove all of an entity.
 *
 * @param line the mention to change; null to add one
 * @param group the entity of the mention, or the entity to remove
 * @param occurrences the places of the words in the text; one if the place is chosen
 * @param articles the number of articles that mention the group's entity; null while search is away
 * @param problem the last part of a message; null if there is none
 */
record TagPanel(
        TagForm form,
        TagPage.@Nullable Line line,
        TagPage.@Nullable Group group,
        List<Occurrence> occurrences,
        Lookup lookup,
        @Nullable Long articles,
        @Nullable String problem) {

    /**
     * The entities that a name may mean.
     *
     * @param picked the chosen candidate: an id, {@link TagForm#NEW}, or empty
     */
    record Lookup(EntityKind kind, String name, List<EntityCandidate> candidates, String picked) {

        public boolean isPicked(EntityCandidate candidate) {
            return picked.equals(String.valueOf(candidate.id()));
        }
    }

    /** {@code add}, {@code change} or {@code entity}. */
    public String mode() {
        return line != null ? "change" : group != null ? "entity" : "add";
    }

    /** Whether the editor adds a tag to words selected in the text. */
    public boolean isSelected() {
        return mode().equals("add") && form.words() == null && form.place() != null;
    }

    /** Whether the editor adds a tag to words typed into the form. */
    public boolean isTyped() {
        return mode().equals("add") && !isSelected();
    }

    /** Whether the typed words occur once. */
    public boolean isFoundOnce() {
        return mode().equals("add") && form.words() != null && occurrences.size() == 1;
    }

    /** The name in the form; without one the proposed name, unless the editor typed words. */
    public String askedName() {
        String asked = form.name();
        if (asked != null) {
            return asked;
        }
        return mode().equals("add") && form.words() != null ? "" : lookup.name();
    }

    /** Whether the text lacks the typed words. */
    public boolean isNowhere() {
        return occurrences.isEmpty() && FormText.line(form.words()) != null;
    }

    public List<EntityKind> kinds() {
        return List.of(EntityKind.values());
    }
}
