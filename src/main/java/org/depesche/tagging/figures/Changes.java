package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.UP;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.tagging.Figure;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Whether a figure is the size of a rise or a fall: "um 3 Prozent gestiegen", "ein Minus von 6,4 Prozent", "700.000 mehr als
 * im Vorjahr".
 */
public final class Changes {

    private static final Set<String> MORE = Set.of("mehr", "more");
    private static final Set<String> LESS = Set.of("weniger", "less", "fewer");
    private static final Set<String> THAN = Set.of("als", "than");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private Changes() {}

    public static Figure.@Nullable Change of(Sentence s, Draft draft) {
        Tokens t = s.tokens;
        String before = t.low(draft.start - 1);
        boolean by = before.equals("um") || before.equals("by");
        if (by) {
            return nearest(s, draft);
        }
        if (before.equals("von") || before.equals("of")) {
            return word(s, draft.start - 2);
        }
        boolean sign = t.is(draft.number, "plus") || t.is(draft.number, "+");
        if (sign) {
            return Figure.Change.UP;
        }
        if (t.is(draft.number, "minus")) {
            return Figure.Change.DOWN;
        }
        Figure.Change compared = compared(t, draft.end);
        if (compared == null) {
            // behind what is counted: "40 Starts weniger als"
            compared = compared(t, draft.end + 1);
        }
        if (compared != null) {
            return compared;
        }
        return s.lexicon.german ? null : word(s, draft.start - 1);
    }

    /** "mehr als" behind it, unless that begins another figure: "in 30 Städten mehr als 500 Menschen". */
    private static Figure.@Nullable Change compared(Tokens t, int i) {
        String than = t.low(i + 2);
        boolean number = !than.isEmpty() && Character.isDigit(than.charAt(0));
        if (!THAN.contains(t.low(i + 1)) || number && !YEAR.matcher(than).matches()) {
            return null;
        }
        if (MORE.contains(t.low(i))) {
            return Figure.Change.UP;
        }
        return LESS.contains(t.low(i)) ? Figure.Change.DOWN : null;
    }

    private static Figure.@Nullable Change word(Sentence s, int i) {
        if (s.has(UP, i)) {
            return Figure.Change.UP;
        }
        return s.has(DOWN, i) ? Figure.Change.DOWN : null;
    }

    private static Figure.@Nullable Change nearest(Sentence s, Draft draft) {
        boolean before = true;
        boolean after = true;
        for (int distance = 1; distance < 12; distance++) {
            int left = draft.start - 1 - distance;
            int right = draft.end + distance - 1;
            before &= !s.tokens.is(left, ",") && !s.tokens.is(left, ";");
            after &= !s.tokens.is(right, ",") && !s.tokens.is(right, ";");
            Figure.Change change = before ? word(s, left) : null;
            if (change == null && after && !s.tokens.is(right, "zu")) {
                change = word(s, right);
            }
            if (change != null) {
                return change;
            }
        }
        return null;
    }

    /** Marks the start and the end of a change: "von 2,1 auf 2,4 Prozent". */
    static void roles(Sentence s, List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            String before = s.tokens.low(draft.start - 1);
            @Nullable Draft next = i + 1 < drafts.size() ? drafts.get(i + 1) : null;
            if (next == null || next.start - draft.end > 3) {
                continue;
            }
            String joint = s.tokens.low(next.start - 1);
            boolean change =
                    (before.equals("von") && joint.equals("auf")) || (before.equals("from") && joint.equals("to"));
            if (change && draft.unitOrCount().code().equals(next.unitOrCount().code())) {
                draft.role = Figure.Role.FROM;
                next.role = Figure.Role.TO;
            }
        }
    }
}
