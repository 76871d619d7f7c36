package org.depesche.tagging.measures;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Span;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Drops measures that are names of people: in "Feldkamp kam auf 45 Prozent" Feldkamp is not the measure. */
public final class NamedMeasures {

    /** By the offset at which each name begins. */
    private final NavigableMap<Integer, Mention.EntityMention> people = new TreeMap<>();

    /** @param names all names of the text */
    public NamedMeasures(List<Mention.EntityMention> names) {
        for (Mention.EntityMention name : names) {
            if (name.entity().kind() == EntityKind.PERSON && name.span() != null && name.surface() != null) {
                people.put(name.span().start(), name);
            }
        }
    }

    /** The measure; null if it is a person's name, with or without a title. */
    @Nullable
    public String unnamed(@Nullable String measure, Sentence sentence) {
        return measure == null
                        || people.subMap(sentence.span.start(), sentence.span.end()).values().stream()
                                .anyMatch(name -> isCalled(measure, name, sentence.span))
                ? null
                : measure;
    }

    /** "Ministerin Abele", but not "Vermögen Abeles": a genitive. */
    private static boolean isCalled(String measure, Mention.EntityMention name, Span sentence) {
        String surface = name.surface();
        return surface != null
                && name.span() != null
                && sentence.contains(name.span())
                && (measure.equals(surface)
                        || measure.endsWith(" " + surface)
                                && name.entity().name().endsWith(surface));
    }
}
