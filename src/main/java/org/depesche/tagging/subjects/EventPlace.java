package org.depesche.tagging.subjects;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.EVENT_PREPOSITION;
import static org.depesche.tagging.text.WordSet.PLACED_IN;
import static org.depesche.tagging.text.WordSet.PREPOSITION;

import org.depesche.tagging.EntityKind;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The place of an event whose visitors are counted: "An der Kundgebung in Rostock haben 8.000 Menschen teilgenommen." The
 * event has no name, so its place is the subject.
 */
final class EventPlace {

    /** The most words before the place. */
    private static final int LONGEST = 8;

    private EventPlace() {}

    /** The place in the first phrase of a sentence, if no other name stands before the figure and no other place in it. */
    static @Nullable TextName of(NamedSentence here, FigureDraft draft) {
        PlacedName found = null;
        for (PlacedName name : here.names) {
            boolean place = name.name().kind() == EntityKind.PLACE;
            if (found == null && place && name.end() <= draft.start() && isInFirstPhrase(here.s, name.first())) {
                found = name;
            } else if (place || name.end() <= draft.start()) {
                return null;
            }
        }
        return found == null ? null : found.name();
    }

    private static boolean isInFirstPhrase(Sentence s, int place) {
        boolean event = s.has(EVENT_PREPOSITION, 0) && s.hasLow(PLACED_IN, place - 1);
        if (!event || place > LONGEST) {
            return false;
        }
        for (int i = 1; i < place; i++) {
            if (!isNominal(s, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNominal(Sentence s, int i) {
        return s.capital(i) || s.adjective(i) || s.has(ARTICLE, i) || s.has(PREPOSITION, i) || s.lowIs(i, "mehr");
    }
}
