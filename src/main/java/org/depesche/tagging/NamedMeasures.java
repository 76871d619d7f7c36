package org.depesche.tagging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells measures from people: "Feldkamp kam auf 45 Prozent" says what somebody has, and not what is measured. */
final class NamedMeasures {

    private NamedMeasures() {}

    /**
     * The measure; null if it is somebody's name, with what they are or without.
     *
     * @param names whom the text names
     */
    static @Nullable String unnamed(@Nullable String measure, Sentence sentence, List<Mention.EntityMention> names) {
        if (measure == null) {
            return null;
        }
        for (Mention.EntityMention name : names) {
            boolean person = name.entity().kind() == EntityKind.PERSON && name.span() != null && name.surface() != null;
            if (person && sentence.span.contains(name.span()) && isCalled(measure, name.surface(), name.entity())) {
                return null;
            }
        }
        return measure;
    }

    /** "Ministerin Abele", but not "Vermögen Abeles": that is somebody's. */
    private static boolean isCalled(String measure, String surface, EntityKey person) {
        return measure.equals(surface)
                || measure.endsWith(" " + surface) && person.name().endsWith(surface);
    }
}
