package org.depesche.editor.tags;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * What an editor is about to say: that words name somebody, that a mention is another's, that an entity does not belong.
 *
 * @param line the mention that is changed; null when one is added
 * @param group of that mention, or whose mentions are all removed
 * @param occurrences where the words stand; one if the place is settled
 * @param kind of whom is looked for
 * @param name who is looked for
 * @param picked the candidate that is chosen: an id, {@link TagForm#NEW}, or empty
 * @param articles how many name the group's entity
 * @param problem the last part of a message; null if there is none
 */
record TagPanel(
        TagForm form,
        TagPage.@Nullable Line line,
        TagPage.@Nullable Group group,
        List<Occurrence> occurrences,
        EntityKind kind,
        String name,
        List<Candidate> candidates,
        String picked,
        long articles,
        @Nullable String problem) {

    /** {@code add}, {@code change} or {@code entity}. */
    public String mode() {
        return line != null ? "change" : group != null ? "entity" : "add";
    }

    /** Whether the words that are asked for stand nowhere. */
    public boolean isNowhere() {
        return occurrences.isEmpty() && TagForm.line(form.words()) != null;
    }

    public boolean isPicked(Candidate candidate) {
        return picked.equals(String.valueOf(candidate.id()));
    }

    public boolean isChosen(Occurrence occurrence) {
        return occurrences.size() == 1 || Objects.equals(form.place(), occurrence.place());
    }

    public List<EntityKind> kinds() {
        return List.of(EntityKind.values());
    }

    public static String code(EntityKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
