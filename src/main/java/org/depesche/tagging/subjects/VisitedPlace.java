package org.depesche.tagging.subjects;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.DIFFERENCE;
import static org.depesche.tagging.text.WordSet.EVENT_PREPOSITION;
import static org.depesche.tagging.text.WordSet.PLACED_IN;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.VISITED;
import static org.depesche.tagging.text.WordSet.VISITING;

import java.util.stream.IntStream;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The place whose visitors are counted: "8.000 Menschen kamen in das Museum Rostock", or that of an event: "An der
 * Kundgebung in Rostock haben 8.000 Menschen teilgenommen." The event has no name, so its place is the subject.
 */
final class VisitedPlace {

    /** The most words before the place. */
    private static final int LONGEST = 8;

    private VisitedPlace() {}

    static @Nullable TextName of(NamedSentence here, FigureDraft draft) {
        TextName visited = visited(here, draft);
        return visited == null ? ofEvent(here, draft) : visited;
    }

    /** The only name of the sentence, if somebody comes there. */
    private static @Nullable TextName visited(NamedSentence here, FigureDraft draft) {
        PlacedName only = here.names.size() == 1 ? here.names.getFirst() : null;
        if (only == null || only.name().kind() == EntityKind.PERSON || only.first() < draft.end()) {
            return null;
        }
        Sentence s = here.s;
        int to = only.first() - (s.has(ARTICLE, only.first() - 1) ? 2 : 1);
        boolean come = IntStream.range(draft.end(), to).anyMatch(i -> s.has(VISITING, i));
        return come && s.has(VISITED, to) && s.clauseEnd(draft.end()) > to ? only.name() : null;
    }

    /** The place in the first phrase of a sentence, if no other name stands before the figure and no other place in it. */
    private static @Nullable TextName ofEvent(NamedSentence here, FigureDraft draft) {
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
        return s.capital(i) || s.adjective(i) || s.has(ARTICLE, i) || s.has(PREPOSITION, i) || s.has(DIFFERENCE, i);
    }
}
