package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.CHANGE_START;

import java.util.List;
import org.depesche.tagging.Figure;
import org.depesche.tagging.text.Sentence;

/** Marks the start and the end of a change: "von 2,1 auf 2,4 Prozent", "from 3 to 5 percent". */
final class ChangeRoles {

    /** Most tokens between the two ends. */
    private static final int BETWEEN_BOTH = 3;

    private ChangeRoles() {}

    static void mark(Sentence s, List<FigureDraft> drafts) {
        for (int i = 0; i + 1 < drafts.size(); i++) {
            FigureDraft first = drafts.get(i);
            FigureDraft second = drafts.get(i + 1);
            boolean near = second.start() - first.end() <= BETWEEN_BOTH;
            if (near && change(s, first, second) && sameUnit(first, second)) {
                first.role(Figure.Role.FROM);
                second.role(Figure.Role.TO);
            }
        }
    }

    /** The table gives for "von" its counterpart "auf". */
    private static boolean change(Sentence s, FigureDraft first, FigureDraft second) {
        String end = s.lexicon.value(CHANGE_START, s.tokens.low(first.start() - 1));
        return end != null && s.tokens.lowIs(second.start() - 1, end);
    }

    private static boolean sameUnit(FigureDraft first, FigureDraft second) {
        return first.unitOrCount().code().equals(second.unitOrCount().code());
    }
}
