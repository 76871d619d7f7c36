package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AND;
import static org.depesche.tagging.text.WordSet.BETWEEN;
import static org.depesche.tagging.text.WordSet.CHANGED_BY;
import static org.depesche.tagging.text.WordSet.CHANGE_OF;
import static org.depesche.tagging.text.WordSet.COMPARATIVE;
import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.LESS;
import static org.depesche.tagging.text.WordSet.LOSE;
import static org.depesche.tagging.text.WordSet.LOSES;
import static org.depesche.tagging.text.WordSet.MINUS;
import static org.depesche.tagging.text.WordSet.MORE;
import static org.depesche.tagging.text.WordSet.OR;
import static org.depesche.tagging.text.WordSet.PLUS;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.SEPARABLE;
import static org.depesche.tagging.text.WordSet.THAN;
import static org.depesche.tagging.text.WordSet.UP;

import java.util.regex.Pattern;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Determines whether a figure is the size of a rise or a fall: "um 3 Prozent gestiegen", "ein Minus von 6,4 Prozent",
 * "700.000 mehr als im Vorjahr".
 */
public final class ChangeDirection {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    /** Most tokens between a size and the word for rise or fall. */
    private static final int DISTANCE = 11;

    private ChangeDirection() {}

    /** The direction of a change; null if the figure is not the size of one. */
    public static Figure.@Nullable Change of(Sentence s, FigureDraft draft) {
        // "by between 10 and 15 percent"
        int before = s.hasLow(BETWEEN, draft.before()) ? draft.before() - 1 : draft.before();
        if (s.hasLow(CHANGED_BY, before)) {
            Figure.Change nearest = nearest(s, draft);
            return nearest == null ? separated(s, draft) : nearest;
        }
        if (s.hasLow(CHANGE_OF, before)) {
            return word(s, before - 1);
        }
        Figure.Change signed = direction(s.has(PLUS, draft.number()), s.has(MINUS, draft.number()));
        if (signed != null) {
            return signed;
        }
        Figure.Change compared = compared(s, draft.end());
        if (compared == null) {
            // behind the noun: "40 Starts weniger als"
            compared = compared(s, draft.end() + 1);
        }
        if (compared == null && draft.kind() == FigureKind.PERCENT) {
            compared = ofPercentage(s, draft);
        }
        return compared != null || s.german ? compared : word(s, before);
    }

    /** A percentage needs no "um": "5 Prozent mehr Lohn", "verliert 12 Prozent", "18 percent fewer containers". */
    private static Figure.@Nullable Change ofPercentage(Sentence s, FigureDraft draft) {
        int end = draft.end();
        if (s.has(COMPARATIVE, end) && !s.hasLow(THAN, end + 1) && !s.hasLow(OR, end + 1)) {
            return word(s, end);
        }
        if (!s.german || s.hasLow(PREPOSITION, draft.before())) {
            return null;
        }
        // "verlieren 12 Prozent der Anleger": many may be the percentage itself
        boolean loses = s.has(LOSES, draft.before()) || s.has(LOSE, draft.before()) && !s.word(end);
        return loses ? Figure.Change.DOWN : separated(s, draft);
    }

    /** "mehr als" after the figure, unless it begins another figure: "in 30 Städten mehr als 500 Menschen". */
    private static Figure.@Nullable Change compared(Sentence s, int i) {
        String than = s.low(i + 2);
        boolean number = !than.isEmpty() && Character.isDigit(than.charAt(0));
        if (!s.hasLow(THAN, i + 1) || number && !YEAR.matcher(than).matches()) {
            return null;
        }
        return direction(s.hasLow(MORE, i), s.hasLow(LESS, i));
    }

    private static Figure.@Nullable Change word(Sentence s, int i) {
        return direction(s.has(UP, i), s.has(DOWN, i));
    }

    private static Figure.@Nullable Change direction(boolean up, boolean down) {
        return up ? Figure.Change.UP : down ? Figure.Change.DOWN : null;
    }

    /** The nearest word of a rise or a fall in the same clause. */
    private static Figure.@Nullable Change nearest(Sentence s, FigureDraft draft) {
        boolean before = true;
        boolean behind = true;
        for (int distance = 1; distance <= DISTANCE; distance++) {
            int left = draft.before() - distance;
            int right = draft.end() + distance - 1;
            before &= !clauseEnd(s, left);
            behind &= !clauseEnd(s, right);
            Figure.Change change = before ? word(s, left) : null;
            if (change == null && behind && !s.is(right, "zu")) {
                change = word(s, right);
            }
            if (change != null) {
                return change;
            }
        }
        return null;
    }

    /** "nahm im Mai um 84.000 zu": the verb before the figure and its particle at the end of the clause. */
    private static Figure.@Nullable Change separated(Sentence s, FigureDraft draft) {
        for (int i = draft.start() - 1; i >= s.clauseStart(draft.start()); i--) {
            String particles = s.lexicon.value(SEPARABLE, s.low(i));
            for (int end = draft.end(); particles != null && end < s.clauseEnd(draft.end()); end++) {
                boolean last = !s.word(end + 1) && !s.number(end + 1) || s.has(AND, end + 1);
                if (last && particles.contains(s.low(end) + ":")) {
                    boolean up = particles.contains(s.low(end) + ":up");
                    return direction(up, !up);
                }
            }
        }
        return null;
    }

    private static boolean clauseEnd(Sentence s, int i) {
        return s.oneOf(i, ",;");
    }
}
